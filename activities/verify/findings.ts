import type { Finding } from '../../src/repository/types.ts'
import type { LevelResult, VerifyFinding } from '../verify-types.ts'

/** Findings in one answer: Temporal takes 2 MB at most. The rest is counted. */
const mostFindings = 100

const weights = { damage: 0, drift: 1, warning: 2, note: 3 } as const

/** The worst first, and of those alike what concerns most records. */
export function levelResult(counts: Record<string, number>, findings: readonly VerifyFinding[]): LevelResult {
  const sorted = findings.toSorted((a, b) => weights[a.severity] - weights[b.severity] || b.records - a.records)
  return {
    counts,
    findings: sorted.slice(0, mostFindings),
    moreFindings: Math.max(0, sorted.length - mostFindings),
  }
}

/** What a check of the repository found, as a verification tells it. */
export function asFinding(level: string, { severity, object, problem, holds, snapshots }: Finding): VerifyFinding {
  return {
    level,
    severity,
    subject: object,
    problem: cut(problem),
    records: 0,
    examples: [],
    holds: cut(holds),
    snapshots: snapshots.slice(0, mostFindings),
  }
}

/** Damage that shows as an error while records are read. */
export function damageFinding(level: string, message: string): VerifyFinding {
  const [, object, problem] = /^object (\S+) is damaged: (.*)$/s.exec(message) ?? []
  return {
    level,
    severity: 'damage',
    subject: object ?? 'the snapshot',
    problem: cut(problem ?? message),
    records: 0,
    examples: [],
  }
}

function cut(text: string): string {
  return text.length <= 1_000 ? text : `${text.slice(0, 999)}…`
}
