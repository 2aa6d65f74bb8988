import { randomUUID } from 'node:crypto'

/** Where a generator stands: from the same state come the same numbers. */
export type RandomState = readonly [number, number, number, number]

/** A small seeded generator (sfc32): the same seed gives the same sequence on every machine. */
export class Random {
  #a: number
  #b: number
  #c: number
  #d = 1

  constructor(seed: number | string) {
    let hash = 0x811c9dc5
    for (const char of String(seed)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
    this.#a = hash
    this.#b = hash ^ 0x9e3779b9
    this.#c = hash ^ 0x85ebca6b
    for (let i = 0; i < 12; i++) this.uint32()
  }

  get state(): RandomState {
    return [this.#a, this.#b, this.#c, this.#d]
  }

  set state(state: RandomState) {
    ;[this.#a, this.#b, this.#c, this.#d] = state
  }

  uint32(): number {
    const t = (((this.#a + this.#b) | 0) + this.#d) | 0
    this.#d = (this.#d + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (this.#c << 21) | (this.#c >>> 11)
    this.#c = (this.#c + t) | 0
    return t >>> 0
  }

  /** In [0, 1). */
  fraction(): number {
    return this.uint32() / 0x1_0000_0000
  }

  /** A whole number in [0, below). */
  below(below: number): number {
    return Math.floor(this.fraction() * below)
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T
  }

  chance(share: number): boolean {
    return this.fraction() < share
  }
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Ids as the API gives them: UUIDs of version 4. From a seeded generator they are the same in every run. */
export function idGenerator(random?: Random): () => string {
  return random === undefined ? () => randomUUID() : () => seededUuid(random)
}

export function seededUuid(random: Random): string {
  const a = word(random.uint32())
  const b = word(((random.uint32() & 0xffff0fff) | 0x00004000) >>> 0)
  const c = word(((random.uint32() & 0x3fffffff) | 0x80000000) >>> 0)
  const d = word(random.uint32())
  return `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}`
}

function word(value: number): string {
  return `${HEX[value >>> 24]}${HEX[(value >>> 16) & 255]}${HEX[(value >>> 8) & 255]}${HEX[value & 255]}`
}
