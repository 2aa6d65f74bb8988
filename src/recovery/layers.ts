/** A record's place in one layer, or word that the layer's run found it gone. */
export interface LayerEntry {
  id: string
  /** A tombstone: the id is gone as of this layer. */
  gone?: true
}

/** Part of a layer: entries sorted by id, each id once. */
export interface LayerSource<E extends LayerEntry> {
  /** All its ids are greater than this; `null` when nothing is known. Lets a source wait unopened. */
  after: string | null
  open(): AsyncIterable<E> | Iterable<E>
}

export interface Merged<E extends LayerEntry> {
  entry: E
  /** Which of the sources it comes from. */
  source: number
}

/**
 * Merges sources, given oldest first, into one sequence sorted by id: for an id that several hold the newest source
 * wins, and a tombstone removes it. A source is opened when its range is reached, so that memory follows the number of
 * sources that overlap, not their number. Ids compare by UTF-16 code unit.
 */
export async function* mergeLayers<E extends LayerEntry>(
  sources: readonly LayerSource<E>[],
): AsyncGenerator<Merged<E>, void, undefined> {
  const waiting = sources.map((source, number) => ({ source, number })).sort((a, b) => byStart(a.source, b.source))
  let open: Cursor<E>[] = []
  try {
    while (open.length > 0 || waiting.length > 0) {
      while (waiting.length > 0 && isReached(waiting[0]!.source, open)) {
        const cursor = await openCursor(waiting.shift()!)
        if (cursor) open.push(cursor)
      }
      const least = leastId(open)
      if (least === undefined) continue
      const holders = open.filter((cursor) => cursor.current.id === least)
      const newest = holders.reduce((a, b) => (a.number > b.number ? a : b))
      if (!newest.current.gone) yield { entry: newest.current, source: newest.number }
      for (const cursor of holders) await advance(cursor)
      open = open.filter((cursor) => !cursor.ended)
    }
  } finally {
    await Promise.all(open.map((cursor) => cursor.entries.return?.()))
  }
}

interface Cursor<E> {
  number: number
  entries: AsyncIterator<E>
  current: E
  ended: boolean
}

async function openCursor<E extends LayerEntry>(waiting: {
  source: LayerSource<E>
  number: number
}): Promise<Cursor<E> | undefined> {
  const entries = iterate(waiting.source.open())
  const first = await entries.next()
  return first.done ? undefined : { number: waiting.number, entries, current: first.value, ended: false }
}

async function* iterate<E>(entries: AsyncIterable<E> | Iterable<E>): AsyncGenerator<E, void, undefined> {
  yield* entries
}

async function advance<E extends LayerEntry>(cursor: Cursor<E>): Promise<void> {
  const next = await cursor.entries.next()
  if (next.done) {
    cursor.ended = true
    return
  }
  if (next.value.id <= cursor.current.id) throw new Error(`a layer is not sorted: ${next.value.id}`)
  cursor.current = next.value
}

function isReached<E extends LayerEntry>(source: LayerSource<E>, open: readonly Cursor<E>[]): boolean {
  const least = leastId(open)
  return least === undefined || source.after === null || source.after < least
}

function leastId<E extends LayerEntry>(open: readonly Cursor<E>[]): string | undefined {
  let least: string | undefined
  for (const { current } of open) if (least === undefined || current.id < least) least = current.id
  return least
}

function byStart(a: LayerSource<LayerEntry>, b: LayerSource<LayerEntry>): number {
  if (a.after === b.after) return 0
  if (a.after === null) return -1
  if (b.after === null) return 1
  return a.after < b.after ? -1 : 1
}
