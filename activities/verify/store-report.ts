import type { ActivityDeps } from '../deps.ts'
import type { ReportToStore } from '../verify-types.ts'

/** Stores the report of a run, signed, beside the snapshot; a repeated call finds the one that is there. */
export async function storeReport(deps: ActivityDeps, report: ReportToStore): Promise<string> {
  const repository = await deps.repository()
  const { object } = await repository.putReport({ kind: 'verify', ...report })
  return object
}
