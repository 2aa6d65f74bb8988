/**
 * Divides the ids of one type into ranges of about equal numbers of records. Ids are UUIDs, but nothing is assumed of
 * how they are spread: a range that holds too many is halved until it does not. Together the ranges hold every possible
 * id exactly once, so a wrong count costs balance, never a record.
 */

export interface CountedRange {
  /** Exclusive; `null`: no bound. */
  after: string | null
  /** Inclusive; `null`: no bound. */
  upTo: string | null
  records: number
}

/** The API counts the records of a range to 10,000 and no further; `capped` then. */
export type CountRange = (range: { after?: string; upTo?: string }) => Promise<{ total: number; capped: boolean }>

/** Halvings of one range before it is taken as it is: 2^48 ids that the API can't tell apart are not there. */
const deepest = 80
const smallest = 0n
const greatest = (1n << 128n) - 1n

/** `total` is the exact, unfiltered number of records; `target` how many a shard should hold. */
export async function shardRanges(total: number, target: number, count: CountRange): Promise<CountedRange[]> {
  if (total <= target * 1.25) return [{ after: null, upTo: null, records: total }]
  const leaves = await halve({ low: smallest, high: greatest, first: true, last: true }, target / 2, count, 0)
  return mergeNeighbours(leaves, target)
}

/** Ids in (low, high] as numbers; the outermost ranges have no bound, so that an id that is no UUID falls in one too. */
interface Span {
  low: bigint
  high: bigint
  first: boolean
  last: boolean
}

async function halve(span: Span, most: number, count: CountRange, depth: number): Promise<CountedRange[]> {
  const middle = (span.low + span.high) / 2n
  const halves: Span[] = [
    { ...span, high: middle, last: false },
    { ...span, low: middle, first: false },
  ]
  const divided = await Promise.all(
    halves.map(async (half) => {
      const range = bounds(half)
      const { total, capped } = await count(withoutNull(range))
      const small = !capped && total <= most
      if (small || depth >= deepest || half.high - half.low < 2n) return [{ ...range, records: total }]
      return halve(half, most, count, depth + 1)
    }),
  )
  return divided.flat()
}

function mergeNeighbours(leaves: readonly CountedRange[], target: number): CountedRange[] {
  const merged: CountedRange[] = []
  for (const leaf of leaves) {
    const last = merged.at(-1)
    if (last && last.records + leaf.records <= target * 1.25) {
      merged[merged.length - 1] = { after: last.after, upTo: leaf.upTo, records: last.records + leaf.records }
    } else merged.push(leaf)
  }
  return merged
}

function bounds({ low, high, first, last }: Span): { after: string | null; upTo: string | null } {
  return { after: first ? null : uuid(low), upTo: last ? null : uuid(high) }
}

function withoutNull({ after, upTo }: { after: string | null; upTo: string | null }) {
  return { ...(after === null ? {} : { after }), ...(upTo === null ? {} : { upTo }) }
}

function uuid(value: bigint): string {
  const hex = value.toString(16).padStart(32, '0')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
