import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkRepository } from '../../src/repository/repository.ts'
import type { CheckReport, LogHead } from '../../src/repository/types.ts'
import { MemoryStore } from '../support/memory-store.ts'
import {
  backUp,
  exportShard,
  makeKeys,
  openForTest,
  planOf,
  reportOf,
  type TestBackup,
  type TestKeys,
  writeChunk,
} from '../support/small-backup.ts'
import { seed, tries } from '../support/soak.ts'

/** How many bits of each object are flipped; `npm run soak` takes many more. */
const FLIPS = tries(3, 200)
const SEED = seed()

const shards = (word: string) => [
  {
    type: 'product',
    chunks: [
      [
        { id: 'a', version: 1, name: word },
        { id: 'c', version: 4 },
      ],
      [{ id: 'd', version: 1, name: `${word} too` }],
    ],
  },
  { type: 'category', chunks: [[{ id: 'b', version: 7 }]] },
]
const FIRST: TestBackup = { run: 'run-1', to: '2026-11-22T15:13:38Z', shards: shards('chair') }
const SECOND: TestBackup = { run: 'run-2', to: '2026-11-22T16:13:38Z', shards: shards('table') }
const GIVEN_UP: TestBackup = { run: 'run-3', to: '2026-11-22T17:13:38Z', shards: shards('lamp') }
const UNDER_WAY: TestBackup = { run: 'run-4', to: '2026-11-22T18:13:38Z', shards: shards('couch') }

