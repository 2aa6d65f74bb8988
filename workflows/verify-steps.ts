import type { Phase, StepProgress } from '../src/runbooks/progress.ts'
import { type VerifyLevel, verifyLevels } from '../src/runbooks/verify-levels.ts'

export type VerifyStepId = 'prepare' | VerifyLevel | 'repair' | 'report'

const titles: Record<VerifyStepId, string> = {
  prepare: 'Find the snapshot and divide it',
  structure: 'Look at manifest, signatures, log and sizes',
  data: 'Read every byte',
  references: 'Follow the references',
  live: 'Compare with the project',
  repair: 'Take what is damaged from a copy',
  report: 'Store the report',
}
export const phases: Record<VerifyStepId, Phase> = {
  prepare: 'preparing',
  structure: 'verifying',
  data: 'verifying',
  references: 'verifying',
  live: 'verifying',
  repair: 'verifying',
  report: 'reporting',
}
/** Their shares of a typical run's time. */
export const weights: Record<VerifyStepId, number> = {
  prepare: 1,
  structure: 4,
  data: 40,
  references: 40,
  live: 20,
  repair: 2,
  report: 1,
}

/** Those that a run has, in their order. */
export function stepsFor(levels: readonly VerifyLevel[], repair: boolean): StepProgress[] {
  const ids: VerifyStepId[] = ['prepare', ...verifyLevels.filter((level) => levels.includes(level))]
  if (repair) ids.push('repair')
  ids.push('report')
  const nothing = { unitsDone: 0, unitsTotal: 1, startedAt: null, endedAt: null, note: null }
  return ids.map((id) => ({ id, title: titles[id], state: 'pending', ...nothing }))
}
