import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import type { Manifest, Repository, Snapshot } from '../../src/repository/types.ts'
import type { VerifyRef } from '../verify-types.ts'

/** The snapshot, and the unit of that number as the manifest divides. */
export async function openUnit<U>(
  repository: Repository,
  input: VerifyRef & { unit: number },
  divide: (manifest: Manifest, by: VerifyRef) => readonly U[],
): Promise<{ snapshot: Snapshot; unit: U }> {
  const snapshot = await repository.resolveSnapshot(input.snapshot)
  const unit = divide(snapshot.content, input)[input.unit]
  if (unit) return { snapshot, unit }
  throw new LifeboatError(`the snapshot ${snapshot.id} has no unit ${input.unit}`, {
    kind: 'permanent',
    code: 'unit-unknown',
    hint: `lifeboat abort ${input.run} --reason "another version divides it otherwise", then lifeboat verify ${snapshot.id}`,
  })
}
