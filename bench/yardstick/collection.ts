import { GENERATED, type Making } from '../../src/simulator/data/generated-records.ts'
import { Random, seededUuid } from '../../src/simulator/random.ts'
import type { CollectionSettings } from './settings.ts'

const types = { orders: 'order', products: 'product' } as const

/** Bytes of records that differ, before they begin again with other ids: more than any compressor looks back. */
const differentBytes = 12_000_000

/** The hole for the id in a template: records begin with their id. */
const idAt = '{"id":"'.length
const idLength = 36

/** Ids greater than `after`, up to and including `upTo`. */
export interface Range {
  after?: string | undefined
  upTo?: string | undefined
}

/** A slice of a collection: places in the order of ids, `end` excluded. */
export interface Slice {
  first: number
  end: number
}

/**
 * Records in the order of their ids, as one run of bytes with commas between them: any page of them is a view, and
 * serving it costs no more than sending it.
 */
export class Collection {
  readonly endpoint: string
  readonly size: number
  private readonly ids: string[]
  private readonly bytes: Buffer
  /** Where each record begins; one more than there are records. */
  private readonly starts: Float64Array

  constructor({ endpoint, records, bytesPerRecord }: CollectionSettings) {
    const random = new Random(`yardstick ${endpoint}`)
    const templates = makeTemplates(endpoint, bytesPerRecord, records, random)
    this.endpoint = endpoint
    this.size = records
    this.ids = Array.from({ length: records }, () => seededUuid(random)).sort()
    this.starts = new Float64Array(records + 1)
    for (let at = 0; at < records; at++) this.starts[at + 1] = this.starts[at]! + templateOf(templates, at).length + 1
    this.bytes = Buffer.allocUnsafe(this.starts[records]!)
    for (const [at, id] of this.ids.entries()) {
      const start = this.starts[at]!
      const template = templateOf(templates, at)
      template.copy(this.bytes, start)
      this.bytes.write(id, start + idAt, 'latin1')
      this.bytes[start + template.length] = comma
    }
  }

  find({ after, upTo }: Range): Slice {
    const first = after === undefined ? 0 : this.placeAfter(after)
    const end = upTo === undefined ? this.size : this.placeAfter(upTo)
    return { first, end: Math.max(first, end) }
  }

  /** The records of a slice, with commas between them. */
  view({ first, end }: Slice): Buffer {
    return first === end ? empty : this.bytes.subarray(this.starts[first]!, this.starts[end]! - 1)
  }

  idsOf({ first, end }: Slice): string[] {
    return this.ids.slice(first, end)
  }

  /** How many ids are not greater. */
  private placeAfter(id: string): number {
    let low = 0
    let high = this.size
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.ids[middle]! <= id) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The version that every record has. */
export const version = 3

function makeTemplates(endpoint: CollectionSettings['endpoint'], bytes: number, records: number, random: Random) {
  const making: Making = { random, bytes, ids: new Map(), serial: 0 }
  const count = Math.max(1, Math.min(records, Math.ceil(differentBytes / bytes)))
  const stamp = '2026-11-20T08:15:30.120Z'
  return Array.from({ length: count }, () => {
    making.serial++
    const fields = GENERATED[types[endpoint]]!(making)
    const id = '0'.repeat(idLength)
    return Buffer.from(JSON.stringify({ id, version, createdAt: stamp, lastModifiedAt: stamp, ...fields }))
  })
}

function templateOf(templates: readonly Buffer[], at: number): Buffer {
  return templates[at % templates.length]!
}

const comma = 0x2c
const empty = Buffer.alloc(0)
