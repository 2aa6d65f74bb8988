/** Named numbers that only grow: what happened since the process started. */
export interface Counters<Name extends string = string> {
  add(name: Name, amount?: number): void
  get(name: Name): number
  /** All names that were ever counted, in alphabetical order. */
  snapshot(): Partial<Record<Name, number>>
}

export function createCounters<Name extends string = string>(): Counters<Name> {
  const values = new Map<Name, number>()
  return {
    add(name, amount = 1) {
      values.set(name, (values.get(name) ?? 0) + amount)
    },
    get: (name) => values.get(name) ?? 0,
    snapshot: () =>
      Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1))) as Partial<Record<Name, number>>,
  }
}
