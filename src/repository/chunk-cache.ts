import { type ChunkLines, readChunk, type StoredChunk } from './chunk.ts'
import type { Context } from './context.ts'

const BUDGET_BYTES = 64 << 20

/**
 * Chunks that were read last, within a budget of plain bytes. Records come in id order while sweeps and layers lie in
 * chunks of their own, so that a few chunks are read by turns.
 */
export class ChunkCache {
  readonly #ctx: Context
  readonly #budget: number
  /** Least recently used first. */
  readonly #chunks = new Map<string, ChunkLines>()
  #bytes = 0

  constructor(ctx: Context, budget = BUDGET_BYTES) {
    this.#ctx = ctx
    this.#budget = budget
  }

  async get(ref: StoredChunk): Promise<ChunkLines> {
    const known = this.#chunks.get(ref.object)
    if (known) {
      this.#chunks.delete(ref.object)
      this.#chunks.set(ref.object, known)
      return known
    }
    this.#makeRoom(ref.plainBytes)
    const chunk = await readChunk(this.#ctx, ref)
    this.#chunks.set(ref.object, chunk)
    this.#bytes += chunk.plain.length
    return chunk
  }

  #makeRoom(bytes: number): void {
    for (const [object, { plain }] of this.#chunks) {
      if (this.#bytes + bytes <= this.#budget) return
      this.#chunks.delete(object)
      this.#bytes -= plain.length
    }
  }
}
