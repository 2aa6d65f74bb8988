import { remediesOf } from '../../src/repository/damage/remedies.ts'
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
