import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { encodeDocument } from '../../src/repository/document.ts'
import { initRepository, openRepository } from '../../src/repository/repository.ts'
import { FORMAT, type LogEntry, Outcome } from '../../src/repository/schema.ts'
import { decodeIndex, encodeIndex } from '../../src/repository/shard-index.ts'
import type { Repository } from '../../src/repository/types.ts'
import { collect } from '../support/collect.ts'
import { MemoryStore } from '../support/memory-store.ts'
import {
  backUp,
  contentOf,
  exportShard,
  makeKeys,
  openForTest,
  planOf,
  recordBytes,
  type TestBackup,
  type TestKeys,
  type TestRecord,
  writeChunk,
} from '../support/small-backup.ts'

const BACKUP: TestBackup = {
  run: 'run-1',
  to: '2026-11-22T15:13:38.250Z',
  shards: [
    {
      type: 'product',
      chunks: [
        [
          { id: 'a', version: 1, name: 'old' },
          { id: 'c', version: 4, name: 'chair' },
          { id: 'e', version: 1 },
        ],
        [
          { id: 'a', version: 2, name: 'new' },
          { id: 'b', version: 1 },
          { id: 'c', version: 3, name: 'lagging answer' },
        ],
      ],
      removed: ['e'],
    },
    { type: 'category', chunks: [] },
  ],
}

const at = (to: string, run: string): TestBackup => ({ ...BACKUP, to, run })

