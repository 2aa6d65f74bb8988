import { hash } from 'node:crypto'

/** Words of 32 bits that stand for one id: a UUID is its own 128 bits, anything else the first 128 of its SHA-256. */
const WORDS = 4

/** A set of ids in 16 bytes each. Fill it, then ask. */
export class IdSet {
  #words: Uint32Array
  #size = 0
  /** Ids mostly arrive in order; then nothing is left to do before the first question. */
  #sorted = true
  readonly #asked = new Uint32Array(WORDS)

  /** `expected`: how many there will be, about. */
  constructor(expected = 1_000) {
    this.#words = new Uint32Array(Math.max(1, expected) * WORDS)
  }

  get size(): number {
    return this.#size
  }

  add(id: string): void {
    const at = this.#size * WORDS
    if (at + WORDS > this.#words.length) {
      const larger = new Uint32Array(this.#words.length * 2)
      larger.set(this.#words)
      this.#words = larger
    }
    encode(id, this.#words, at)
    if (this.#size > 0 && compare(this.#words, at - WORDS, this.#words, at) > 0) this.#sorted = false
    this.#size++
  }

  has(id: string): boolean {
    if (!this.#sorted) this.#sort()
    encode(id, this.#asked, 0)
    let low = 0
    let high = this.#size
    while (low < high) {
      const middle = (low + high) >>> 1
      const order = compare(this.#words, middle * WORDS, this.#asked, 0)
      if (order === 0) return true
      if (order < 0) low = middle + 1
      else high = middle
    }
    return false
  }

  #sort(): void {
    const words = this.#words
    const order = Uint32Array.from({ length: this.#size }, (_, at) => at)
    order.sort((a, b) => compare(words, a * WORDS, words, b * WORDS))
    const sorted = new Uint32Array(this.#size * WORDS)
    for (const [to, from] of order.entries()) {
      sorted.set(words.subarray(from * WORDS, from * WORDS + WORDS), to * WORDS)
    }
    this.#words = sorted
    this.#sorted = true
  }
}

const scratch = new Uint32Array(WORDS)

/** Which of `of` parts an id belongs to, from 0: the same for whoever asks. */
export function partOfId(id: string, of: number): number {
  if (of === 1) return 0
  encode(id, scratch, 0)
  return ((scratch[0]! ^ scratch[3]!) >>> 0) % of
}

const DASHES = new Set([8, 13, 18, 23])

function encode(id: string, words: Uint32Array, at: number): void {
  if (id.length === 36 && encodeUuid(id, words, at)) return
  const digest = hash('sha256', id, 'buffer')
  for (let word = 0; word < WORDS; word++) words[at + word] = digest.readUInt32BE(word * 4)
}

/** False for what is no UUID in lower case. */
function encodeUuid(id: string, words: Uint32Array, at: number): boolean {
  let word = 0
  let digits = 0
  for (let place = 0; place < 36; place++) {
    const code = id.charCodeAt(place)
    if (code === 45) {
      if (!DASHES.has(place)) return false
      continue
    }
    const digit = code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 102 ? code - 87 : -1
    if (digit < 0) return false
    word = (word << 4) | digit
    if (++digits % 8 === 0) words[at + digits / 8 - 1] = word
  }
  return digits === 32
}

function compare(a: Uint32Array, at: number, b: Uint32Array, bt: number): number {
  for (let word = 0; word < WORDS; word++) {
    const difference = a[at + word]! - b[bt + word]!
    if (difference !== 0) return difference
  }
  return 0
}
