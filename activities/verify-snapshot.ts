import type { ActivityDeps } from './deps.ts'
import type { VerifyAtOnceInput, VerifyAtOnceReport } from './verify-types.ts'

/** Findings in one answer: Temporal takes 2 MB at most, and the rest is one `lifeboat check` away. */
const mostFindings = 100

/** Reads a snapshot with the identity, and says what of it is not what it was. */
export async function verifySnapshot(
  deps: ActivityDeps,
  { snapshot, level }: VerifyAtOnceInput,
): Promise<VerifyAtOnceReport> {
  const repository = await deps.readableRepository()
  const resolved = await repository.resolveSnapshot(snapshot)
  const { findings, objects, bytes, records, decrypted } = await repository.checkSnapshot(resolved, { level })
  return {
    snapshot: resolved.id,
    level,
    objects,
    bytes,
    records,
    decrypted,
    damage: findings.filter(({ severity }) => severity === 'damage').length,
    findings: findings
      .slice(0, mostFindings)
      .map(({ severity, object, problem, holds }) => ({ severity, object, problem, holds })),
  }
}
