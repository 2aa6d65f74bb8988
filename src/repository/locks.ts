import { mapConcurrent } from './concurrent.ts'
import { type Context, damaged, decoding } from './context.ts'
import { parseJson } from './document.ts'
import { sha256 } from './hash.ts'
import { type LockPolicy, lockEnd, lockSlackMs } from './lock-policy.ts'
import { keyName, REPOSITORY_OBJECT, signatureName } from './names.ts'
import { Manifest, type ObjectRef } from './schema.ts'
import { BlobNotFound, type BlobStore } from './stores/blob-store.ts'
import { noLock } from './stores/lock-errors.ts'

const CONCURRENCY = 16
/** Names of objects and versions that are remembered per store, at about 200 bytes each. */
const MOST_KNOWN = 100_000

/**
 * Locks the older objects that a snapshot needs for as long as the snapshot itself, give or take a day: chunks and indexes
 * of other runs, the key and `repository.json`, and its own where the run took more than a day. Needed before the outcome
 * is written, so that no snapshot exists whose parts can be deleted before it. May be called again after an
 * interruption anywhere. Throws `damage` when one of the objects is not there.
 */
export async function extendLocks(ctx: Context, manifest: { object: string; bytes: Buffer }): Promise<void> {
  if (!ctx.lock) return
  const { until, enough } = lockEnd(ctx.lock)
  const known = knownOf(ctx.store)
  await mapConcurrent(olderObjects(ctx.lock, manifest), CONCURRENCY, async ({ object, versionId }) => {
    const name = versionId === undefined ? object : `${object} ${versionId}`
    if ((known.get(name) ?? 0) >= enough.getTime()) return
    const end = await hold(ctx.store, object, versionId, { until, enough })
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(name, end.getTime())
  })
}

/** Throws `store-no-lock` unless the store really locks: some take a lock and don't keep it. */
export async function requireLocks(store: BlobStore, lock: LockPolicy): Promise<void> {
  const { until, enough } = lockEnd(lock)
  await store.extendRetention(REPOSITORY_OBJECT, until, { enough })
  const shown = (await store.head(REPOSITORY_OBJECT))?.retainUntil
  if (shown && shown >= enough) return
  throw noLock(
    store.uri,
    'it took a lock and does not show it',
    'allow to see retention (docs/stores.md), or use a service that keeps locks, or leave repository.lock out',
  )
}

type Held = Pick<ObjectRef, 'object' | 'versionId'>

function olderObjects(lock: LockPolicy, { object, bytes }: { object: string; bytes: Buffer }): Held[] {
  const content = decoding(object, () => parseJson(Manifest, bytes))
  const isFresh = lock.now().getTime() - Date.parse(content.window.from) < lockSlackMs(lock.forMs)
  const own = [
    { object },
    { object: signatureName(object, sha256(bytes)) },
    ...partsOf(content, (run) => run === content.run),
  ]
  return [
    { object: REPOSITORY_OBJECT },
    { object: keyName(content.signedBy) },
    ...partsOf(content, (run) => run !== content.run),
    ...(isFresh ? [] : own),
  ]
}

function partsOf({ layers }: Manifest, isOf: (run: string) => boolean): Held[] {
  const shards = layers.filter(({ run }) => isOf(run)).flatMap((layer) => layer.shards)
  return shards.flatMap(({ index, chunks }) => [index, ...chunks])
}

async function hold(
  store: BlobStore,
  object: string,
  versionId: string | undefined,
  { until, enough }: { until: Date; enough: Date },
): Promise<Date> {
  try {
    return await store.extendRetention(object, until, { versionId, enough })
  } catch (error) {
    if (!(error instanceof BlobNotFound)) throw error
    // Repaired, or in a copy, it has another version than the one that was recorded.
    if (versionId !== undefined) return hold(store, object, undefined, { until, enough })
    throw damaged(object, 'it is missing')
  }
}

/** Until when objects are locked at least, as far as this process knows: a lock never gets shorter. */
const knownLocks = new WeakMap<BlobStore, Map<string, number>>()

function knownOf(store: BlobStore): Map<string, number> {
  const known = knownLocks.get(store) ?? new Map<string, number>()
  knownLocks.set(store, known)
  return known
}
