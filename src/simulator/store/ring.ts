/** The last entries of a list that would grow for ever: no more than `most`, and no more text than `mostText`. */
export class Ring<T> {
  readonly #most: number
  readonly #mostText: number
  #entries: { seq: number; entry: T; size: number }[] = []
  #seq = 0
  #text = 0

  constructor(most: number, mostText = 32 * 1024 * 1024) {
    this.#most = most
    this.#mostText = mostText
  }

  /** `size` is about how many characters the entry holds. */
  add(entry: T, size = 0): void {
    this.#entries.push({ seq: ++this.#seq, entry, size })
    this.#text += size
    // Dropped by the quarter: one by one would move all others each time.
    if (this.#entries.length > this.#most * 1.25 || this.#text > this.#mostText * 1.25) this.#drop()
  }

  /** Numbered from 1 on; `after` leaves out those up to that number. */
  *after(after = 0): Generator<T & { seq: number }> {
    const kept = this.#entries.slice(-this.#most)
    for (const { seq, entry } of kept) if (seq > after) yield { seq, ...entry }
  }

  #drop(): void {
    let from = Math.max(0, this.#entries.length - this.#most)
    for (const { size } of this.#entries.slice(0, from)) this.#text -= size
    while (this.#text > this.#mostText && from < this.#entries.length - 1) this.#text -= this.#entries[from++]!.size
    this.#entries = this.#entries.slice(from)
  }
}
