import { zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeDocument, encodeDocument } from '../../src/repository/document.ts'
import { sha256 } from '../../src/repository/hash.ts'
import * as names from '../../src/repository/names.ts'
import { parseObjectName, snapshotTime } from '../../src/repository/names.ts'
import { decodeProgress, encodeProgress } from '../../src/repository/progress.ts'
import { foldProgress } from '../../src/repository/progress-state.ts'
import { type ChunkRef, Outcome, RunPlan, ShardRecord } from '../../src/repository/schema.ts'
import { decodeIndex, encodeIndex, type IndexLine } from '../../src/repository/shard-index.ts'
import { compress, decompress } from '../../src/repository/zstd.ts'

const hash = fc.stringMatching(/^[0-9a-f]{64}$/)
const count = fc.nat({ max: 1_000_000 })
const version = fc.option(fc.nat(), { nil: null })
const id = fc.stringMatching(/^[A-Za-z0-9_/ äß-]{1,40}$/)
const run = fc.stringMatching(/^[a-z0-9]{1,20}$/)
const chunk = (records: number): ChunkRef => ({
  object: 'chunks/r/x',
  bytes: 1,
  sha256: sha256('x'),
  records,
  plainBytes: 2,
  sealed: 'sha256:x',
})

describe('a progress record', () => {
  const lines = fc.array(fc.record({ id, version }), { minLength: 1, maxLength: 30 })
  const header = fc.record({
    run,
    shard: count,
    seq: count,
    phase: fc.constantFrom('export', 'sweep', 'scan') as fc.Arbitrary<'export'>,
    cursor: fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<never>,
    done: fc.boolean(),
    removed: fc.array(id),
    inMotion: fc.array(id),
  })

  it('is read as it was written, with a chunk and without', async () => {
    await fc.assert(
      fc.asyncProperty(header, fc.option(lines), async (head, listed) => {
        const record = listed
          ? { header: { ...head, chunk: chunk(listed.length) }, lines: listed }
          : { header: head, lines: [] }
        const read = await decodeProgress(await encodeProgress(record))
        expect(JSON.stringify(read)).toBe(
          JSON.stringify(JSON.parse(JSON.stringify({ header: ordered(record.header), lines: record.lines }))),
        )
      }),
    )
  })

  it('is a zstd frame that stock zstd reads, and notices each flipped bit', async () => {
    const record = {
      header: {
        run: 'r',
        shard: 0,
        seq: 0,
        phase: 'export' as const,
        cursor: null,
        done: true,
        removed: [],
        inMotion: [],
      },
      lines: [],
    }
    const stored = await encodeProgress(record)
    for (let bit = 0; bit < stored.length * 8; bit++) {
      const wrong = Buffer.from(stored)
      wrong[bit >> 3]! ^= 1 << (bit & 7)
      await expect(decodeProgress(wrong), `bit ${bit}`).rejects.toThrow()
    }
  })

  it('must name each record of its chunk', async () => {
    const head = {
      run: 'r',
      shard: 0,
      seq: 0,
      phase: 'export' as const,
      cursor: null,
      done: true,
      removed: [],
      inMotion: [],
    }
    const short = encodeProgress({ header: { ...head, chunk: chunk(2) }, lines: [{ id: 'a', version: 1 }] })
    await expect(decodeProgress(await short)).rejects.toThrow(/all records/)
  })

  const ordered = ({ run, shard, seq, chunk, phase, ...rest }: Record<string, unknown>) => ({
    run,
    shard,
    seq,
    phase,
    ...(chunk ? { chunk } : {}),
    ...rest,
  })
})

