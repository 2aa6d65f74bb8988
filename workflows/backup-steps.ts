import type { Phase, StepProgress } from '../src/runbooks/progress.ts'

/** The steps of a backup, in their order. */
export const stepIds = ['prepare', 'plan', 'export', 'sweep', 'close', 'seal', 'copy'] as const
export type StepId = (typeof stepIds)[number]

const titles: Record<StepId, string> = {
  prepare: 'Check credentials, project and repository',
  plan: 'Size the shards',
  export: 'Export the shards',
  sweep: 'Sweep up what changed meanwhile',
  close: 'Close with a scan of all ids',
  seal: 'Seal the snapshot',
  copy: 'Copy to other stores',
}
export const phases: Record<StepId, Phase> = {
  prepare: 'preparing',
  plan: 'preparing',
  export: 'exporting',
  sweep: 'sweeping',
  close: 'closing',
  seal: 'sealing',
  copy: 'copying',
}
/** Their shares of a typical run's time. */
export const weights: Record<StepId, number> = {
  prepare: 1,
  plan: 2,
  export: 80,
  sweep: 5,
  close: 10,
  seal: 2,
  copy: 5,
}

/** What an ending run leaves undone, and why. */
export function endStep(step: StepProgress, note: string): void {
  step.state = 'failed'
  step.endedAt = now()
  step.note = note
}

/** Those of one run: it copies only where there are copies. */
export function newSteps(copies: readonly string[]): StepProgress[] {
  return stepIds.filter((id) => id !== 'copy' || copies.length > 0).map(newStep)
}

function newStep(id: StepId): StepProgress {
  const nothing = { unitsDone: 0, unitsTotal: 1, startedAt: null, endedAt: null, note: null }
  return { id, title: titles[id], state: 'pending', ...nothing }
}

export function now(): string {
  return new Date().toISOString()
}
