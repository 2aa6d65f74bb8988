import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dataUnits, isInSample, liveUnits, referencesUnits } from '../../activities/verify/units.ts'
import { resourceTypes } from '../../src/catalogue/resources.ts'
import type { LayerShard, Manifest } from '../../src/repository/types.ts'

const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/)
const chunk = fc.record({ sha256, records: fc.nat(5_000), plainBytes: fc.nat(9_000_000) })

/** Shards of one type side by side, as a full run cuts them. */
const shards = (type: string) =>
  fc.array(fc.record({ index: sha256, chunks: fc.array(chunk, { maxLength: 6 }) }), { maxLength: 12 }).map((all) =>
    all.map(({ index, chunks }, number): LayerShard => {
      const records = chunks.reduce((sum, one) => sum + one.records, 0)
      return {
        shard: number,
        type,
        range: {
          after: number === 0 ? null : String(number).padStart(3, '0'),
          upTo: number === all.length - 1 ? null : String(number + 1).padStart(3, '0'),
        },
        index: { object: `index/run/${index}`, sha256: index, bytes: 100, records },
        chunks: chunks.map((one) => ({ object: `chunks/run/${one.sha256}`, bytes: one.plainBytes, ...one })),
        expected: records,
        captured: records,
        skipped: [],
        inMotion: 0,
        scannedFrom: null,
      }
    }),
  )

const manifest = fc
  .tuple(shards('product'), shards('order'), shards('message'), shards('product-selection-assignment'))
  .map((parts) => {
    const all = parts.flat().map((shard, number) => ({ ...shard, shard: number }))
    const totals = { records: all.reduce((sum, { captured }) => sum + captured, 0), chunks: 0, bytes: 0, plainBytes: 0 }
    return { layers: [{ run: 'run', shards: all }], totals } as unknown as Manifest
  })
const width = fc.integer({ min: 1, max: 16 })

test('every chunk and index is read in exactly one part, and every chunk by exactly one unit', () => {
  fc.assert(
    fc.property(manifest, width, fc.integer({ min: 1, max: 9 }), ({ layers }, width, of) => {
      const objects = layers.flatMap(({ shards }) => shards.flatMap(({ index, chunks }) => [index, ...chunks]))
      const parts = Array.from({ length: of }, (_, at) => ({ part: at + 1, of }))
      for (const object of objects) expect(parts.filter((sample) => isInSample(object, sample))).toHaveLength(1)
      const read = parts.flatMap((sample) =>
        dataUnits({ layers }, { sample, width }).flatMap(({ shards }) =>
          shards.flatMap(({ shard }) =>
            shard.chunks.filter((one) => isInSample(one, sample)).map(({ object }) => object),
          ),
        ),
      )
      const chunks = layers.flatMap(({ shards }) => shards.flatMap(({ chunks }) => chunks.map(({ object }) => object)))
      expect(read.sort()).toEqual(chunks.sort())
    }),
  )
})

test('every range is followed once for each slice of the ids, and compared once', () => {
  fc.assert(
    fc.property(manifest, width, (manifest, width) => {
      const all = manifest.layers.flatMap(({ shards }) => shards.map(({ type, range }) => `${type} ${range.after}`))
      const followed = referencesUnits(manifest, { width }).flatMap(({ ranges }) => ranges)
      expect(followed.map(({ type, range }) => `${type} ${range.after}`).sort()).toEqual(all.toSorted())
      const live = liveUnits(manifest, { width }).flatMap(({ ranges }) => ranges)
      expect([...new Set(live.map(({ type }) => type))].sort()).toEqual(resourceTypes.map(({ name }) => name).sort())
      for (const name of ['product', 'order']) {
        const ranges = live.filter(({ type }) => type === name).map(({ range }) => `${name} ${range.after}`)
        const own = all.filter((range) => range.startsWith(`${name} `))
        expect(ranges.sort()).toEqual(own.length > 0 ? own.sort() : [`${name} null`])
      }
    }),
  )
})

test('a snapshot of more ids than a worker holds is followed in slices, each over all ranges', () => {
  const [small] = fc.sample(manifest, { numRuns: 1, seed: 5 }) as [Manifest]
  const large = { ...small, totals: { ...small.totals, records: 9_000_000 } }
  const units = referencesUnits(large, { width: 4 })
  expect(new Set(units.map(({ slice }) => `${slice.part}/${slice.of}`))).toEqual(new Set(['0/3', '1/3', '2/3']))
  expect(units).toHaveLength(3 * referencesUnits(small, { width: 4 }).length)
  expect(units.map(({ number }) => number)).toEqual(units.map((_, at) => at))
})

test('a difference from the layers below is read as data, and is no range of its own', () => {
  const [{ layers, totals }] = fc.sample(
    manifest.filter(({ layers }) => layers[0]!.shards.some(({ type }) => type === 'product')),
    { numRuns: 1, seed: 9 },
  ) as [Manifest]
  const product = layers[0]!.shards.find(({ type }) => type === 'product')!
  const delta = { ...product, shard: 999, delta: { records: 1, deletionsProvenAsOf: null } }
  const two = { layers: [...layers, { run: 'later', shards: [delta] }], totals } as unknown as Manifest
  const shards = dataUnits(two, { width: 1 }).flatMap((unit) => unit.shards)
  expect(shards.some(({ run, shard }) => run === 'later' && shard.shard === 999)).toBe(true)
  const ranges = (from: Manifest) => referencesUnits(from, { width: 1 }).flatMap((unit) => unit.ranges)
  expect(ranges(two)).toEqual(ranges({ layers, totals } as Manifest))
})
