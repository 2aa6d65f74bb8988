import type { Damage } from '../../src/repository/types.ts'
import type { ActivityDeps } from '../deps.ts'
import type { ExplainedDamage, VerifyRef } from '../verify-types.ts'

/** Ids told of one damaged object: a hundred objects pass through Temporal. */
const mostExamples = 10

/** What is lost with damaged objects, who needs them, and where they can be had. */
export async function explainDamage(
  deps: ActivityDeps,
  { project, snapshot, objects }: VerifyRef & { objects: string[] },
): Promise<ExplainedDamage[]> {
  const repository = await deps.repository()
  const explained = await repository.explainDamage(objects, project)
  return explained.map((damage) => ({
    object: damage.object,
    records: damage.lost?.records ?? 0,
    examples: damage.lost?.ids.slice(0, mostExamples) ?? [],
    snapshots: damage.snapshots.slice(0, 100),
    remedies: remediesOf(damage, `lifeboat verify ${snapshot} --repair`, project),
  }))
}

/** What to do about a damaged object, in words. */
export function remediesOf({ copies, elsewhere, lost }: Damage, repair: string, project: string): string[] {
  const remedies = copies.map((name) => `copy ${name} holds a good one: ${repair}`)
  for (const { snapshot, records } of elsewhere) {
    const of = lost ? ` of its ${lost.records} records` : ''
    remedies.push(`${snapshot} holds ${records}${of} at the same versions`)
  }
  if (remedies.length > 0 || !lost) return remedies
  return [`no other snapshot or copy holds it; lifeboat backup ${project} --full reads what is still in the shop`]
}
