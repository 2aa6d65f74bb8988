import type { VerifyFinding } from '../../../activities/verify-types.ts'
import { plural } from './units.ts'

/** A finding of a verification: what is wrong where, and what to do about it. */
export function findingLines(finding: VerifyFinding): string[] {
  const { severity, subject, problem, records, examples, holds, snapshots = [], remedies = [] } = finding
  const concerns = records === 0 ? '' : `: ${plural(records, 'record')}`
  const some = examples.length < records ? 'such as ' : ''
  return [
    `${severity}: ${subject}: ${problem}${concerns}`,
    ...(holds ? [`  holds ${holds}`] : []),
    ...(examples.length === 0 ? [] : [`  ${some}${examples.join(', ')}`]),
    ...(snapshots.length === 0 ? [] : [`  needed by ${snapshots.join(', ')}`]),
    ...remedies.map((remedy) => `  ${remedy}`),
  ]
}
