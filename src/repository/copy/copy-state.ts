import { LifeboatError } from '../../errors/lifeboat-error.ts'
import type { Context } from '../context.ts'
import { lastLogSeq } from '../log.ts'
import { manifestName, outcomeName, parseObjectName, parseSnapshotId, snapshotId } from '../names.ts'
import { soundEntry, soundHead } from './copy-log.ts'
import { identityOf, mirror, type Place } from './places.ts'
import type { Anchor, CopyState } from './types.ts'

/** So few are asked for by name: a listing of all runs is long. */
const askedOneByOne = 12

/** Somebody waits for the answer: a store that needs longer is called unreachable. */
const patienceMs = 10_000

/**
 * How far each other place is, compared with `ctx`. A listing of manifests and one of runs for each, and the end of its
 * log; never throws for one that can't be reached.
 */
export async function copyStates(ctx: Context, runs: ReadonlyMap<string, string>): Promise<CopyState[]> {
  return Promise.all(ctx.places.map((place) => stateOf(ctx, place, runs)))
}

/** Ends of the log as the other places know them. */
export async function anchors(ctx: Context): Promise<Anchor[]> {
  return Promise.all(ctx.places.map(async (place) => ({ from: place.name, ...(await anchorAt(ctx, place)) })))
}

async function stateOf(ctx: Context, place: Place, runs: ReadonlyMap<string, string>): Promise<CopyState> {
  const nothing = { name: place.name, uri: place.uri, entriesBehind: 0, snapshots: [] }
  const asked = await inTime(async (): Promise<CopyState> => {
    const there = await mirror(ctx, place)
    const identity = await identityOf(ctx, there)
    if (identity === 'foreign') return { ...nothing, state: 'foreign', reason: 'it is another repository' }
    const snapshots = await heldSnapshots(there, runs)
    return { ...nothing, snapshots, ...(await compareLogs(ctx, there)) }
  })
  return 'answer' in asked ? asked.answer : { ...nothing, state: asked.damaged ? 'damaged' : 'unreachable', ...asked }
}

async function compareLogs(ctx: Context, there: Context) {
  const head = await soundHead(there)
  if (typeof head === 'string') return { state: 'damaged', entriesBehind: 0, reason: head } as const
  const last = (await lastLogSeq(ctx)) ?? -1
  const known = head ? { logHead: head } : {}
  const end = head?.seq ?? -1
  if (end > last) {
    const reason = `its log goes on to entry ${end}, this one ends with ${last}`
    return { state: 'diverged', entriesBehind: 0, reason, ...known } as const
  }
  const same = head && (await soundEntry(ctx, head.seq))
  if (head && same && typeof same !== 'string' && same.sha256 !== head.sha256) {
    const reason = `entry ${head.seq} of its log says something else`
    return { state: 'diverged', entriesBehind: 0, reason, ...known } as const
  }
  if (end === last) return { state: 'current', entriesBehind: 0, ...known } as const
  const reason = `it lacks the last ${last - end} entries of the log`
  return { state: 'behind', entriesBehind: last - end, reason, ...known } as const
}

/** Those of which manifest and outcome are there; `runs`: the run of each snapshot that is known here. */
async function heldSnapshots(there: Context, runs: ReadonlyMap<string, string>): Promise<string[]> {
  if (runs.size <= askedOneByOne) return heldAmongFew(there, runs)
  const outcomes = new Set<string>()
  for await (const { key } of there.store.list('runs/')) outcomes.add(key)
  const held: string[] = []
  for await (const { key } of there.store.list('manifests/')) {
    const name = parseObjectName(key)
    if (name?.kind !== 'manifest') continue
    const run = runs.get(snapshotId(name))
    if (run !== undefined && outcomes.has(outcomeName(run))) held.push(snapshotId(name))
  }
  return held
}

async function heldAmongFew(there: Context, runs: ReadonlyMap<string, string>): Promise<string[]> {
  const held: string[] = []
  for (const [id, run] of runs) {
    const { project, time } = parseSnapshotId(id)
    const names = [manifestName(project, time), outcomeName(run)]
    const found = await Promise.all(names.map((name) => there.store.head(name)))
    if (found.every((one) => one !== undefined)) held.push(id)
  }
  return held
}

/**
 * A copy may lag behind the primary, and the primary may not lag behind a copy: where a copy is looked at, the others
 * only vouch for what it has.
 */
async function anchorAt(ctx: Context, place: Place) {
  const asked = await inTime(async () => {
    const there = await mirror(ctx, place)
    if ((await identityOf(ctx, there)) === 'foreign') return { reason: 'it is another repository' }
    const end = await lastLogSeq(there)
    const own = ctx.isCopy ? await lastLogSeq(ctx) : end
    if (end === null || own === null) return { reason: 'it has no log yet' }
    const head = await soundEntry(there, Math.min(end, own))
    return typeof head === 'string' ? { reason: head } : { head }
  })
  return 'answer' in asked ? asked.answer : { reason: asked.reason }
}

/** Trouble with the other place is an answer too, and so is silence. */
async function inTime<T>(ask: () => Promise<T>): Promise<{ answer: T } | { reason: string; damaged: boolean }> {
  const { promise: silence, resolve } = Promise.withResolvers<{ reason: string; damaged: boolean }>()
  const reason = `it did not answer within ${patienceMs / 1_000} s`
  const timer = setTimeout(() => resolve({ reason, damaged: false }), patienceMs)
  const asked = ask().then(
    (answer) => ({ answer }),
    (error: unknown) => {
      if (!(error instanceof LifeboatError)) throw error
      return { reason: error.message, damaged: error.kind === 'damage' }
    },
  )
  // Heard by nobody once silence has won.
  asked.catch(() => {})
  try {
    return await Promise.race([asked, silence])
  } finally {
    clearTimeout(timer)
  }
}
