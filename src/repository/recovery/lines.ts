import type { Context } from '../context.ts'
import { damaged, getIfPresent, put, requireOpener, requireSealer } from '../context.ts'
import type { Failpoint } from '../failpoints.ts'
import { sha256 } from '../hash.ts'
import { LIMITS } from '../limits.ts'
import { compress, decompress } from '../zstd.ts'
import type { RecoveryObject } from './schema.ts'

/**
 * Stores values as NDJSON, compressed and encrypted. The first attempt counts: another one is answered what is stored, and
 * reads it before it goes on.
 */
export async function putLines(
  ctx: Context,
  object: string,
  lines: readonly unknown[],
  failpoint: Failpoint,
): Promise<RecoveryObject & { created: boolean }> {
  const plain = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const bytes = await requireSealer(ctx).seal(await compress(plain))
  const { created } = await put(ctx, object, bytes, failpoint)
  const stored = created ? bytes : await getIfPresent(ctx, object, { maxBytes: LIMITS.recovery })
  if (!stored) throw damaged(object, 'it was there, and is not any more')
  return { object, sha256: sha256(stored), bytes: stored.length, created }
}

/** `undefined` when there is no such object. With `expected`, throws when it is another one than that. */
export async function readLines<T>(ctx: Context, object: string, expected?: string): Promise<T[] | undefined> {
  const opener = requireOpener(ctx)
  const stored = await getIfPresent(ctx, object, { maxBytes: LIMITS.recovery })
  if (!stored) return undefined
  if (expected !== undefined && sha256(stored) !== expected) throw damaged(object, 'it is not what the plan names')
  try {
    const plain = await decompress(await opener.open(stored), LIMITS.recoveryPlain)
    return plain
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as T)
  } catch (error) {
    throw damaged(object, (error as Error).message, error)
  }
}
