import { resourceTypes } from '../src/catalogue/resources.ts'
import type { ActivityDeps } from './deps.ts'
import { cancellation } from './heartbeat.ts'
import type { PruneProjectInput, PruneSummary } from './prune-types.ts'

/** Snapshots named in one answer: what passes through Temporal is kept small. */
const mostNamed = 100

/** Applies a project's policy to its snapshots; see `Repository.prune`. */
export async function pruneProject(deps: ActivityDeps, input: PruneProjectInput): Promise<PruneSummary> {
  const { project, keep, graceMs, openRunsMs, shrink, by } = input
  const repository = await deps.prunableRepository()
  const report = await repository.prune({
    project,
    rules: keep,
    now: deps.now(),
    grace: graceMs,
    openRuns: openRunsMs,
    shrink,
    expires: resourceTypes.filter(({ expires }) => expires).map(({ name }) => name),
    dryRun: false,
    by,
    signal: cancellation(),
  })
  const gone = report.decisions.filter((decision) => !decision.keep).map(({ snapshot }) => snapshot)
  const { policy, shrunk, newest, abandoned, swept } = report
  return {
    project,
    policy,
    kept: report.decisions.length - gone.length,
    pruned: gone.slice(0, mostNamed),
    prunedInAll: gone.length,
    shrunk,
    newest,
    abandoned: abandoned.slice(0, mostNamed),
    ...swept,
    copies: report.copies.map(({ name, swept = { objects: 0, bytes: 0 }, reason = null }) => {
      return { name, objects: swept.objects, bytes: swept.bytes, reason }
    }),
  }
}
