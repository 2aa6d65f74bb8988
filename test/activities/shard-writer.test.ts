import { zstdDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ShardWriter } from '../../activities/shard-writer.ts'
import { freeMemory } from '../../src/memory/free-memory.ts'
import { initRepository, openRepository } from '../../src/repository/repository.ts'
import type { RecordBytes } from '../../src/repository/types.ts'
import { MemoryStore } from '../support/memory-store.ts'

/** Several of the pieces that are compressed at once. */
const pageRecords = 300
const pages = 5

describe('a shard writer', () => {
  test('lets go of each page, and stores what was in it', async () => {
    const store = new MemoryStore()
    await initRepository(store, { encryption: 'off', created: '2026-11-22T15:00:00Z' })
    const repository = await openRepository({ store, tool: 'lifeboat test', recipients: 'off' })
    const writer = new ShardWriter({ repository, run: 'r', shard: 0, phase: 'export', next: 0, chunkBytes: 6_000_000 })
    const given: Buffer[] = []
    for (let number = 0; number < pages; number++) {
      const { memory, records } = makePage(number)
      given.push(memory)
      await writer.add(records, { cursor: null, done: number === pages - 1 }, () => freeMemory(memory))
    }
    await writer.stored()
    expect(given.map(({ length }) => length)).toEqual(given.map(() => 0))
    const { headers } = await repository.loadProgress('r', 0)
    const chunks = await Promise.all(headers.map(({ chunk }) => store.get(chunk!.object)))
    expect(chunks.length).toBeGreaterThan(1)
    const stored = chunks.map((frame) => zstdDecompressSync(frame).toString()).join('')
    expect(stored).toBe(Array.from({ length: pages }, (_, number) => makePage(number).text).join(''))
  })
})

/** Records as a client hands them over: views of one page. */
function makePage(number: number): { memory: Buffer; records: RecordBytes[]; text: string } {
  const lines = Array.from({ length: pageRecords }, (_, at) => {
    const id = `p${number}-${String(at).padStart(4, '0')}`
    return { id, json: JSON.stringify({ id, version: at, text: id.repeat(1_000) }) }
  })
  const memory = Buffer.from(new Uint8Array(Buffer.from(lines.map(({ json }) => json).join(','))).buffer)
  let end = 0
  const records = lines.map(({ id, json }, version) => {
    const start = end
    end = start + json.length + 1
    return { id, version, bytes: memory.subarray(start, start + json.length) }
  })
  return { memory, records, text: lines.map(({ json }) => `${json}\n`).join('') }
}
