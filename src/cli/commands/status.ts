import type { CopyHeartbeat } from '../../../activities/copy-types.ts'
import type { UnitHeartbeat } from '../../../activities/heartbeat.ts'
import { type RunStatus, runStatus } from '../../control/runs.ts'
import { decisions, type StepProgress } from '../../runbooks/progress.ts'
import { action } from '../action.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { command } from '../options.ts'
import { copyingText } from '../rendering/copies.ts'
import { progressLine, sample } from '../rendering/run-progress.ts'
import { table } from '../rendering/table.ts'
import { count, moment } from '../rendering/units.ts'

export function statusCommand() {
  return command('status')
    .description('where a run is: its steps, what is in hand, who gave which command')
    .argument('<run>', 'a run, or a project: the one that writes for it now or did last')
    .addHelpText('after', '\nExample:\n  $ lifeboat status shop-eu')
    .action((run, options) =>
      action(options, async (session) => {
        const status = await runStatus(await session.temporal(), run)
        session.print(status, () => render(status))
        return codeOf(status)
      }),
    )
}

function codeOf({ summary }: RunStatus): ExitCode {
  if (summary.awaiting !== '') return exitCodes.waiting
  if (summary.phase === 'aborted' || summary.state === 'cancelled') return exitCodes.aborted
  return summary.state === 'running' || summary.state === 'done' ? exitCodes.done : exitCodes.failed
}

function render(status: RunStatus): string[] {
  const { summary, progress, inHand } = status
  const head = [`${summary.run}  ${summary.project}  ${summary.state}`]
  if (!progress) {
    const last = summary.phase === '' ? '' : `; it was last seen ${summary.phase} at ${summary.percent} %`
    if (status.unanswered !== null) return [...head, `a worker could not answer: ${status.unanswered}${last}`]
    return [...head, `no worker answered${last}`, 'Next: lifeboat worker']
  }
  const line = progressLine(sample(status, Date.now()), undefined, Date.parse(progress.startedAt))
  const ways = inHand.map(({ activity, attempt, lastFailure, worker, heartbeat }) =>
    `  ${activity}${unitOf(heartbeat)}  attempt ${attempt}  ${worker}${lastFailure && attempt > 1 ? `  ${lastFailure}` : ''}`.trimEnd(),
  )
  return [
    ...head,
    ...(summary.state === 'running' ? [line] : []),
    '',
    ...stepTable(progress.steps),
    ...(ways.length > 0 ? ['', 'in hand:', ...ways] : []),
    ...progress.commands.map(({ command, by, reason, at }) => `${moment(at)}  ${command} by ${by}: ${reason}`),
    ...(progress.awaiting
      ? ['', `waits for a person: ${progress.awaiting.message}`, `HINT: ${progress.awaiting.hint}`]
      : []),
    `Next: ${nextCommand(status)}`,
  ]
}

/** What the worker says it has in hand; nothing before its first sign of life. */
function unitOf(heartbeat: unknown): string {
  const { type, records, ...other } = (heartbeat ?? {}) as Partial<UnitHeartbeat & CopyHeartbeat>
  if (other.copy !== undefined) return `  ${copyingText(other as CopyHeartbeat)}`
  return type === undefined ? '' : `  ${type}, ${count(records ?? 0)} records`
}

function stepTable(steps: readonly StepProgress[]): string[] {
  return table(steps, [
    { title: 'STEP', value: ({ title }) => title },
    { title: 'STATE', value: ({ state }) => state },
    { title: 'UNITS', align: 'right', value: ({ unitsDone, unitsTotal }) => `${unitsDone}/${unitsTotal}` },
    { title: 'BEGAN', value: ({ startedAt }) => (startedAt ? moment(startedAt) : '') },
    { title: 'ENDED', value: ({ endedAt }) => (endedAt ? moment(endedAt) : '') },
    { title: 'NOTE', value: ({ note }) => note ?? '' },
  ])
}

function nextCommand({ summary, progress }: RunStatus): string {
  const name = progress?.steerBy ?? summary.project
  if (summary.snapshot && summary.state !== 'running') return `lifeboat show ${summary.snapshot}`
  if (summary.state !== 'running') return progress?.again ?? `lifeboat backup ${summary.project}`
  if (progress?.awaiting) {
    const [first, ...others] = decisions(progress.awaiting)
    return `lifeboat ${first} ${name} --reason "…"${others.map((verb) => `, or ${verb}`).join('')}`
  }
  return `lifeboat ${progress?.paused ? 'resume' : 'pause'} ${name} --reason "…"`
}
