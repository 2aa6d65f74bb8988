import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { type Context, getIfPresent } from '../context.ts'
import { decodeDocument, encodeDocument } from '../document.ts'
import { LIMITS } from '../limits.ts'
import { readLogEntry } from '../log.ts'
import { parseSnapshotId, prunedMarkName, type SnapshotName, snapshotId } from '../names.ts'
import { PrunedMark } from '../schema.ts'
import { isProven } from './proof.ts'

/** Says where in the log it stands that the snapshot was pruned. Without a lock: it goes with the manifest. */
export async function putMark(
  ctx: Context,
  snapshot: string,
  { run, at, seq }: { run: string; at: string; seq: number },
): Promise<void> {
  const mark = encodeDocument(PrunedMark, { run, snapshot, at, entry: seq })
  await ctx.store.putIfAbsent(prunedMarkName(parseSnapshotId(snapshot)), mark)
  await ctx.failpoint('prune-mark-put')
}

/**
 * Whether a mark says what the log says. It is not signed, and must not hide a snapshot by itself: whoever can write into
 * the store could pass an older one off as the latest.
 */
export async function isMarkTrue(ctx: Context, name: SnapshotName): Promise<boolean> {
  const stored = await getIfPresent(ctx, prunedMarkName(name), { maxBytes: LIMITS.document })
  const mark = stored && tryDecode(stored)
  if (!mark) return false
  try {
    const { entry, bytes } = await readLogEntry(ctx, mark.entry)
    const says = entry.event === 'pruned' && entry.snapshot === snapshotId(name)
    return says && (await isProven(ctx, entry, bytes))
  } catch (error) {
    if (error instanceof LifeboatError && error.kind === 'damage') return false
    throw error
  }
}

function tryDecode(stored: Buffer): PrunedMark | undefined {
  try {
    return decodeDocument(PrunedMark, stored)
  } catch {
    return undefined
  }
}
