import type { CopyOutcome } from '../activities/copy-types.ts'
import { type NoticeEvent, reasonToTell } from '../src/runbooks/notice.ts'
import type { Awaiting } from '../src/runbooks/progress.ts'
import { tell } from './tell.ts'

/** What of a run's input says who it is about, and what somebody listens to. */
interface Told {
  run: string
  project: string
  notices?: readonly NoticeEvent[]
  /** What commands to steer it name; its project unless told. */
  steerBy?: string
}

export async function tellOfFailure(run: Told, error: { type: string; message: string }): Promise<void> {
  if (!listensTo(run, 'failed')) return
  const summary = `the run failed: ${reasonToTell(error)}`
  await tell({ event: 'failed', project: run.project, run: run.run, summary, next: `lifeboat status ${run.run}` })
}

/** `type`: of the error that the step ended with. */
export async function tellOfWaiting(run: Told, { step, message }: Awaiting, type: string): Promise<void> {
  if (!listensTo(run, 'awaiting')) return
  const summary = `the run waits for a person at ${step}: ${reasonToTell({ type, message })}`
  await tell({
    event: 'awaiting',
    project: run.project,
    run: run.run,
    summary,
    next: `lifeboat status ${run.steerBy ?? run.project}`,
  })
}

/** Why is for `lifeboat status` to say: what a store answers is not known to be fit for other ears. */
export async function tellOfCopies(run: Told, snapshot: string, outcomes: readonly CopyOutcome[]): Promise<void> {
  const behind = outcomes.filter(({ state }) => state === 'behind').map(({ name }) => name)
  if (behind.length === 0 || !listensTo(run, 'copy-behind')) return
  const summary = `${snapshot} is sealed, and ${behind.length === 1 ? 'copy' : 'copies'} ${behind.join(', ')} could not be brought up to date`
  const { project } = run
  await tell({ event: 'copy-behind', project, run: run.run, snapshot, summary, next: `lifeboat status ${run.run}` })
}

function listensTo({ notices = [] }: Told, event: NoticeEvent): boolean {
  return notices.includes(event)
}