describe('the progress records of a shard, taken together,', () => {
  type Line = { id: string; version: number | null }
  const record = (seq: number, lines: Line[], removed: string[] = []) => ({
    header: {
      run: 'r',
      shard: 0,
      seq,
      phase: 'export' as const,
      ...(lines.length > 0 ? { chunk: chunk(lines.length) } : {}),
      cursor: seq,
      done: false,
      removed,
      inMotion: removed,
    },
    lines,
  })
  const versionsOf = (...records: ReturnType<typeof record>[]) =>
    Object.fromEntries([...foldProgress(records).entries.values()].map((entry) => [entry.id, entry.version]))

  it('keep the highest version, in whichever order they came', () => {
    const [older, newer] = [
      { id: 'a', version: 3 },
      { id: 'a', version: 4 },
    ]
    expect(versionsOf(record(0, [older]), record(1, [newer]))).toEqual({ a: 4 })
    expect(versionsOf(record(0, [newer]), record(1, [older]))).toEqual({ a: 4 })
  })

  it('keep the later of two without version', () => {
    const state = foldProgress([record(0, [{ id: 'a', version: null }]), record(1, [{ id: 'a', version: null }])])
    expect(state.entries.get('a')).toMatchObject({ chunk: 1, line: 0 })
  })

  it('drop what was removed, and do not let a lagging answer bring it back', () => {
    const first = record(0, [
      { id: 'a', version: 3 },
      { id: 'b', version: 1 },
    ])
    expect(versionsOf(first, record(1, [], ['a']))).toEqual({ b: 1 })
    expect(versionsOf(first, record(1, [], ['a']), record(2, [{ id: 'a', version: 3 }]))).toEqual({ b: 1 })
    expect(versionsOf(first, record(1, [], ['a']), record(2, [{ id: 'a', version: 4 }]))).toEqual({ a: 4, b: 1 })
  })

  it('count chunks and not records', () => {
    const state = foldProgress([
      record(0, []),
      record(1, [{ id: 'a', version: 1 }]),
      record(2, []),
      record(3, [{ id: 'b', version: 1 }]),
    ])
    expect([...state.entries.values()].map(({ id, chunk: number }) => [id, number])).toEqual([
      ['a', 0],
      ['b', 1],
    ])
    expect(state).toMatchObject({ next: 4, last: { cursor: 3, phase: 'export', done: false } })
  })
})

describe('an index', () => {
  const header = {
    run: 'r',
    shard: 1,
    type: 'product',
    range: { after: null, upTo: 'z' },
    chunks: [chunk(50), chunk(50)],
    inMotion: [],
  }
  const place = fc.record({ id, version, chunk: fc.nat({ max: 1 }), line: fc.nat({ max: 49 }) })
  const entries = fc
    .uniqueArray(fc.oneof(place, fc.record({ id, gone: fc.constant(true as const) })), {
      selector: (entry) => entry.id,
    })
    .map((list) => (list as IndexLine[]).sort((a, b) => (a.id < b.id ? -1 : 1)))

  it('is read as it was written, tombstones among it', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (list) => {
        expect(await decodeIndex(await encodeIndex({ header, entries: list }))).toEqual({ header, entries: list })
      }),
    )
  })

  it.each([
    [
      'unsorted',
      [
        { id: 'b', version: 1, chunk: 0, line: 0 },
        { id: 'a', version: 1, chunk: 0, line: 1 },
      ],
    ],
    [
      'doubled',
      [
        { id: 'a', version: 1, chunk: 0, line: 0 },
        { id: 'a', version: 1, chunk: 0, line: 1 },
      ],
    ],
    ['beyond its chunks', [{ id: 'a', version: 1, chunk: 2, line: 0 }]],
    ['beyond a chunk', [{ id: 'a', version: 1, chunk: 1, line: 50 }]],
  ])('is refused when %s', async (_, list) => {
    await expect(decodeIndex(await encodeIndex({ header, entries: list }))).rejects.toThrow()
  })
})

