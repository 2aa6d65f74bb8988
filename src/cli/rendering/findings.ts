import type { VerifyFinding } from '../../../activities/verify-types.ts'
import { plural } from './units.ts'

/** A finding of a verification: what is wrong where, and what to do about it. */
export function findingLines(finding: VerifyFinding): string[] {
  const { severity, subject, problem, records, examples, holds, snapshots = [], remedies = [] } = finding
  const concerns = records === 0 ? '' : `: ${plural(records, 'record')}`
  // Damage is named in full; of what is no fault of the snapshot, --json has more.
  const shown = severity === 'damage' ? examples : examples.slice(0, 2)
  const some = shown.length < records ? 'such as ' : ''
  return [
    `${severity}: ${subject}: ${problem}${concerns}`,
    ...(holds ? [`  holds ${holds}`] : []),
    ...(shown.length === 0 ? [] : [`  ${some}${shown.join(', ')}`]),
    ...(snapshots.length === 0 ? [] : [`  needed by ${snapshots.join(', ')}`]),
    ...remedies.map((remedy) => `  ${remedy}`),
  ]
}
