import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LayerEntry, mergeLayers } from '../../src/recovery/layers.ts'
import { collect } from '../support/collect.ts'

interface Entry extends LayerEntry {
  value: number
}

const entry = fc.record({
  id: fc.stringMatching(/^[0-9a-f]{1,2}$/),
  value: fc.nat(),
  gone: fc.constantFrom(undefined, undefined, true as const),
})
const layers = fc.array(fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 40 }), { maxLength: 6 })

const sortedEntries = (entries: readonly { id: string; value: number; gone: true | undefined }[]): Entry[] =>
  entries.map(({ gone, ...rest }) => (gone ? { ...rest, gone } : rest)).sort((a, b) => (a.id < b.id ? -1 : 1))

describe('merging layers', () => {
  it('is the same as writing them one over the other into a map', async () => {
    await fc.assert(
      fc.asyncProperty(layers, async (generated) => {
        const sources = generated.map((entries) => sortedEntries(entries))
        const expected = new Map<string, { value: number; source: number }>()
        for (const [source, entries] of sources.entries()) {
          for (const { id, value, gone } of entries) {
            if (gone) expected.delete(id)
            else expected.set(id, { value, source })
          }
        }
        const merged = await collect(mergeLayers(sources.map((entries) => ({ after: null, open: () => entries }))))
        expect(merged.map(({ entry: { id, value }, source }) => [id, value, source])).toEqual(
          [...expected].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { value, source }]) => [id, value, source]),
        )
      }),
    )
  })

  it('opens a source no earlier than its range is reached, and has no more open than overlap', async () => {
    let open = 0
    let most = 0
    const source = (after: string | null, ids: string[]) => ({
      after,
      open: async function* () {
        most = Math.max(most, ++open)
        for (const id of ids) yield { id }
        open--
      },
    })
    const sources = Array.from({ length: 50 }, (_, n) => {
      const from = String(n).padStart(3, '0')
      return source(n === 0 ? null : from, [`${from}a`, `${from}b`])
    })
    const ids = (await collect(mergeLayers(sources.toReversed()))).map(({ entry: { id } }) => id)
    expect(ids).toHaveLength(100)
    expect(ids).toEqual(ids.toSorted())
    expect(most).toBeLessThanOrEqual(2)
  })

  it('closes what is open when its reader stops early', async () => {
    const closed: number[] = []
    const source = (number: number) => ({
      after: null,
      open: async function* () {
        try {
          for (let id = 0; ; id++) yield { id: String(id).padStart(9, '0') }
        } finally {
          closed.push(number)
        }
      },
    })
    for await (const { entry } of mergeLayers([source(1), source(2)])) if (entry.id > '000000003') break
    expect(closed.toSorted()).toEqual([1, 2])
  })

  it('refuses a source that is not sorted', async () => {
    const unsorted = { after: null, open: () => [{ id: 'b' }, { id: 'a' }] }
    await expect(collect(mergeLayers([unsorted]))).rejects.toThrow('not sorted')
  })
})
