const SMALLEST = 16 * 1024
const LARGEST = 1024 * 1024

/** Where some bytes lie. What has been written never changes, so a view of it stays good. */
export interface Place {
  slab: Buffer
  offset: number
  length: number
}

/**
 * Room for many small byte strings in few large buffers: a Buffer object for each record would cost more than a hundred
 * bytes beside the record, and half a million external allocations would slow every garbage collection.
 */
export class Slabs {
  #slab = Buffer.alloc(0)
  #used = 0
  #live = 0
  #dead = 0

  write(text: string): Place {
    const length = Buffer.byteLength(text)
    const place = this.#reserve(length)
    place.slab.write(text, place.offset, length, 'utf8')
    return place
  }

  copy(from: Place): Place {
    const place = this.#reserve(from.length)
    from.slab.copy(place.slab, place.offset, from.offset, from.offset + from.length)
    return place
  }

  release(length: number): void {
    this.#live -= length
    this.#dead += length
  }

  /** Whether most of what was written is dead, so that the owner should move what lives into new slabs. */
  get wasteful(): boolean {
    return this.#dead > 16 * LARGEST && this.#dead > this.#live
  }

  get liveBytes(): number {
    return this.#live
  }

  #reserve(length: number): Place {
    if (this.#used + length > this.#slab.length) {
      const next = Math.min(LARGEST, Math.max(SMALLEST, this.#slab.length * 2))
      this.#slab = Buffer.allocUnsafeSlow(Math.max(next, length))
      this.#used = 0
    }
    const place = { slab: this.#slab, offset: this.#used, length }
    this.#used += length
    this.#live += length
    return place
  }
}
