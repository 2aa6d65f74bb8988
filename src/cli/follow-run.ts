import type { TemporalClient } from '../control/connect.ts'
import type { RunStatus } from '../control/runs.ts'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import { decisions } from '../runbooks/progress.ts'
import type { Session } from './action.ts'
import { watchRun } from './watch-run.ts'

interface Followed {
  run: string
  project: string
  /** What commands to steer it name. */
  steerBy: string
}

/**
 * Watches a run to its end; Ctrl-C leaves it going, and the answer is then `undefined`, with that said. Throws
 * `waiting-for-person` when it can't go on by itself.
 */
export async function followRun(
  session: Session,
  temporal: TemporalClient,
  { run, project, steerBy }: Followed,
): Promise<RunStatus | undefined> {
  const stop = new AbortController()
  const detach = () => stop.abort()
  process.once('SIGINT', detach)
  const status = await watchRun(temporal, { run, project }, stop.signal)
  process.removeListener('SIGINT', detach)
  if (status.summary.state !== 'running') return status
  if (!stop.signal.aborted) throw waiting(status, steerBy)
  session.print({ run, detached: true }, () => `${run} goes on\nNext: lifeboat status ${steerBy}`)
  return undefined
}

function waiting({ progress, summary }: RunStatus, steerBy: string): LifeboatError {
  const { awaiting } = progress ?? {}
  const [first, ...others] = decisions(awaiting ?? { step: '' })
  const next = `lifeboat ${first} ${steerBy} --reason "…"${others.map((verb) => `, or ${verb}`).join('')}`
  return new LifeboatError(`run ${summary.run} waits for a person: ${awaiting?.message ?? summary.awaiting}`, {
    kind: 'waiting',
    code: 'waiting-for-person',
    hint: `${awaiting?.hint ? `${awaiting.hint}; then ` : ''}${next}`,
  })
}
