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
  /** Least recently used first; those being read are among them. */
  readonly #chunks = new Map<string, { bytes: number; lines: Promise<ChunkLines> }>()
  #bytes = 0

  constructor(ctx: Context, budget = BUDGET_BYTES) {
    this.#ctx = ctx
    this.#budget = budget
  }

  /** `next` is begun to be read too: it is opened on other threads while its reader works on this one. */
  get(ref: StoredChunk, next?: StoredChunk): Promise<ChunkLines> {
    const known = this.#chunks.get(ref.object)
    if (!known) return this.#load(ref, next)
    this.#chunks.delete(ref.object)
    this.#chunks.set(ref.object, known)
    return known.lines
  }

  #load(ref: StoredChunk, next: StoredChunk | undefined): Promise<ChunkLines> {
    const lines = this.#begin(ref)
    if (next && !this.#chunks.has(next.object) && this.#bytes + next.plainBytes <= this.#budget) {
      lines.then(() => this.#prefetch(next)).catch(forgotten)
    }
    return lines
  }

  #prefetch(ref: StoredChunk): void {
    if (!this.#chunks.has(ref.object)) this.#begin(ref).catch(forgotten)
  }

  #begin(ref: StoredChunk): Promise<ChunkLines> {
    this.#makeRoom(ref.plainBytes)
    const lines = readChunk(this.#ctx, ref)
    this.#chunks.set(ref.object, { bytes: ref.plainBytes, lines })
    this.#bytes += ref.plainBytes
    lines.catch(() => this.#drop(ref.object))
    return lines
  }

  #makeRoom(bytes: number): void {
    for (const object of this.#chunks.keys()) {
      if (this.#bytes + bytes <= this.#budget) return
      this.#drop(object)
    }
  }

  #drop(object: string): void {
    this.#bytes -= this.#chunks.get(object)?.bytes ?? 0
    this.#chunks.delete(object)
  }
}

/** Whoever comes to need the chunk reads it again and hears of the error then. */
function forgotten(): void {}
