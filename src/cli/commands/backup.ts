import type { SealedReport } from '../../../activities/backup-types.ts'
import { projectConfig } from '../../config/load.ts'
import type { TemporalClient } from '../../control/connect.ts'
import { runOutcome } from '../../control/run-outcome.ts'
import type { RunStatus } from '../../control/runs.ts'
import { startBackup } from '../../control/start-backup.ts'
import { action, type Session } from '../action.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { followRun } from '../follow-run.ts'
import { command } from '../options.ts'
import { changeText } from '../rendering/change.ts'
import { copyOutcomeLine } from '../rendering/copies.ts'
import { ledgerTable } from '../rendering/ledger.ts'
import { count, duration, size } from '../rendering/units.ts'

export function backupCommand() {
  return command('backup')
    .description(
      'back up a project into the repository, as a durable run: whole, or what changed since the last snapshot',
    )
    .argument('<project>', 'name of the project in the config')
    .option('--full', 'read everything, also where only what changed would do')
    .option('--detach', 'start the run and return at once')
    .addHelpText(
      'after',
      `
Examples:
  $ lifeboat backup shop-eu             # with live progress; Ctrl-C leaves the run going
  $ lifeboat backup shop-eu --full      # read everything
  $ lifeboat backup shop-eu --detach    # then: lifeboat status shop-eu
  $ lifeboat backup shop-eu --json | jq .snapshot`,
    )
    .action((project, options) => action(options, (session) => backup(session, project, options)))
}

async function backup(
  session: Session,
  project: string,
  { detach = false, full = false }: { detach?: boolean; full?: boolean },
): Promise<ExitCode> {
  const loaded = await session.config()
  projectConfig(loaded, project)
  const temporal = await session.temporal()
  const { run, alreadyRunning } = await startBackup(temporal, loaded.config, project, { full })
  if (alreadyRunning) {
    const reason = `${run} is already at work for ${project}`
    session.print({ run, skipped: true, reason }, () => `skipped: ${reason}\nNext: lifeboat status ${project}`)
    return exitCodes.done
  }
  if (detach) {
    session.print({ run, detached: true }, () => `started ${run}\nNext: lifeboat status ${project}`)
    return exitCodes.done
  }
  const ended = await followRun(session, temporal, { run, project, steerBy: project })
  return ended ? finished(session, temporal, ended) : exitCodes.done
}

async function finished(session: Session, temporal: TemporalClient, { summary }: RunStatus): Promise<ExitCode> {
  const outcome = await runOutcome<SealedReport>(temporal, summary)
  if (outcome.aborted) {
    session.print({ run: summary.run, aborted: true, reason: outcome.reason }, () => `aborted: ${outcome.reason}`)
    return exitCodes.aborted
  }
  const { result } = outcome
  const seconds = (Date.parse(summary.endedAt ?? '') - Date.parse(summary.startedAt)) / 1000
  const { snapshot, kind, from, to, records, bytes, types, base, change, added, copies } = result
  const more = base && change ? { base, change, added } : {}
  const printed = {
    run: summary.run,
    snapshot,
    kind,
    from,
    to,
    records,
    bytes,
    seconds,
    ...more,
    types,
    ...(copies ? { copies } : {}),
  }
  session.print(printed, () => [
    ...ledgerTable(types),
    '',
    `${snapshot}  ${kind}, ${count(records)} records, ${size(bytes)} stored, ${duration(seconds)}`,
    ...(change ? [`since the snapshot before: ${changeText(change)}`] : []),
    ...(copies ?? []).map(copyOutcomeLine),
    `Next: lifeboat show ${snapshot}`,
  ])
  return exitCodes.done
}
