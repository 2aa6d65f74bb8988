import type { Finding, SnapshotSummary } from '../../repository/types.ts'
import { action } from '../action.ts'
import { exitCodes } from '../exit-codes.ts'
import { command, copyOption, whichCopy } from '../options.ts'
import { changeMarks } from '../rendering/change.ts'
import { table } from '../rendering/table.ts'
import { count, duration, moment, size } from '../rendering/units.ts'

export function snapshotsCommand() {
  return command('snapshots')
    .description('list the snapshots in the repository, oldest first; needs no Temporal')
    .argument('[project]', 'only of this project')
    .option(...copyOption)
    .addHelpText(
      'after',
      `
An incremental snapshot stands below the full one that its chain began with. STORED is all that a snapshot needs, NEW
what its own run added to the repository.

Examples:
  $ lifeboat snapshots
  $ lifeboat snapshots shop-eu --json | jq -r ".[-1].id"`,
    )
    .action((project, options) =>
      action(options, async (session) => {
        const repository = await session.repository(whichCopy(options))
        const { snapshots, findings } = await repository.snapshots(project)
        session.print(snapshots.map(listed), () => render(snapshots))
        for (const finding of findings) warn(finding)
        return findings.some(({ severity }) => severity === 'damage') ? exitCodes.damage : exitCodes.done
      }),
    )
}

/** The documented shape of `--json`. */
function listed(summary: SnapshotSummary) {
  const { id, kind, from, to, records, bytes, added, layers, project, run, signature, base, change } = summary
  const chain = base === undefined ? {} : { base, ...(change ? { change } : {}) }
  return { id, kind, from, to, records, bytes, added, layers, project, run, signature, ...chain }
}

function render(snapshots: readonly SnapshotSummary[]): string[] {
  if (snapshots.length === 0) return ['no snapshots yet', 'Next: lifeboat backup <project>']
  return table(snapshots, [
    { title: 'SNAPSHOT', value: ({ id, base }) => `${base === undefined ? '' : '  '}${id}` },
    { title: 'KIND', value: ({ kind }) => kind },
    { title: 'CURRENT AS OF', value: ({ to }) => moment(to) },
    { title: 'WINDOW', align: 'right', value: ({ from, to }) => duration((Date.parse(to) - Date.parse(from)) / 1000) },
    { title: 'RECORDS', align: 'right', value: ({ records }) => count(records) },
    { title: 'CHANGE', value: ({ change }) => (change ? changeMarks(change) : '') },
    { title: 'STORED', align: 'right', value: ({ bytes }) => size(bytes) },
    { title: 'NEW', align: 'right', value: ({ added }) => size(added) },
    { title: 'LAYERS', align: 'right', value: ({ layers }) => String(layers) },
    { title: 'SIGNATURE', value: ({ signature }) => signature },
  ])
}

export function warn({ severity, object, problem, holds }: Finding): void {
  process.stderr.write(`${severity}: ${object}: ${problem}${holds === '' ? '' : ` (${holds})`}\n`)
}
