import { totalOf } from './counts.ts'
import type { PlanCounts, Policies, SkipReason } from './types.ts'

/** When a plan must be approved though it deletes nothing: it touches this share of what is there, and so many records. */
interface GateLimits {
  share: number
  records: number
}

const usualGate: GateLimits = { share: 0.2, records: 50 }

export interface GateInput {
  counts: PlanCounts
  /** Skipped records, by reason. */
  skipped: Partial<Record<SkipReason, number>>
  /** Updates of which something can't be brought back. */
  incomplete: number
  policies: Policies
  /** The project's own word that nobody writes to it unasked. */
  isProtected: boolean
  limits?: GateLimits
}

/** Why a plan must be approved, one line each; empty where it need not be. Counts only. */
export function gateOf({
  counts,
  skipped,
  incomplete,
  policies,
  isProtected,
  limits = usualGate,
}: GateInput): string[] {
  const all = totalOf(counts)
  const there = all.update + all.unchanged + all.delete
  const touched = all.update + all.delete
  const writes = touched + all.create
  const lines: string[] = []
  if (isProtected && writes > 0) lines.push('the project is protected')
  if (all.delete > 0) lines.push(`it deletes ${records(all.delete)}`)
  if (touched >= limits.records && touched > there * limits.share)
    lines.push(
      `it touches ${touched} of the ${records(there)} that are there (${Math.floor((touched / there) * 100)} %)`,
    )
  if (policies.onConflict === 'fail' && (skipped.conflict ?? 0) > 0)
    lines.push(`${records(skipped.conflict!)} left as they are, though they differ`)
  if (policies.onMissingReference === 'fail' && (skipped['missing-reference'] ?? 0) > 0)
    lines.push(`${records(skipped['missing-reference']!)} left out: pointing to what is not there`)
  if ((skipped.ambiguous ?? 0) > 0)
    lines.push(`${records(skipped.ambiguous!)} left out: each matches several, or several match one`)
  if (incomplete > 0) lines.push(`${records(incomplete)} with fields that differ and that nothing can change`)
  return lines
}

function records(count: number): string {
  return count === 1 ? '1 record' : `${count} records`
}