describe('a repository', () => {
  let keys: TestKeys
  beforeAll(async () => {
    keys = await makeKeys()
  })

  it('gives back the newest captured version of each record, in id order', async () => {
    const repository = await openForTest(new MemoryStore(), keys)
    const sealed = await backUp(repository, BACKUP)
    expect(sealed.snapshot).toBe('shop-eu@2026-11-22T15-13-38Z')
    expect(await contentOf(repository, 'shop-eu@latest')).toMatchObject({
      records: {
        product: [
          'a 2 {"id":"a","version":2,"name":"new"}',
          'b 1 {"id":"b","version":1}',
          'c 4 {"id":"c","version":4,"name":"chair"}',
        ],
        category: [],
        'api-client': [],
      },
      ledger: {
        product: { expected: 6, captured: 3, skipped: 0 },
        category: { expected: 0, captured: 0 },
        'api-client': { expected: null, captured: 0, omitted: 'the scope view_api_clients is missing' },
      },
    })
  })

  it('gives back any records byte for byte', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 })
    const record = fc.record({ id: fc.uuid(), version: fc.option(fc.nat({ max: 1_000 }), { nil: null }), text })
    const chunks = fc.array(fc.array(record, { minLength: 1, maxLength: 12 }), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(chunks, async (generated) => {
        const repository = await openForTest(new MemoryStore(), keys)
        await backUp(repository, { ...BACKUP, shards: [{ type: 'product', chunks: generated }] })
        const newest = new Map<string, TestRecord>()
        for (const one of generated.flat()) {
          if (one.version === null || one.version >= (newest.get(one.id)?.version ?? 0)) newest.set(one.id, one)
        }
        const snapshot = await repository.resolveSnapshot('shop-eu@latest')
        const read = await collect(repository.readRecords(snapshot, 'product'))
        const expected = [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(recordBytes)
        expect(read.map(({ bytes }) => bytes.toString())).toEqual(expected.map(({ bytes }) => bytes.toString()))
        expect(await collect(repository.readIds(snapshot, 'product'))).toEqual(
          expected.map(({ id, version }) => ({ id, version })),
        )
      }),
      { numRuns: 25 },
    )
  })

  it('finds one record, and knows when it has none', async () => {
    const repository = await openForTest(new MemoryStore(), keys)
    await backUp(repository, BACKUP)
    const snapshot = await repository.resolveSnapshot('shop-eu@latest')
    const found = await repository.readRecord(snapshot, 'product', 'c')
    expect(found?.bytes.toString()).toBe('{"id":"c","version":4,"name":"chair"}')
    expect(await repository.readRecord(snapshot, 'product', 'e')).toBeUndefined()
    expect(await repository.readRecord(snapshot, 'order', 'a')).toBeUndefined()
  })

  it('keeps what moved in the window apart', async () => {
    const repository = await openForTest(new MemoryStore(), keys)
    const plan = { ...planOf(BACKUP), shards: planOf(BACKUP).shards.slice(0, 1) }
    await repository.startRun(plan)
    const base = { run: 'run-1', shard: 0, cursor: null }
    await repository.recordProgress({ ...base, seq: 0, phase: 'export', done: true, inMotion: ['x', 'b'] })
    await repository.recordProgress({ ...base, seq: 1, phase: 'sweep', done: true, inMotion: ['a', 'b'] })
    const commit = { run: 'run-1', shard: 0, type: 'product', range: { after: null, upTo: null }, expected: 0 }
    await repository.commitShard({ ...commit, skipped: [{ reason: 'too large', count: 2 }], scannedFrom: BACKUP.to })
    await repository.seal({
      run: 'run-1',
      at: BACKUP.to,
      window: { from: BACKUP.to, to: BACKUP.to, seconds: 0 },
      deletionsProvenAsOf: null,
    })
    const snapshot = await repository.resolveSnapshot('shop-eu@latest')
    expect(await repository.inMotion(snapshot, 'product')).toEqual(['a', 'b', 'x'])
    expect(snapshot.content.ledger.product).toMatchObject({
      inMotion: 3,
      skipped: 2,
      reasons: [{ reason: 'too large', count: 2 }],
    })
  })

  it('does not hold its readers up with more chunks than it must', async () => {
    const store = new MemoryStore()
    const repository = await openForTest(store, keys)
    const chunks = Array.from({ length: 6 }, (_, n) => [{ id: `a${n}`, version: 1 }])
    await backUp(repository, {
      ...BACKUP,
      shards: [
        { type: 'product', chunks },
        { type: 'category', chunks },
      ],
    })
    const snapshot = await repository.resolveSnapshot('shop-eu@latest')
    const gets: string[] = []
    const get = store.get.bind(store)
    store.get = (key, options) => {
      gets.push(key.split('/')[0]!)
      return get(key, options)
    }
    await collect(repository.readRecords(snapshot, 'product'))
    expect(gets.toSorted()).toEqual([...Array(6).fill('chunks'), 'index'])
    gets.length = 0
    await repository.readRecord(snapshot, 'product', 'a3')
    expect(gets.toSorted()).toEqual(['chunks', 'index'])
    gets.length = 0
    await repository.snapshots()
    expect(gets).not.toContain('chunks')
    expect(gets).not.toContain('index')
  })

  describe('opened without the private identity', () => {
    it('backs up, lists and checks, and can not read a record', async () => {
      const store = new MemoryStore()
      const repository = await openForTest(store, keys, { identity: false })
      await backUp(repository, BACKUP)
      const snapshot = await repository.resolveSnapshot('shop-eu@latest')
      const refused = { kind: 'permanent', code: 'identity-missing' }
      await expect(collect(repository.readRecords(snapshot, 'product'))).rejects.toMatchObject(refused)
      await expect(repository.readRecord(snapshot, 'product', 'a')).rejects.toMatchObject(refused)
      expect(await collect(repository.readIds(snapshot, 'product'))).toHaveLength(3)
      expect(await repository.check({ level: 'data' })).toMatchObject({ findings: [], decrypted: false })
    })

    it('holds no record in clear anywhere', async () => {
      const store = new MemoryStore()
      await backUp(await openForTest(store, keys, { identity: false }), BACKUP)
      const { decompress } = await import('../../src/repository/zstd.ts')
      for (const [name, body] of store.objects) {
        const opened = await decompress(body, 1 << 20).catch(() => Buffer.alloc(0))
        expect(`${body.toString('latin1')}${opened.toString('latin1')}`, name).not.toMatch(/chair|lagging/)
      }
    })
  })

  it('says that none of the identities fits', async () => {
    const store = new MemoryStore()
    await backUp(await openForTest(store, keys), BACKUP)
    const stranger = await openForTest(store, { ...keys, identity: (await makeKeys()).identity })
    const snapshot = await stranger.resolveSnapshot('shop-eu@latest')
    await expect(collect(stranger.readRecords(snapshot, 'product'))).rejects.toMatchObject({ code: 'identity-wrong' })
    await expect(stranger.check({ level: 'data' })).rejects.toMatchObject({ code: 'identity-wrong' })
  })

  it('without encryption holds zstd that anybody reads, and only when it was made so', async () => {
    const store = new MemoryStore()
    await initRepository(store, { encryption: 'off', created: BACKUP.to })
    const open = { store, recipients: 'off', signingKey: keys.signingKey } as const
    const repository = await openRepository(open)
    await backUp(repository, BACKUP)
    expect(await contentOf(repository, 'shop-eu@latest')).toMatchObject({ count: 3 })
    expect(await repository.check({ level: 'data' })).toMatchObject({ findings: [], decrypted: true, records: 3 })
    const mismatch = { kind: 'usage', code: 'encryption-mismatch' }
    await expect(openRepository({ ...open, recipients: [keys.recipient] })).rejects.toMatchObject(mismatch)
    await expect(initRepository(store, { encryption: 'age', created: BACKUP.to })).rejects.toMatchObject(mismatch)
    const encrypted = new MemoryStore()
    await openForTest(encrypted, keys)
    await expect(openRepository({ ...open, store: encrypted })).rejects.toMatchObject(mismatch)
  })

  it('is made once', async () => {
    const store = new MemoryStore()
    const made = await Promise.all(
      [1, 2, 3].map(() => initRepository(store, { encryption: 'age', created: BACKUP.to })),
    )
    expect(made.filter(({ created }) => created)).toHaveLength(1)
    expect(await openRepository({ store })).toMatchObject({ document: { format: FORMAT, encryption: 'age' } })
  })

  it('is not there, and says so', async () => {
    const refused = openRepository({ store: new MemoryStore() })
    await expect(refused).rejects.toMatchObject({
      kind: 'usage',
      code: 'repository-not-found',
      hint: expect.any(String),
    })
  })

  describe('finding a snapshot', () => {
    let repository: Repository
    beforeAll(async () => {
      repository = await openForTest(new MemoryStore(), keys)
      await backUp(repository, at('2026-11-22T15:13:38Z', 'run-1'))
      await backUp(repository, at('2026-11-23T15:13:38Z', 'run-2'))
      await backUp(repository, at('2026-11-23T18:13:38Z', 'run-3'))
      await backUp(repository, { ...at('2026-12-01T00:00:00Z', 'run-4'), project: 'shop-us' })
    })

    it.each([
      ['shop-eu@latest', 'shop-eu@2026-11-23T18-13-38Z'],
      ['shop-us@latest', 'shop-us@2026-12-01T00-00-00Z'],
      ['shop-eu@2026-11-23T15-13-38Z', 'shop-eu@2026-11-23T15-13-38Z'],
      ['shop-eu@2026-11-23T15:13:38Z', 'shop-eu@2026-11-23T15-13-38Z'],
      ['shop-eu@2026-11-22', 'shop-eu@2026-11-22T15-13-38Z'],
      ['shop-eu@2026-11-23T18', 'shop-eu@2026-11-23T18-13-38Z'],
    ])('takes %s for %s', async (reference, id) => {
      expect(await repository.resolveSnapshot(reference)).toMatchObject({ id, signature: 'trusted' })
    })

    it.each([
      ['shop-eu@2026-11-23', 'snapshot-ambiguous'],
      ['shop-eu@2025', 'snapshot-not-found'],
      ['shop-jp@latest', 'snapshot-not-found'],
      ['shop-eu', 'snapshot-name'],
      ['@latest', 'snapshot-name'],
    ])('refuses %s: %s', async (reference, code) => {
      await expect(repository.resolveSnapshot(reference)).rejects.toMatchObject({
        kind: 'usage',
        code,
        hint: expect.any(String),
      })
    })

    it('lists them oldest first, by project', async () => {
      const { snapshots, findings } = await repository.snapshots('shop-eu')
      expect(findings).toEqual([])
      expect(snapshots.map(({ id, kind, records, layers }) => [id, kind, records, layers])).toEqual([
        ['shop-eu@2026-11-22T15-13-38Z', 'full', 3, 1],
        ['shop-eu@2026-11-23T15-13-38Z', 'full', 3, 1],
        ['shop-eu@2026-11-23T18-13-38Z', 'full', 3, 1],
      ])
      expect((await repository.snapshots()).snapshots).toHaveLength(4)
    })

    it('tells runs with their plans and outcomes', async () => {
      const runs = await collect(repository.runs())
      expect(runs.map(({ run, plan, outcome }) => [run, plan?.project, outcome && Object.keys(outcome)[1]])).toEqual([
        ['run-1', 'shop-eu', 'sealed'],
        ['run-2', 'shop-eu', 'sealed'],
        ['run-3', 'shop-eu', 'sealed'],
        ['run-4', 'shop-us', 'sealed'],
      ])
    })
  })

  it('never passes over a damaged newest snapshot in silence', async () => {
    const store = new MemoryStore()
    const repository = await openForTest(store, keys)
    await backUp(repository, at('2026-11-22T15:13:38Z', 'run-1'))
    const { manifest } = await backUp(repository, at('2026-11-23T15:13:38Z', 'run-2'))
    store.objects.get(manifest.object)![50]! ^= 1
    await expect(repository.resolveSnapshot('shop-eu@latest')).rejects.toMatchObject({
      kind: 'damage',
      message: expect.stringContaining('shop-eu@2026-11-23T15-13-38Z'),
    })
    const { snapshots, findings } = await repository.snapshots()
    expect(snapshots.map(({ id }) => id)).toEqual(['shop-eu@2026-11-22T15-13-38Z'])
    expect(findings).toMatchObject([
      { severity: 'damage', object: manifest.object, snapshots: ['shop-eu@2026-11-23T15-13-38Z'] },
    ])
  })

  it('does not take a snapshot that a stranger signed', async () => {
    const store = new MemoryStore()
    const thief = await makeKeys()
    await backUp(
      await openForTest(store, { ...keys, signingKey: thief.signingKey, publicKey: thief.publicKey }),
      BACKUP,
    )
    const repository = await openForTest(store, keys)
    await expect(repository.resolveSnapshot('shop-eu@latest')).rejects.toMatchObject({ code: 'snapshot-untrusted' })
    expect((await repository.snapshots()).snapshots).toMatchObject([{ signature: 'untrusted' }])
    expect(await (await openRepository({ store })).resolveSnapshot('shop-eu@latest')).toMatchObject({
      signature: 'unchecked',
    })
    const damage = (await repository.check({ level: 'structure' })).findings.filter(({ code }) => code === 'signature')
    expect(damage.map(({ object }) => object)).toEqual([
      'log/000000000000.json',
      'manifests/shop-eu/2026-11-22T15-13-38Z.json',
    ])
  })

  describe('sealing', () => {
    const input = {
      run: 'run-1',
      at: BACKUP.to,
      window: { from: BACKUP.to, to: BACKUP.to, seconds: 0 },
      deletionsProvenAsOf: null,
    }

    it('refuses a run that is not complete', async () => {
      const repository = await openForTest(new MemoryStore(), keys)
      await expect(repository.seal(input)).rejects.toMatchObject({ code: 'run-unknown' })
      await repository.startRun(planOf(BACKUP))
      await exportShard(repository, BACKUP, 0)
      await expect(repository.seal(input)).rejects.toMatchObject({
        code: 'shards-missing',
        message: expect.stringContaining('such as 1'),
      })
    })

    it('refuses a shard whose progress is not done', async () => {
      const repository = await openForTest(new MemoryStore(), keys)
      await repository.startRun(planOf(BACKUP))
      const commit = { run: 'run-1', shard: 0, type: 'product', range: { after: null, upTo: null }, expected: 1 }
      const refused = repository.commitShard({ ...commit, skipped: [], scannedFrom: null })
      await expect(refused).rejects.toMatchObject({ code: 'shard-unfinished' })
    })

    it('takes up the manifest that an earlier version of the program signed', async () => {
      for (const stopAt of ['manifest-signature-put', 'manifest-put']) {
        const store = new MemoryStore()
        const failpoint = (name: string) => {
          if (name === stopAt) throw new Error('deployed in between')
        }
        await expect(backUp(await openForTest(store, keys, { failpoint }), BACKUP)).rejects.toThrow('deployed')
        const newer = await openRepository({
          store,
          tool: 'lifeboat next',
          recipients: [keys.recipient],
          signingKey: keys.signingKey,
          identities: [keys.identity],
        })
        await backUp(newer, BACKUP)
        const { content } = await newer.resolveSnapshot('shop-eu@latest')
        expect(content.tool).toBe(stopAt === 'manifest-put' ? 'lifeboat test' : 'lifeboat next')
        expect((await newer.check({ level: 'data' })).findings).toEqual([])
      }
    })

    it("does not take up a stranger's manifest", async () => {
      const store = new MemoryStore()
      const thief = await makeKeys()
      const failpoint = (name: string) => {
        if (name === 'manifest-put') throw new Error('that will do')
      }
      const forged = await openForTest(store, { ...thief, recipient: keys.recipient }, { failpoint })
      await expect(backUp(forged, BACKUP)).rejects.toThrow('that will do')
      await expect(backUp(await openForTest(store, keys), BACKUP)).rejects.toMatchObject({ kind: 'damage' })
    })

    it('does not believe an outcome that claims an older snapshot', async () => {
      const store = new MemoryStore()
      const repository = await openForTest(store, keys)
      const { manifest } = await backUp(repository, BACKUP)
      await repository.startRun(planOf(at('2026-11-23T15:13:38Z', 'run-2')))
      const claim = { run: 'run-2', sealed: { manifest: manifest.object, sha256: manifest.sha256, logAfter: 0 } }
      await store.putIfAbsent('runs/run-2/outcome', encodeDocument(Outcome, claim))
      await expect(backUp(repository, at('2026-11-23T15:13:38Z', 'run-2'))).rejects.toMatchObject({
        code: 'snapshot-time-taken',
      })
      const { findings } = await repository.check({ level: 'structure' })
      expect(findings[0]).toMatchObject({ severity: 'damage', code: 'mismatch', object: 'runs/run-2/outcome' })
    })

    it('refuses a second snapshot of a project in the same second', async () => {
      const repository = await openForTest(new MemoryStore(), keys)
      await backUp(repository, BACKUP)
      const again = backUp(repository, { ...BACKUP, run: 'run-2' })
      await expect(again).rejects.toMatchObject({ kind: 'permanent', code: 'snapshot-time-taken' })
    })
  })

  it('does not hand out a chunk or an index that was replaced, though it can be opened', async () => {
    const store = new MemoryStore()
    const repository = await openForTest(store, keys)
    const one = { ...BACKUP, shards: [{ type: 'product', chunks: [[{ id: 'a', version: 1, price: 10 }]] }] }
    await backUp(repository, one)
    const [shard] = (await repository.resolveSnapshot('shop-eu@latest')).content.layers[0]!.shards
    const forger = await openForTest(store, { ...(await makeKeys()), recipient: keys.recipient })
    await forger.startRun(planOf({ ...one, run: 'run-9' }))
    await exportShard(
      forger,
      { ...one, run: 'run-9', shards: [{ type: 'product', chunks: [[{ id: 'a', version: 1, price: 99 }]] }] },
      0,
    )
    const forged = (await forger.readShardRecord('run-9', 0))!
    const index = await decodeIndex(store.objects.get(shard!.index.object)!)
    // One of the same size, so that it is the hash that gives it away.
    const size = store.objects.get(shard!.index.object)!.length
    for (const id of 'bcdefghijklmnopqrstuvwxyz') {
      const renamed = await encodeIndex({ ...index, entries: [{ id, version: 1, chunk: 0, line: 0 }] })
      if (renamed.length === size) store.objects.set('renamed', renamed)
    }
    for (const [object, other] of [
      [shard!.chunks[0]!.object, forged.chunks[0]!.object],
      [shard!.index.object, forged.index.object],
      [shard!.index.object, 'renamed'],
    ] as const) {
      const sound = store.objects.get(object)!
      store.objects.set(object, store.objects.get(other)!)
      const snapshot = await repository.resolveSnapshot('shop-eu@latest')
      const refused = collect(repository.readRecords(snapshot, 'product'))
      await expect(refused).rejects.toMatchObject({ kind: 'damage', message: expect.stringContaining(object) })
      store.objects.set(object, sound)
    }
  })

  it('refuses records that would not fit their lines', async () => {
    const repository = await openForTest(new MemoryStore(), keys)
    for (const [id, text] of [
      ['a', '{\n}'],
      ['a', ''],
      ['a\tb', '{}'],
      ['a\nb', '{}'],
      ['', '{}'],
    ]) {
      const refused = writeChunk(repository, 'run-1', [{ id: id!, version: 1, bytes: Buffer.from(text!) }])
      await expect(refused).rejects.toMatchObject({ code: 'chunk-unusable' })
    }
    await expect(writeChunk(repository, 'run-1', [])).rejects.toMatchObject({ code: 'chunk-unusable' })
  })

  it('goes on from no gap in the progress of a shard', async () => {
    const store = new MemoryStore()
    const repository = await openForTest(store, keys)
    const record = { run: 'run-1', shard: 0, phase: 'export' as const, cursor: null, done: false }
    for (const seq of [0, 1, 2]) expect(await repository.recordProgress({ ...record, seq })).toEqual({ written: true })
    expect(await repository.recordProgress({ ...record, seq: 1 })).toEqual({ written: true })
    expect(await repository.recordProgress({ ...record, seq: 1, cursor: 'other' })).toEqual({ written: false })
    store.objects.delete('progress/run-1/000000/000001')
    await expect(repository.loadProgress('run-1', 0)).rejects.toMatchObject({
      kind: 'damage',
      message: expect.stringContaining('progress/run-1/000000/000001'),
    })
  })

  describe('the log', () => {
    const entriesOf = (store: MemoryStore): LogEntry[] =>
      [...store.objects].filter(([key]) => /^log\/.*json$/.test(key)).map(([, body]) => JSON.parse(body.toString()))

    it('gets the entry that an interrupted run did not write', async () => {
      const store = new MemoryStore()
      const failpoint = (name: string) => {
        if (name === 'outcome-put') throw new Error('interrupted')
      }
      await expect(backUp(await openForTest(store, keys, { failpoint }), BACKUP)).rejects.toThrow('interrupted')
      const repository = await openForTest(store, keys)
      expect((await repository.check({ level: 'structure' })).findings).toMatchObject([
        { severity: 'warning', code: 'unlogged', object: 'runs/run-1/outcome' },
      ])
      expect(await repository.completeLog('shop-eu', BACKUP.to)).toBe('shop-eu@2026-11-22T15-13-38Z')
      expect(await repository.completeLog('shop-eu', BACKUP.to)).toBeUndefined()
      expect((await repository.check({ level: 'structure' })).findings).toEqual([])
      await backUp(repository, at('2026-11-23T15:13:38Z', 'run-2'))
      expect(await repository.completeLog('shop-eu', BACKUP.to)).toBeUndefined()
      expect(entriesOf(store).map((entry) => 'run' in entry && entry.run)).toEqual(['run-1', 'run-2'])
    })

    it('finds its end without listing all of it', async () => {
      const store = new MemoryStore()
      const repository = await openForTest(store, keys)
      await backUp(repository, BACKUP)
      const first = store.objects.get('log/000000000000.json')!
      for (let seq = 1; seq < 7_777; seq++) store.objects.set(`log/${String(seq).padStart(12, '0')}.json`, first)
      let listed = 0
      const list = store.list.bind(store)
      store.list = async function* (prefix, options) {
        for await (const found of list(prefix, options)) {
          listed++
          yield found
        }
      }
      expect(await repository.logHead()).toMatchObject({ seq: 7_776 })
      expect(listed).toBeLessThan(1_100)
    })
  })
})
