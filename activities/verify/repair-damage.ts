import type { ActivityDeps } from '../deps.ts'
import type { NotRepaired, VerifyRef } from '../verify-types.ts'

/** Takes sound versions of damaged objects from the copies. */
export async function repairDamage(
  deps: ActivityDeps,
  { objects }: VerifyRef & { objects: string[] },
): Promise<{ repaired: string[]; failed: NotRepaired[] }> {
  const repository = await deps.repository()
  const { repaired, failed } = await repository.repairObjects(objects)
  return { repaired: [...new Set(repaired.map(({ object }) => object))].slice(0, 1_000), failed }
}