describe('a JSON document with a check', () => {
  const outcome = fc.record({
    run,
    sealed: fc.record({ manifest: fc.constant('manifests/p/t.json'), sha256: hash, logAfter: fc.option(count) }),
  })

  it('is read as it was written, and notices each flipped bit', () => {
    fc.assert(
      fc.property(outcome, fc.nat(), (value, random) => {
        const bytes = encodeDocument(Outcome, value)
        expect(decodeDocument(Outcome, bytes)).toEqual(value)
        const bit = random % (bytes.length * 8)
        bytes[bit >> 3]! ^= 1 << (bit & 7)
        expect(() => decodeDocument(Outcome, bytes)).toThrow()
      }),
    )
  })

  it('is plain JSON, whose check can be computed without us', () => {
    const bytes = encodeDocument(Outcome, {
      run: 'r',
      abandoned: { at: '2026-11-22T15:00:00Z', by: 'ü', reason: '"', logAfter: null },
    })
    expect(JSON.parse(bytes.toString()).check).toBe(sha256(bytes.subarray(0, -77)))
  })

  it('refuses what the schema does not know', () => {
    const wrong = { run: '../up', sealed: { manifest: 'x', sha256: sha256('x'), logAfter: null } }
    expect(() => encodeDocument(Outcome, wrong)).toThrow()
    expect(() => encodeDocument(RunPlan, { run: 'r' } as never)).toThrow()
    expect(() => encodeDocument(ShardRecord, { run: 'r' } as never)).toThrow()
  })
})

describe('object names', () => {
  it('are understood as they are built', () => {
    fc.assert(
      fc.property(run, fc.nat({ max: 999_999 }), fc.nat({ max: 999_999 }), hash, (name, shard, seq, sha) => {
        expect(parseObjectName(names.planName(name))).toEqual({ kind: 'plan', run: name })
        expect(parseObjectName(names.outcomeName(name))).toEqual({ kind: 'outcome', run: name })
        expect(parseObjectName(names.chunkName(name, sha))).toEqual({ kind: 'chunk', run: name, sha256: sha })
        expect(parseObjectName(names.indexName(name, sha))).toEqual({ kind: 'index', run: name, sha256: sha })
        expect(parseObjectName(names.shardName(name, shard))).toEqual({ kind: 'shard', run: name, shard })
        expect(parseObjectName(names.progressName(name, shard, seq))).toEqual({
          kind: 'progress',
          run: name,
          shard,
          seq,
        })
        expect(parseObjectName(names.logEntryName(seq))).toEqual({ kind: 'log', seq })
        const signature = names.signatureName(names.logEntryName(seq), sha)
        expect(parseObjectName(signature)).toEqual({ kind: 'log-signature', seq, sha256: sha })
        const manifest = names.manifestName(name, '2026-11-22T15-13-38Z')
        expect(parseObjectName(manifest)).toEqual({ kind: 'manifest', project: name, time: '2026-11-22T15-13-38Z' })
      }),
    )
  })

  it.each(['', 'a/b', '..', '.hidden', 'a b', 'ä', 'x'.repeat(201)])('refuse %j as the name of a run', (name) => {
    expect(() => names.planName(name)).toThrow(expect.objectContaining({ kind: 'usage', code: 'name-invalid' }))
  })

  it('refuse numbers that would not sort', () => {
    expect(() => names.shardName('r', 1_000_000)).toThrow(/does not fit/)
    expect(() => names.shardName('r', -1)).toThrow(/does not fit/)
  })

  it('tell time to the second, without colons', () => {
    expect(snapshotTime('2026-11-22T15:13:38.999Z')).toBe('2026-11-22T15-13-38Z')
  })
})

describe('zstd', () => {
  it('makes the same frame of the same bytes', async () => {
    const bytes = Buffer.alloc(3_000_000, 'lifeboat')
    expect((await compress(bytes)).equals(await compress(bytes))).toBe(true)
  })

  it('does not blow up beyond what is allowed', async () => {
    const bomb = zstdCompressSync(Buffer.alloc(50_000_000))
    expect(bomb.length).toBeLessThan(10_000)
    await expect(decompress(bomb, 1_000_000)).rejects.toThrow()
    await expect(decompress(await compress(Buffer.alloc(1_001)), 1_000)).rejects.toThrow()
    expect(await decompress(await compress(Buffer.alloc(1_000)), 1_000)).toHaveLength(1_000)
  })
})
