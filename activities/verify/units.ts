import { resourceTypes } from '../../src/catalogue/resources.ts'
import type { IdRange, LayerShard, Manifest } from '../../src/repository/types.ts'
import { isBulk } from '../is-bulk.ts'
import type { Sample, VerifyRef, VerifyUnit } from '../verify-types.ts'

/*
 * How a snapshot is divided for verification. Pure, and made of the signed manifest alone, so that every worker comes to
 * the same units, and only their numbers pass through Temporal.
 */

type Division = Pick<VerifyRef, 'sample' | 'width'>

/** Units for each place, where there is enough to do: with one, most places would wait for the slowest at the end. */
const unitsAPlace = 3

export interface DataUnit extends VerifyUnit {
  shards: { run: string; shard: LayerShard }[]
}

/** Bytes of NDJSON that one unit reads, about. */
const dataUnitBytes = { least: 8_000_000, most: 200_000_000 }
/** Shards of one unit: each has an index, which is read as well. */
const mostShards = 200

/** Each shard of each layer of which anything is in the sample. */
export function dataUnits({ layers }: Pick<Manifest, 'layers'>, { sample, width }: Division): DataUnit[] {
  const items = layers.flatMap(({ run, shards }) => shards.map((shard) => dataItem(run, shard, sample)))
  const read = items.filter(({ objects }) => objects > 0)
  const bytes = read.reduce((sum, item) => sum + item.weight, 0)
  const target = clamp(bytes / (width * unitsAPlace), dataUnitBytes)
  return group(read, { target, most: mostShards }).map((group, number) => ({
    number,
    title: titleOf(group, read),
    records: group.reduce((sum, { records }) => sum + records, 0),
    shards: group.map(({ run, shard }) => ({ run, shard })),
  }))
}

/** The first 32 bits of the hash in an object's name say which part it belongs to. */
export function isInSample({ sha256 }: { sha256: string }, sample: Sample | undefined): boolean {
  return sample === undefined || Number.parseInt(sha256.slice(0, 8), 16) % sample.of === sample.part - 1
}

function dataItem(run: string, shard: LayerShard, sample: Sample | undefined) {
  const chunks = shard.chunks.filter((chunk) => isInSample(chunk, sample))
  return {
    run,
    shard,
    type: shard.type,
    objects: chunks.length + Number(isInSample(shard.index, sample)),
    records: chunks.reduce((sum, chunk) => sum + chunk.records, 0),
    weight: shard.index.bytes + chunks.reduce((sum, { plainBytes }) => sum + plainBytes, 0),
  }
}

export interface TypeRange {
  type: string
  range: IdRange
  /** About. */
  records: number
}

export interface ReferencesUnit extends VerifyUnit {
  ranges: TypeRange[]
  /** Only references to ids of this part, from 0, of `of` are looked at: the others by other units. */
  slice: { part: number; of: number }
}

/** Records that one unit reads, about. */
const rangeUnitRecords = { least: 2_000, most: 50_000 }
const mostRanges = 24

/** Ids that one worker holds at once, 16 bytes each: with more, records are read once for each part of the ids. */
const mostIds = 4_000_000

export function referencesUnits(manifest: Manifest, { width }: Division): ReferencesUnit[] {
  const pointing = new Set<string>(resourceTypes.filter(({ references }) => references.length > 0).map(nameOf))
  const ranges = typeRanges(manifest).filter(({ type }) => pointing.has(type))
  const of = Math.max(1, Math.ceil(manifest.totals.records / mostIds))
  const whole = groupRanges(ranges, width)
  return Array.from({ length: of }, (_, part) => whole.map((unit) => ({ ...unit, slice: { part, of } })))
    .flat()
    .map((unit, number) => ({ ...unit, number }))
}

export interface LiveUnit extends VerifyUnit {
  ranges: TypeRange[]
}

/** Types that can be scanned by ranges of ids are; others are read whole. */
export function liveUnits(manifest: Manifest, { width }: Division): LiveUnit[] {
  const ranges = typeRanges(manifest)
  const whole = { after: null, upTo: null }
  const items = resourceTypes.flatMap((type): TypeRange[] => {
    const own = ranges.filter((range) => range.type === type.name)
    if (isBulk(type) && own.length > 0) return own
    const records = own.reduce((sum, range) => sum + range.records, 0)
    return [{ type: type.name, range: whole, records }]
  })
  return groupRanges(items, width)
}

/** Disjoint ranges that together are all ids of each type: those of the shards that no other lies under. */
function typeRanges({ layers }: Manifest): TypeRange[] {
  return layers.flatMap(({ shards }) =>
    shards.filter(({ delta }) => !delta).map(({ type, range, index }) => ({ type, range, records: index.records })),
  )
}

function groupRanges(ranges: readonly TypeRange[], width: number): LiveUnit[] {
  const records = ranges.reduce((sum, range) => sum + range.records, 0)
  const target = clamp(records / (width * unitsAPlace), rangeUnitRecords)
  const items = ranges.map((range) => ({ ...range, weight: range.records }))
  return group(items, { target, most: mostRanges }).map((group, number) => ({
    number,
    title: titleOf(group, items),
    records: group.reduce((sum, range) => sum + range.records, 0),
    ranges: group.map(({ type, range, records }) => ({ type, range, records })),
  }))
}

/** Puts small items together; the heaviest groups first, so that the last one to finish is a short one. */
function group<T extends { weight: number }>(
  items: readonly T[],
  { target, most }: { target: number; most: number },
): T[][] {
  const groups: { weight: number; items: T[] }[] = []
  let open: { weight: number; items: T[] } | undefined
  for (const item of items) {
    if (!open || open.items.length >= most || open.weight + item.weight > target) {
      open = { weight: 0, items: [] }
      groups.push(open)
    }
    open.items.push(item)
    open.weight += item.weight
  }
  return groups.sort((a, b) => b.weight - a.weight).map((group) => group.items)
}

function titleOf(group: readonly { type: string }[], all: readonly { type: string }[]): string {
  const [first] = group
  if (!first) return ''
  if (group.length > 1) return `${first.type} and ${group.length - 1} more`
  const siblings = all.filter(({ type }) => type === first.type)
  return siblings.length === 1 ? first.type : `${first.type} ${siblings.indexOf(first) + 1}/${siblings.length}`
}

function clamp(value: number, { least, most }: { least: number; most: number }): number {
  return Math.min(most, Math.max(least, value))
}

const nameOf = ({ name }: { name: string }) => name
