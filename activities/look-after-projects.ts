import { LifeboatError } from '../src/errors/lifeboat-error.ts'
import type { CopyState } from '../src/repository/copy/types.ts'
import type { Recent, Repository } from '../src/repository/types.ts'
import type { CopyStanding, Look, Standing } from '../src/runbooks/guard.ts'
import { reasonToTell } from '../src/runbooks/notice.ts'
import type { ActivityDeps } from './deps.ts'

/** Most snapshots that are named as not good. */
const mostPassed = 3
const longestProblem = 200

/** How every project stands by now, and sets the metrics that tell ages. Never throws for what can't be looked at. */
export async function lookAfterProjects(deps: ActivityDeps): Promise<Look> {
  const at = deps.now()
  const projects = await Promise.all(deps.objectives().map((objective) => lookAfter(deps, objective)))
  deps.metrics.set('lifeboat_guard_timestamp_seconds', at.getTime() / 1000, {})
  return { at: at.toISOString(), projects }
}

interface Objective {
  project: string
  rpoMs: number | null
}

async function lookAfter(deps: ActivityDeps, { project, rpoMs }: Objective): Promise<Standing> {
  if (rpoMs !== null) deps.metrics.set('lifeboat_rpo_objective_seconds', rpoMs / 1000, { project })
  const standing = { project, rpoMs, newest: null, passed: [], snapshots: 0, copies: [], problem: null }
  try {
    const repository = await deps.repository()
    const found = await repository.recent(project)
    measure(deps, project, found)
    const [newest] = found.good
    return {
      ...standing,
      newest: newest ? { id: newest.id, to: newest.to } : null,
      passed: found.passed
        .slice(0, mostPassed)
        .map(({ snapshot, problem }) => ({ snapshot, problem: shortened(problem) })),
      snapshots: found.snapshots,
      copies: rpoMs === null ? [] : await copiesOf(repository, found),
    }
  } catch (error) {
    deps.logger.warn({ project, error }, 'a project could not be looked after')
    return { ...standing, problem: reasonOf(error) }
  }
}

async function copiesOf(repository: Repository, { good }: Recent): Promise<CopyStanding[]> {
  if (repository.copies.length === 0) return []
  const states = await repository.copyStates(good)
  return states.map((state) => {
    const held = good.find(({ id }) => state.snapshots.includes(id))
    return {
      name: state.name,
      newest: held ? { id: held.id, to: held.to } : null,
      broken: isBroken(state) ? (state.reason ?? state.state) : null,
      problem: state.state === 'unreachable' ? (state.reason ?? state.state) : null,
    }
  })
}

function isBroken({ state }: CopyState): boolean {
  return state === 'diverged' || state === 'foreign' || state === 'damaged'
}

function measure({ metrics }: ActivityDeps, project: string, { snapshots, good, verifiedAt }: Recent): void {
  metrics.set('lifeboat_repository_snapshots', snapshots, { project })
  const [newest] = good
  if (newest) metrics.set('lifeboat_last_good_snapshot_timestamp_seconds', Date.parse(newest.to) / 1000, { project })
  if (verifiedAt !== null)
    metrics.set('lifeboat_last_verify_timestamp_seconds', Date.parse(verifiedAt) / 1000, { project })
}

function shortened(text: string): string {
  return text.length > longestProblem ? `${text.slice(0, longestProblem)}…` : text
}

function reasonOf(error: unknown): string {
  if (error instanceof LifeboatError) return reasonToTell({ type: error.code, message: error.message })
  return reasonToTell({ type: (error as Error).name, message: '' })
}
