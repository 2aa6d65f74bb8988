import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import type { ActivityDeps } from '../deps.ts'
import type { VerifyRef } from '../verify-types.ts'

/** Reads one chunk, to see whether this machine's identity opens what the snapshot holds. */
export async function openSnapshot(deps: ActivityDeps, input: VerifyRef): Promise<{ problem: string | null }> {
  const repository = await deps.readableRepository()
  const snapshot = await repository.resolveSnapshot(input.snapshot)
  const shards = snapshot.content.layers.flatMap(({ run, shards }) => shards.map((shard) => ({ run, shard })))
  const smallest = shards
    .filter(({ shard }) => shard.chunks.length > 0)
    .sort((a, b) => a.shard.chunks[0]!.bytes - b.shard.chunks[0]!.bytes)[0]
  if (!smallest) return { problem: null }
  const [first] = smallest.shard.chunks
  try {
    // Damage is told by the level that looks for it.
    await repository.checkShards(snapshot, [smallest], { takes: (chunk) => chunk === first, parse: false })
    return { problem: null }
  } catch (error) {
    if (error instanceof LifeboatError && error.code === 'identity-wrong') return { problem: error.message }
    throw error
  }
}
