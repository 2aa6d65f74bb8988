import { LifeboatError } from '../errors/lifeboat-error.ts'
import { type Context, damaged, getIfPresent } from './context.ts'
import { sha256 } from './hash.ts'
import type { ObjectRef } from './schema.ts'

/**
 * The bytes that a reference names, size and hash checked: of the recorded version, which stays readable when somebody
 * hides or replaces the object; and where that is gone or damaged, or the store never had it, of the object as it is,
 * since repairs and copies make other versions. Throws `damage` naming the object.
 */
export async function readStored(ctx: Context, ref: ObjectRef, maxBytes: number): Promise<Buffer> {
  const { versionId } = ref
  if (versionId === undefined) return readFitting(ctx, ref, maxBytes)
  try {
    return await readFitting(ctx, ref, maxBytes, versionId)
  } catch (error) {
    if (!isDamage(error)) throw error
    return readFitting(ctx, ref, maxBytes)
  }
}

async function readFitting(ctx: Context, ref: ObjectRef, maxBytes: number, versionId?: string): Promise<Buffer> {
  const stored = await getIfPresent(ctx, ref.object, { maxBytes: Math.min(ref.bytes, maxBytes), versionId })
  if (!stored) throw damaged(ref.object, 'it is missing')
  if (stored.length !== ref.bytes) throw damaged(ref.object, `it has ${stored.length} bytes instead of ${ref.bytes}`)
  if (sha256(stored) !== ref.sha256) throw damaged(ref.object, 'its hash is not the one that was recorded')
  return stored
}

function isDamage(error: unknown): boolean {
  return error instanceof LifeboatError && error.kind === 'damage'
}
