import { mapConcurrent } from '../concurrent.ts'
import { parseJson } from '../document.ts'
import { sha256 } from '../hash.ts'
import { extendLocks } from '../locks.ts'
import { manifestName, outcomeName, parseObjectName, planName, shardName, signatureName, snapshotId } from '../names.ts'
import { Manifest, type ObjectRef } from '../schema.ts'
import { sizesBelow, type Transfer, Unfit } from './transfer.ts'

/** What the log says of a snapshot. */
export interface SealedEntry {
  run: string
  snapshot: string
  /** SHA-256 of the manifest. */
  manifest: string
}

/**
 * Copies one snapshot in the order that keeps the copy valid at every moment: records and indexes, signature, manifest,
 * outcome. Throws `Unfit`.
 */
export async function copySnapshot(transfer: Transfer, entry: SealedEntry): Promise<void> {
  const object = manifestOf(entry.snapshot)
  const bytes = await transfer.read(object)
  if (sha256(bytes) !== entry.manifest) throw new Unfit(object, 'original', 'it is not the one that its run sealed')
  await copyContent(transfer, parseJson(Manifest, bytes))
  await transfer.copy(signatureName(object, entry.manifest), 'copy-signature-put')
  await transfer.write(object, bytes, 'copy-manifest-put')
  await extendLocks(transfer.to, { object, bytes })
  await transfer.copy(outcomeName(entry.run), 'copy-outcome-put')
}

/** Whether the copy holds the snapshot whole: its outcome is the last of it that is written. */
export async function holdsSnapshot({ to }: Transfer, { run, snapshot }: SealedEntry): Promise<boolean> {
  const objects = [outcomeName(run), manifestOf(snapshot)]
  const heads = await Promise.all(objects.map((object) => to.store.head(object)))
  return heads.every((head) => head !== undefined)
}

export function manifestOf(snapshot: string): string {
  const at = snapshot.lastIndexOf('@')
  return manifestName(snapshot.slice(0, Math.max(0, at)), snapshot.slice(at + 1))
}

/** Id of the snapshot that a manifest of this name describes. */
export function snapshotOf(manifest: string): string {
  const name = parseObjectName(manifest)
  return name?.kind === 'manifest' ? snapshotId(name) : manifest
}

/**
 * What the run left beside the content: plan, shard records, progress. They come after the outcome, so that a copy never
 * has a run that looks as if it went on, and before the log entry, which says that all is there. Nobody needs them for
 * reading: where one is damaged here the copy gets the snapshot all the same, with the same hole.
 */
export async function copyRecords(transfer: Transfer, run: string): Promise<void> {
  const plan = await transfer.unlessUnfit(() => transfer.read(planName(run)))
  if (!plan) return
  await transfer.unlessUnfit(() => transfer.write(planName(run), plan, 'copy-record-put'))
  const prefixes = [shardName(run, 0).slice(0, -6), `progress/${run}/`]
  const [here, there] = await Promise.all([sizesBelow(transfer.from, prefixes), sizesBelow(transfer.to, prefixes)])
  const lacking = [...here.keys()].filter((object) => there.get(object) !== here.get(object))
  await transfer.each(lacking, async (object) => {
    await transfer.unlessUnfit(() => transfer.copy(object, 'copy-record-put'))
  })
}

/** Chunks and indexes of all layers. One that is there with the right size was read back when it was written. */
async function copyContent(transfer: Transfer, { layers }: Manifest): Promise<void> {
  const runs = [...new Set(layers.map(({ run }) => run))]
  const listed = await mapConcurrent(runs, 8, (run) => sizesBelow(transfer.to, [`chunks/${run}/`, `index/${run}/`]))
  const there = new Map(listed.flatMap((sizes) => [...sizes]))
  const refs = layers.flatMap(({ shards }) => shards.flatMap(({ index, chunks }): ObjectRef[] => [...chunks, index]))
  await transfer.each(refs, async ({ object, bytes, versionId }) => {
    const size = there.get(object)
    if (size === undefined) await transfer.copy(object, 'copy-content-put', versionId)
    else if (size !== bytes) throw new Unfit(object, 'copy', `it has ${size} bytes instead of ${bytes}`)
  })
}
