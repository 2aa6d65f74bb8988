import type { PruneSummary } from '../../../activities/prune-types.ts'
import { resourceTypes } from '../../catalogue/resources.ts'
import { projectConfig } from '../../config/load.ts'
import { startPrune } from '../../control/prune.ts'
import { requester } from '../../control/start-backup.ts'
import { LifeboatError } from '../../errors/lifeboat-error.ts'
import type { PruneReport } from '../../repository/retention/prune.ts'
import type { Shrunk } from '../../repository/retention/shrink.ts'
import { action, type Session } from '../action.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { command } from '../options.ts'
import { table } from '../rendering/table.ts'
import { count, plural, size } from '../rendering/units.ts'

export function pruneCommand() {
  return command('prune')
    .description("apply the project's keep rules: what no rule keeps goes, after a grace also what only it needed")
    .argument('<project>', 'name of the project in the config')
    .option('--dry-run', 'decide and tell the reasons, change nothing; needs no Temporal')
    .option(
      '--accept-shrink <snapshot>',
      'what this snapshot has lost against earlier ones is right: go on; needs --reason',
    )
    .option('--reason <text>', 'why; kept in the log')
    .option('--detach', 'start the run and return at once')
    .addHelpText(
      'after',
      `
A worker with repository.pruneKeyFile does it. It stops when the newest snapshot has lost an unusual share of a type
(retention.shrink): look first, then say --accept-shrink.

Examples:
  $ lifeboat prune shop-eu --dry-run
  $ lifeboat prune shop-eu
  $ lifeboat prune shop-eu --json | jq .prunedInAll
  $ lifeboat prune shop-eu --accept-shrink shop-eu@latest --reason "old catalogue removed on purpose"`,
    )
    .action((project, options) =>
      action(options, async (session) => {
        const loaded = await session.config()
        projectConfig(loaded, project)
        if (options.acceptShrink !== undefined) await accept(session, options.acceptShrink, options.reason)
        if (options.dryRun) return dryRun(session, project)
        const { run, result } = await startPrune(await session.temporal(), loaded.config, project)
        if (options.detach) {
          session.print({ run, detached: true }, () => `started ${run}\nNext: lifeboat status ${run}`)
          return exitCodes.done
        }
        const summary = await result()
        if (summary.shrunk.length > 0) throw shrunken(project, summary.newest, summary.shrunk)
        session.print(summary, () => render(summary))
        return exitCodes.done
      }),
    )
}

async function accept(session: Session, snapshot: string, reason: string | undefined): Promise<void> {
  if (reason === undefined) {
    throw new LifeboatError('--accept-shrink needs a reason', {
      kind: 'usage',
      code: 'reason-missing',
      hint: `add --reason "why ${snapshot} holds fewer records"`,
    })
  }
  const repository = await session.repository({ prune: 'if-there' })
  await repository.say('shrink-accepted', snapshot, { at: new Date().toISOString(), by: requester(), reason })
}

async function dryRun(session: Session, project: string): Promise<ExitCode> {
  const { config } = await session.config()
  const { grace, openRuns, shrink } = config.retention
  const repository = await session.repository()
  const report = await repository.prune({
    project,
    rules: config.projects[project]?.keep,
    now: new Date(),
    grace,
    openRuns,
    shrink,
    expires: resourceTypes.filter(({ expires }) => expires).map(({ name }) => name),
    dryRun: true,
    by: requester(),
  })
  if (report.shrunk.length > 0) throw shrunken(project, report.newest, report.shrunk)
  session.print(report, () => renderDecisions(report))
  return exitCodes.done
}

function renderDecisions({ decisions, policy, abandoned, swept }: PruneReport): string[] {
  const going = decisions.filter(({ keep }) => !keep).length
  return [
    `policy: ${policy}`,
    '',
    ...table(decisions, [
      { title: 'SNAPSHOT', value: ({ snapshot }) => snapshot },
      { title: 'DECISION', value: ({ keep }) => (keep ? 'keep' : 'prune') },
      { title: 'WHY', value: ({ reasons }) => reasons.join(', ') },
    ]),
    '',
    `${plural(going, 'snapshot')} would go, ${count(decisions.length - going)} stay`,
    ...(abandoned.length > 0
      ? [`${plural(abandoned.length, 'open run')} would be given up: ${abandoned.join(', ')}`]
      : []),
    `${amount(swept)} would be deleted now, ${amount(swept.waiting)} after the grace`,
    ...lockedLine(swept.locked),
  ]
}

function render(summary: PruneSummary): string[] {
  const { pruned, prunedInAll, kept, policy, objects, bytes, waiting, locked, abandoned, copies } = summary
  const more = prunedInAll - pruned.length
  return [
    `policy: ${policy}`,
    ...pruned.map((snapshot) => `pruned ${snapshot}`),
    ...(more > 0 ? [`and ${count(more)} more`] : []),
    `${plural(prunedInAll, 'snapshot')} pruned, ${count(kept)} kept; ${plural(objects, 'object')} deleted, ${size(bytes)}`,
    ...(waiting.objects > 0 ? [`${amount(waiting)} more will be, after the grace`] : []),
    ...lockedLine(locked),
    ...(abandoned.length > 0 ? [`given up: ${abandoned.join(', ')}`] : []),
    ...copies.map(({ name, objects, bytes, reason }) =>
      reason === null
        ? `copy ${name}: ${plural(objects, 'object')} deleted, ${size(bytes)}`
        : `copy ${name}: ${reason}`,
    ),
  ]
}

function amount({ objects, bytes }: { objects: number; bytes: number }): string {
  return `${plural(objects, 'object')} (${size(bytes)})`
}

function lockedLine(locked: number): string[] {
  return locked > 0 ? [`${plural(locked, 'object')} left: their locks have not ended`] : []
}

function shrunken(project: string, newest: string | null, shrunk: readonly Shrunk[]): LifeboatError {
  const lost = shrunk.map(({ type, before, now }) => `${type} from ${count(before)} to ${count(now)}`).join(', ')
  return new LifeboatError(`nothing is pruned: ${newest} holds far fewer records than ${shrunk[0]?.since}: ${lost}`, {
    kind: 'waiting',
    code: 'snapshot-shrunken',
    hint: `lifeboat diff ${shrunk[0]?.since} ${newest}; if that is right: lifeboat prune ${project} --accept-shrink ${newest} --reason "…"`,
  })
}
