import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import type { Repository, Snapshot } from '../../src/repository/types.ts'
import type { VerifyLevel } from '../../src/runbooks/verify-levels.ts'
import type { ActivityDeps } from '../deps.ts'
import { cancellation } from '../heartbeat.ts'
import type { NotDone, PreparedVerify, Sample, SampleWish, VerifyUnit } from '../verify-types.ts'
import { dataUnits, liveUnits, referencesUnits } from './units.ts'

export interface PrepareInput {
  project: string
  snapshot: string
  levels: readonly VerifyLevel[]
  sample?: SampleWish
  width: number
}

/** Finds the snapshot, divides it, and says at once what of it can't be done. */
export async function prepareVerify(deps: ActivityDeps, input: PrepareInput): Promise<PreparedVerify> {
  const repository = await deps.repository()
  const found = await findSnapshot(repository, input)
  const none = { data: [], references: [], live: [] }
  if (!('content' in found)) {
    const others = input.levels.filter((level) => level !== 'structure')
    const notDone = others.map((level) => ({ level, reason: `its manifest can't be trusted: ${found.problem}` }))
    return { snapshot: found.id, manifest: null, units: none, maxConcurrency: 1, notDone }
  }
  const live = await lookAtProject(deps, input, found)
  const sample = input.sample && (await resolveSample(repository, input.project, input.sample))
  const division = { width: input.width, ...(sample ? { sample } : {}) }
  const units = (level: VerifyLevel, divide: typeof dataUnits): VerifyUnit[] =>
    input.levels.includes(level) ? divide(found.content, division).map(brief) : []
  return {
    snapshot: found.id,
    manifest: found.manifest.sha256,
    ...(sample ? { sample } : {}),
    units: {
      data: units('data', dataUnits),
      references: input.levels.includes('references') ? referencesUnits(found.content, division).map(brief) : [],
      live: input.levels.includes('live') ? liveUnits(found.content, division).map(brief) : [],
    },
    ...live,
  }
}

/** One whose manifest is damaged has still a name, under which a check says what is wrong with it. */
async function findSnapshot(
  repository: Repository,
  { project, snapshot }: PrepareInput,
): Promise<Snapshot | { id: string; problem: string }> {
  try {
    return await repository.resolveSnapshot(snapshot)
  } catch (error) {
    if (!(error instanceof LifeboatError) || error.kind !== 'damage') throw error
    const { damage } = await repository.newestSnapshot(project)
    const id = snapshot.endsWith('@latest') ? damage?.snapshots[0] : snapshot
    if (id === undefined) throw error
    return { id, problem: error.message }
  }
}

async function resolveSample(repository: Repository, project: string, { part, of }: SampleWish): Promise<Sample> {
  if (part !== 'rotate') return { part, of }
  return { part: (((await repository.lastSample(project, of)) ?? 0) % of) + 1, of }
}

/** What the level `live` needs: an API client that works, of the project that the snapshot is of. */
async function lookAtProject(
  deps: ActivityDeps,
  { project, levels }: PrepareInput,
  { content }: Snapshot,
): Promise<{ maxConcurrency: number; notDone: NotDone[] }> {
  if (!levels.includes('live')) return { maxConcurrency: 1, notDone: [] }
  const notDone = (reason: string) => ({ maxConcurrency: 1, notDone: [{ level: 'live', reason }] })
  try {
    const { client, projectKey, maxConcurrency } = deps.project(project)
    if (projectKey !== content.projectKey) {
      return notDone(`the snapshot is of project ${content.projectKey}, and ${project} is ${projectKey} now`)
    }
    await client.inspect({ signal: cancellation() })
    return { maxConcurrency, notDone: [] }
  } catch (error) {
    if (!(error instanceof LifeboatError) || error.kind === 'transient') throw error
    return notDone(error.message)
  }
}

function brief({ number, title, records }: VerifyUnit): VerifyUnit {
  return { number, title, records }
}
