/** How two states of a type differ, by ids and versions. Pure. */

export interface Row {
  id: string
  /** `null` for types whose records have none: that such a record has changed can't be told from this. */
  version: number | null
}

export type Difference =
  | { kind: 'created' | 'deleted'; id: string }
  /** `certain: false`: without versions, only the content tells. */
  | { kind: 'changed'; id: string; certain: boolean }

/** Both sorted by id, each id once. What is only in `after` was created, what is only in `before` deleted. */
export async function* differences(
  before: AsyncIterable<Row>,
  after: AsyncIterable<Row>,
): AsyncGenerator<Difference, void, undefined> {
  const old = before[Symbol.asyncIterator]()
  const now = after[Symbol.asyncIterator]()
  try {
    let one = await old.next()
    let other = await now.next()
    while (!one.done || !other.done) {
      if (other.done || (!one.done && one.value.id < other.value.id)) {
        yield { kind: 'deleted', id: one.value!.id }
        one = await old.next()
      } else if (one.done || other.value.id < one.value.id) {
        yield { kind: 'created', id: other.value.id }
        other = await now.next()
      } else {
        const change = changed(one.value, other.value)
        if (change) yield change
        ;[one, other] = [await old.next(), await now.next()]
      }
    }
  } finally {
    await Promise.all([old.return?.(), now.return?.()])
  }
}

function changed(before: Row, after: Row): Difference | undefined {
  const { id } = before
  if (before.version === null || after.version === null) return { kind: 'changed', id, certain: false }
  return before.version === after.version ? undefined : { kind: 'changed', id, certain: true }
}
