const LEAF = 512

interface Position {
  leaf: number
  index: number
}

/**
 * Items kept in order in leaves of at most 512, as the bottom of a B+-tree: insertion and removal anywhere cost the
 * length of one leaf, reading from any position costs what is read. Ranks count from 0.
 */
export class OrderedList<T> {
  readonly #compare: (a: T, b: T) => number
  #leaves: T[][] = []
  #size = 0

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare
  }

  get size(): number {
    return this.#size
  }

  insert(item: T): void {
    this.#size++
    if (this.#leaves.length === 0) {
      this.#leaves.push([item])
      return
    }
    const at = this.#find((other) => this.#compare(other, item) < 0)
    if (at.leaf === this.#leaves.length) {
      at.leaf--
      at.index = this.#leaves[at.leaf]!.length
    }
    const leaf = this.#leaves[at.leaf]!
    leaf.splice(at.index, 0, item)
    if (leaf.length > LEAF) this.#split(at.leaf)
  }

  /** Whether the item was there. */
  remove(item: T): boolean {
    const at = this.#find((other) => this.#compare(other, item) < 0)
    const leaf = this.#leaves[at.leaf]
    if (leaf === undefined || leaf[at.index] === undefined || this.#compare(leaf[at.index]!, item) !== 0) return false
    leaf.splice(at.index, 1)
    if (leaf.length === 0) this.#leaves.splice(at.leaf, 1)
    this.#size--
    return true
  }

  /** How many items come before: `isBefore` must hold for a beginning of the list and for nothing after it. */
  rank(isBefore: (item: T) => boolean): number {
    const at = this.#find(isBefore)
    let rank = at.index
    for (let i = 0; i < at.leaf; i++) rank += this.#leaves[i]!.length
    return rank
  }

  *ascending(fromRank = 0): Generator<T, void, undefined> {
    let { leaf, index } = this.#at(fromRank)
    for (; leaf < this.#leaves.length; leaf++, index = 0) {
      const items = this.#leaves[leaf]!
      for (; index < items.length; index++) yield items[index]!
    }
  }

  /** From the item before `toRank` back to the first. */
  *descending(toRank = this.#size): Generator<T, void, undefined> {
    const start = this.#at(toRank)
    let index = start.index
    for (let leaf = start.leaf; leaf >= 0; leaf--) {
      const items = this.#leaves[leaf] ?? []
      for (let i = Math.min(index, items.length) - 1; i >= 0; i--) yield items[i]!
      index = Number.POSITIVE_INFINITY
    }
  }

  slice(fromRank: number, toRank: number): T[] {
    const out: T[] = []
    let { leaf, index } = this.#at(fromRank)
    let wanted = Math.min(toRank, this.#size) - fromRank
    while (wanted > 0 && leaf < this.#leaves.length) {
      const items = this.#leaves[leaf]!
      const end = Math.min(items.length, index + wanted)
      for (let i = index; i < end; i++) out.push(items[i]!)
      wanted -= end - index
      leaf++
      index = 0
    }
    return out
  }

  #find(isBefore: (item: T) => boolean): Position {
    let low = 0
    let high = this.#leaves.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const items = this.#leaves[middle]!
      if (isBefore(items[items.length - 1]!)) low = middle + 1
      else high = middle
    }
    const items = this.#leaves[low]
    if (items === undefined) return { leaf: low, index: 0 }
    let from = 0
    let to = items.length
    while (from < to) {
      const middle = (from + to) >>> 1
      if (isBefore(items[middle]!)) from = middle + 1
      else to = middle
    }
    return { leaf: low, index: from }
  }

  #at(rank: number): Position {
    let leaf = 0
    let left = Math.max(0, rank)
    while (leaf < this.#leaves.length && left >= this.#leaves[leaf]!.length) {
      left -= this.#leaves[leaf]!.length
      leaf++
    }
    return { leaf, index: leaf === this.#leaves.length ? 0 : left }
  }

  #split(leaf: number): void {
    const items = this.#leaves[leaf]!
    // Ascending insertion (bulk loads) splits only the last leaf: cutting off its tip keeps the leaves full.
    const cut = leaf === this.#leaves.length - 1 ? LEAF - LEAF / 8 : LEAF / 2
    this.#leaves.splice(leaf + 1, 0, items.splice(cut))
  }
}
