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
const greatest = (1n << 128n) - 1n
/** Pieces that a shard is made of: with this many, shards differ by a small part of one. */
const piecesAShard = 4
/** Bounds a piece well below what the API counts, so that random ids need no second count. */
const largestPiece = 8_000

/** `total` is the exact, unfiltered number of records; `target` how many a shard should hold. */
export async function shardRanges(total: number, target: number, count: CountRange): Promise<CountedRange[]> {
  if (total <= target * 1.25) return [{ after: null, upTo: null, records: total }]
  const most = Math.min(target / piecesAShard, largestPiece)
  // Random ids, as the API's own are, fill equal spans about equally: they are counted once and rarely halved.
  const spans = equalSpans(Math.ceil(total / most))
  const pieces = await Promise.all(spans.map((span) => countOrHalve(span, most * tolerance, count, 0)))
  return balanced(pieces.flat(), Math.ceil(total / target))
}

/** So much more than wanted may a piece hold before it is halved: chance alone makes some larger. */
const tolerance = 1.25

/** Ids in (low, high] as numbers; the outermost ranges have no bound, so that an id that is no UUID falls in one too. */
interface Span {
  low: bigint
  high: bigint
  first: boolean
  last: boolean
}

function equalSpans(number: number): Span[] {
  const bound = (at: number) => (greatest * BigInt(at)) / BigInt(number)
  return Array.from({ length: number }, (_, at) => ({
    low: bound(at),
    high: bound(at + 1),
    first: at === 0,
    last: at === number - 1,
  }))
}

async function countOrHalve(span: Span, most: number, count: CountRange, depth: number): Promise<CountedRange[]> {
  const range = bounds(span)
  const { total, capped } = await count(withoutNull(range))
  const small = !capped && total <= most
  if (small || depth >= deepest || span.high - span.low < 2n) return [{ ...range, records: total }]
  const middle = (span.low + span.high) / 2n
  const halves = [
    { ...span, high: middle, last: false },
    { ...span, low: middle, first: false },
  ]
  return (await Promise.all(halves.map((half) => countOrHalve(half, most, count, depth + 1)))).flat()
}

/** Joins neighbours to so many ranges at most, each ending where its even share of all records comes closest. */
function balanced(pieces: readonly CountedRange[], number: number): CountedRange[] {
  const share = pieces.reduce((sum, { records }) => sum + records, 0) / number
  const ranges: CountedRange[] = []
  let before = 0
  for (const piece of pieces) {
    const last = ranges.at(-1)
    // By the middle of a piece: the range that holds the larger part of it takes it whole.
    const place = Math.floor((before + piece.records / 2) / share)
    if (last && (place < ranges.length || piece.records === 0)) {
      ranges[ranges.length - 1] = { after: last.after, upTo: piece.upTo, records: last.records + piece.records }
    } else ranges.push(piece)
    before += piece.records
  }
  return ranges
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
