import { resourceType, resourceTypes } from '../../catalogue/resources.ts'
import { projectConfig } from '../../config/load.ts'
import { createLogger } from '../../telemetry/logger.ts'
import { canRead } from '../../worker/activity-deps.ts'
import { createShared, openProject } from '../../worker/open-project.ts'
import { action, type Session } from '../action.ts'
import { compare } from '../compare/compare.ts'
import { liveSide, type Side, snapshotSide } from '../compare/sides.ts'
import { exitCodes } from '../exit-codes.ts'
import { command, wholeNumber } from '../options.ts'
import { renderComparison } from '../rendering/comparison.ts'

export function diffCommand() {
  return command('diff')
    .description(
      'what differs between two snapshots, or between a snapshot and the project as it is; needs no Temporal',
    )
    .argument('<before>', 'a snapshot, such as shop-eu@2026-11-22T15-13-38Z')
    .argument('<after>', 'another snapshot, or live')
    .option('--type <type...>', 'only these resource types')
    .option('--examples <number>', 'examples of each kind of change and type', wholeNumber, 3)
    .addHelpText(
      'after',
      `
Ids and versions tell which records differ; with the identity on this machine it is also told in which fields.

Examples:
  $ lifeboat diff shop-eu@2026-11-22T15-13-38Z shop-eu@latest
  $ lifeboat diff shop-eu@latest live --type product standalone-price
  $ lifeboat diff shop-eu@latest live --json | jq .types.product.fields`,
    )
    .action((before, after, options) =>
      action(options, async (session) => {
        const types = options.type?.map((name) => resourceType(name).name)
        const sides = await openSides(session, before, after)
        const compared = await compare(...sides, { examples: options.examples, ...(types ? { types } : {}) })
        const [one, other] = sides.map(({ name }) => name)
        session.print({ before: one, after: other, types: compared }, () =>
          renderComparison(`${one}`, `${other}`, compared),
        )
        return exitCodes.done
      }),
    )
}

async function openSides(session: Session, before: string, after: string): Promise<[Side, Side]> {
  const loaded = await session.config()
  const repository = await session.repository({ read: true })
  const readable = canRead(loaded)
  const old = await repository.resolveSnapshot(before)
  const first = snapshotSide(repository, old, readable)
  if (after !== 'live') return [first, snapshotSide(repository, await repository.resolveSnapshot(after), readable)]
  projectConfig(loaded, old.project)
  const { client } = openProject(loaded, old.project, createShared(loaded, createLogger({ level: 'silent' })))
  return [
    first,
    liveSide(
      client,
      resourceTypes.map(({ name }) => name),
    ),
  ]
}
