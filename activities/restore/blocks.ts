import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import type { RecoveryKind } from '../../src/repository/names.ts'
import type { RecoveryRun } from '../../src/repository/recovery/run.ts'
import type { RecoveryObject } from '../../src/repository/recovery/schema.ts'

/**
 * Lines of one type under numbers of their own: the first number is the header, which names the objects that count by
 * their hashes and is written last. So an attempt that was cut off leaves nothing that the next one would take for its own.
 */
const size = 1_000_000

/** The header of a block; `undefined` while nobody has finished it. */
export async function readHeader<H>(kept: RecoveryRun, kind: RecoveryKind, block: number): Promise<H | undefined> {
  return (await kept.read<H>(kind, block * size))?.[0]
}

/** Stores each part in an object, then what `header` makes of them. Answers the header that counts: the first one. */
export async function writeBlock<H>(
  kept: RecoveryRun,
  kind: RecoveryKind,
  block: number,
  parts: readonly (readonly unknown[])[],
  header: (stored: RecoveryObject[]) => H,
): Promise<H> {
  const taken = (await kept.list(kind)).filter((seq) => Math.floor(seq / size) === block)
  let next = Math.max(block * size, ...taken) + 1
  const stored: RecoveryObject[] = []
  for (const lines of parts) {
    for (;;) {
      const { created, ...object } = await kept.put(kind, next++, lines)
      if (!created) continue
      stored.push(object)
      break
    }
  }
  await kept.put(kind, block * size, [header(stored)])
  return (await readHeader<H>(kept, kind, block))!
}

/** Lines of an object that a header or a plan names. Throws `damage` when it is another one. */
export async function readStored<T>(kept: RecoveryRun, kind: RecoveryKind, stored: RecoveryObject): Promise<T[]> {
  const seq = Number(stored.object.slice(stored.object.lastIndexOf('/') + 1))
  const lines = await kept.read<T>(kind, seq, stored.sha256)
  if (lines) return lines
  throw new LifeboatError(`object ${stored.object} is missing`, {
    kind: 'damage',
    code: 'plan-object-missing',
    hint: 'make the plan anew: lifeboat plan',
  })
}