describe('a check', { timeout: tries(60_000, 3_600_000) }, () => {
  let keys: TestKeys
  let sound: MemoryStore
  let anchor: LogHead

  beforeAll(async () => {
    keys = await makeKeys()
    sound = new MemoryStore()
    const repository = await openForTest(sound, keys)
    await backUp(repository, FIRST)
    await backUp(repository, SECOND)
    await repository.startRun(planOf(GIVEN_UP))
    await repository.abandon('run-3', { at: '2026-11-22T17:20:00Z', by: 'operator', reason: 'a test' })
    await repository.startRun(planOf(UNDER_WAY))
    await exportShard(repository, UNDER_WAY, 0)
    for (const run of ['verify-1', 'verify-2'])
      await repository.putReport(reportOf(run, 'shop-eu@2026-11-22T15-13-38Z'))
    anchor = (await repository.logHead())!
  })

  const check = (store: MemoryStore, level: 'structure' | 'data' = 'data', withAnchor = true): Promise<CheckReport> =>
    checkRepository(
      { store, recipients: [keys.recipient], trustedKeys: [keys.publicKey], identities: [keys.identity] },
      { level, ...(withAnchor ? { anchor } : {}) },
    )

  /** What a check names as damaged, after somebody laid hands on a copy. */
  async function damageAfter(harm: (objects: Map<string, Buffer>) => void, level: 'structure' | 'data' = 'data') {
    const store = sound.copy()
    harm(store.objects)
    const { findings } = await check(store, level)
    return findings.filter(({ severity }) => severity === 'damage').map(({ object }) => object)
  }

  it('finds nothing in a sound repository, and reads every object of it', async () => {
    const report = await check(sound)
    expect(report.findings).toEqual([])
    expect(report).toMatchObject({ records: 11, decrypted: true, anchored: true, logHead: anchor })
    expect(report.snapshots).toEqual(['shop-eu@2026-11-22T15-13-38Z', 'shop-eu@2026-11-22T16-13-38Z'])
    expect(report.objects).toBeGreaterThanOrEqual(sound.objects.size - signatures(sound).length)
  })

  it('names the object in which any one bit was flipped', async () => {
    let drawn = SEED
    for (const [object, body] of sound.objects) {
      for (const bit of fc.sample(fc.nat({ max: body.length * 8 - 1 }), { numRuns: FLIPS, seed: drawn++ })) {
        const damaged = await damageAfter((objects) => flip(objects.get(object)!, bit), levelFor(object))
        expect(damaged, `bit ${bit} of ${object}, LIFEBOAT_SEED=${SEED}`).toContain(object)
      }
    }
  })

  it('names an object that is missing, and the snapshots that need it', async () => {
    for (const object of sound.objects.keys()) {
      if (NEEDED_BY_NOBODY.test(object)) continue
      expect(await damageAfter((objects) => objects.delete(object), levelFor(object)), `without ${object}`).toContain(
        object,
      )
    }
  })

  it('names an object that was cut short, emptied or grown', async () => {
    for (const [object, body] of sound.objects) {
      for (const other of [body.subarray(0, -1), Buffer.alloc(0), Buffer.concat([body, Buffer.from('\n')])]) {
        const damaged = await damageAfter((objects) => objects.set(object, Buffer.from(other)), levelFor(object))
        expect(damaged, `${other.length} bytes for ${body.length} of ${object}`).toContain(object)
      }
    }
  })

  it('names both of two objects of a kind that were swapped', async () => {
    const names = [...sound.objects.keys()]
    for (const [index, one] of names.entries()) {
      const other = names.slice(index + 1).find((name) => kindOf(name) === kindOf(one))
      if (!other) continue
      const damaged = await damageAfter((objects) => {
        const body = objects.get(one)!
        objects.set(one, objects.get(other)!)
        objects.set(other, body)
      })
      expect(damaged, `${one} and ${other}`).toEqual(expect.arrayContaining([one, other]))
    }
  })

  it('says what a damaged chunk holds and which snapshots need it', async () => {
    const store = sound.copy()
    const repository = await openForTest(sound, keys)
    const { content } = await repository.resolveSnapshot('shop-eu@latest')
    const chunk = content.layers[0]!.shards[0]!.chunks[0]!
    flip(store.objects.get(chunk.object)!, 1_000)
    const { findings } = await check(store)
    expect(findings).toEqual([
      {
        severity: 'damage',
        code: 'changed',
        object: chunk.object,
        holds: '2 records of product (shard 0 of run run-2), a to c',
        problem: 'its hash is not the one that was recorded',
        snapshots: ['shop-eu@2026-11-22T16-13-38Z'],
      },
    ])
  })

  it('goes on after the first damage', async () => {
    const harmed = [...sound.objects.keys()].filter((name) => name.startsWith('chunks/'))
    const damaged = await damageAfter((objects) => {
      for (const name of harmed) flip(objects.get(name)!, 77)
    })
    expect(damaged).toEqual(expect.arrayContaining(harmed.sort()))
  })

  it('sees a missing or shortened chunk without reading chunks', async () => {
    const chunk = chunkOf(sound, 'run-1')
    expect(await damageAfter((objects) => objects.delete(chunk), 'structure')).toEqual([chunk])
    const shorten = (objects: Map<string, Buffer>) => objects.set(chunk, objects.get(chunk)!.subarray(1))
    expect(await damageAfter(shorten, 'structure')).toEqual([chunk])
  })

  it('without an anchor only warns when the end of the log is gone, and names it with one', async () => {
    const store = sound.copy()
    const last = [...store.objects.keys()].filter((name) => name.startsWith('log/000000000002.'))
    for (const name of last) store.objects.delete(name)
    const without = await check(store, 'structure', false)
    expect(without).toMatchObject({
      anchored: false,
      findings: [{ severity: 'warning', object: 'runs/run-3/outcome' }],
    })
    const anchored = await check(store, 'structure')
    expect(anchored.findings[0]).toMatchObject({ severity: 'damage', code: 'missing', object: 'log/000000000002.json' })
  })

  it('sees a snapshot that was removed with all its traces but the log', async () => {
    const damaged = await damageAfter((objects) => {
      for (const name of objects.keys()) {
        if (name.includes('/run-2/') || name.includes('T16-13-38Z')) objects.delete(name)
      }
    })
    expect(damaged).toContain('runs/run-2/outcome')
  })

  it('does not take a log that somebody else has written anew', async () => {
    const thief = await makeKeys()
    const forged = new MemoryStore()
    const own = await openForTest(forged, thief)
    await backUp(own, FIRST)
    const damaged = await damageAfter((objects) => {
      for (const name of [...objects.keys()]) if (name.startsWith('log/')) objects.delete(name)
      for (const [name, body] of forged.objects) if (/^(log|keys)\//.test(name)) objects.set(name, body)
    })
    expect(damaged).toContain('log/000000000000.json')
  })

  it('notices that it is another repository than its snapshots say', async () => {
    const other = new MemoryStore()
    await openForTest(other, keys)
    const store = sound.copy()
    store.objects.set('repository.json', other.objects.get('repository.json')!)
    const { findings } = await check(store, 'structure')
    expect(findings.map(({ code, object }) => [code, object.split('/')[0]])).toEqual([
      ['mismatch', 'manifests'],
      ['mismatch', 'manifests'],
    ])
  })

  it('does not take a log entry of another repository of ours', async () => {
    const other = new MemoryStore()
    const repository = await openForTest(other, keys)
    await backUp(repository, { ...FIRST, project: 'shop-us' })
    await backUp(repository, { ...SECOND, project: 'shop-us' })
    const store = sound.copy()
    for (const name of [...store.objects.keys()]) if (name.startsWith('log/000000000001.')) store.objects.delete(name)
    for (const [name, body] of other.objects) if (name.startsWith('log/000000000001.')) store.objects.set(name, body)
    const { findings } = await check(store, 'structure', false)
    const chain = findings.filter(({ code }) => code === 'chain').map(({ object }) => object)
    expect(chain).toEqual(['log/000000000001.json', 'log/000000000002.json'])
  })

  it.each([
    ['is another record', { id: 'x', version: 1 }, 'line 0 is another record than a, which its index says'],
    ['has another version', { id: 'a', version: 2 }, 'line 0, record a, has another version than its index says'],
    ['is no object', ['a'], 'line 0 is no JSON object'],
  ])('finds that a captured line %s', async (_, content, problem) => {
    const store = new MemoryStore()
    const repository = await openForTest(store, keys)
    const backup = { ...FIRST, shards: [{ type: 'product', chunks: [[{ id: 'a', version: 1 }]] }] }
    await repository.startRun(planOf(backup))
    const bytes = Buffer.from(JSON.stringify(content))
    const ref = await writeChunk(repository, 'run-1', [{ id: 'a', version: 1, bytes }])
    const chunk = { ref, lines: [{ id: 'a', version: 1 }] }
    await repository.recordProgress({
      run: 'run-1',
      shard: 0,
      seq: 0,
      phase: 'export',
      cursor: null,
      done: true,
      chunk,
    })
    await backUp(repository, backup)
    const { findings } = await repository.check({ level: 'data' })
    expect(findings).toMatchObject([{ severity: 'damage', code: 'unreadable', object: ref.object, problem }])
  })

  it('without identity and without trusted keys still finds every flipped bit of a chunk', async () => {
    const store = sound.copy()
    flip(store.objects.get(chunkOf(store, 'run-2'))!, 1_000)
    const report = await checkRepository({ store }, { level: 'data' })
    expect(report).toMatchObject({ decrypted: false, records: 0, findings: [{ object: chunkOf(store, 'run-2') }] })
  })

  it('only warns of objects that no repository has and of chunks that nothing names', async () => {
    const store = sound.copy()
    await store.putIfAbsent('notes.txt', Buffer.from('not ours'))
    await store.putIfAbsent(`chunks/run-9/${'0'.repeat(64)}`, Buffer.from('left over'))
    const { findings } = await check(store)
    expect(findings.map(({ severity, object }) => [severity, object.slice(0, 12)])).toEqual([
      ['warning', 'chunks/run-9'],
      ['warning', 'notes.txt'],
    ])
  })
})

/**
 * What a run has left that was given up may be deleted; a shard that is not committed is committed again; no object
 * depends on a report.
 */
const NEEDED_BY_NOBODY = /^runs\/run-3\/plan$|^shards\/run-4\/|^reports\/.*json$/

function flip(body: Buffer, bit: number): void {
  body[bit >> 3]! ^= 1 << (bit & 7)
}

/** The lesser level must do for what it covers. */
const levelFor = (object: string) => (/^(chunks|index)\//.test(object) ? 'data' : 'structure')
const signatures = (store: MemoryStore) => [...store.objects.keys()].filter((name) => name.endsWith('.sig'))
const chunkOf = (store: MemoryStore, run: string) =>
  [...store.objects.keys()].find((name) => name.startsWith(`chunks/${run}/`))!
const kindOf = (name: string) => name.replace(/\/.*(?=\/|\.)|\/[^/.]*$/, '/')
