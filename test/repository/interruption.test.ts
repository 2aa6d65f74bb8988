import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { BACKUP_FAILPOINTS, type Failpoint } from '../../src/repository/failpoints.ts'
import type { BlobStore } from '../../src/repository/stores/blob-store.ts'
import { createFileStore } from '../../src/repository/stores/file.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { backUp, contentOf, makeKeys, openForTest, type TestBackup, type TestKeys } from '../support/small-backup.ts'
import { tries } from '../support/soak.ts'

const RUNS = tries(15, 1_000)

const BACKUP: TestBackup = {
  run: 'run-1',
  to: '2026-11-22T15:13:38Z',
  shards: [
    {
      type: 'product',
      chunks: [
        [
          { id: 'a', version: 1, name: 'old' },
          { id: 'b', version: 1 },
          { id: 'c', version: 1 },
        ],
        [{ id: 'a', version: 2, name: 'new' }],
      ],
      removed: ['b'],
    },
    { type: 'category', chunks: [] },
    { type: 'custom-object', chunks: [[{ id: 'x/y', version: null }]] },
  ],
}

describe('a backup that is interrupted', { timeout: tries(60_000, 3_600_000) }, () => {
  let keys: TestKeys
  let undisturbed: unknown
  const hits: Failpoint[] = []

  beforeAll(async () => {
    keys = await makeKeys()
    const repository = await openForTest(new MemoryStore(), keys, { failpoint: (name) => hits.push(name) })
    await backUp(repository, BACKUP)
    undisturbed = await contentOf(repository, 'shop-eu@latest')
  })

  /** Whether it got to the end before the `stopAt`th failpoint. */
  async function attempt(store: BlobStore, stopAt: number): Promise<boolean> {
    let seen = 0
    const failpoint = () => {
      if (seen++ === stopAt) throw new Error('interrupted')
    }
    return openForTest(store, keys, { failpoint })
      .then((repository) => backUp(repository, BACKUP))
      .then(
        () => true,
        (error) => {
          expect(error.message).toBe('interrupted')
          return false
        },
      )
  }

  async function expectSameSnapshot(store: BlobStore): Promise<void> {
    const repository = await openForTest(store, keys)
    expect(await contentOf(repository, 'shop-eu@latest')).toEqual(undisturbed)
    const report = await repository.check({ level: 'data' })
    expect(report.findings.filter(({ severity }) => severity === 'damage')).toEqual([])
    expect(report.findings.filter(({ code }) => code === 'unlogged')).toEqual([])
    expect(report.logHead?.seq).toBe(0)
  }

  it('passes every failpoint on its way', () => {
    expect(new Set(hits)).toEqual(new Set(Object.keys(BACKUP_FAILPOINTS)))
  })

  it('ends in the same snapshot, wherever it was interrupted', async () => {
    for (const [stopAt, name] of hits.entries()) {
      const store = new MemoryStore()
      expect(await attempt(store, stopAt), name).toBe(false)
      await expectValidMidway(store, stopAt)
      expect(await attempt(store, Number.POSITIVE_INFINITY), name).toBe(true)
      await expectSameSnapshot(store)
    }
  })

  async function expectValidMidway(store: BlobStore, stopAt: number): Promise<void> {
    const name = hits[stopAt]
    const repository = await openForTest(store, keys)
    const { findings } = await repository.check({ level: 'data' })
    expect(
      findings.filter(({ severity }) => severity === 'damage'),
      name,
    ).toEqual([])
    const sealed = hits.indexOf('outcome-put') <= stopAt
    expect((await repository.snapshots()).snapshots, name).toHaveLength(sealed ? 1 : 0)
  }

  it('ends in the same snapshot, however often it was interrupted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 12 }), { maxLength: 8 }), async (stops) => {
        const store = new MemoryStore()
        for (const stopAt of stops) await attempt(store, stopAt)
        await attempt(store, Number.POSITIVE_INFINITY)
        await expectSameSnapshot(store)
      }),
      { numRuns: RUNS },
    )
  })

  it('redoes at most the chunk that was in flight', async () => {
    const store = new MemoryStore()
    await attempt(store, hits.lastIndexOf('chunk-put'))
    await attempt(store, Number.POSITIVE_INFINITY)
    const chunks = [...store.objects.keys()].filter((key) => key.startsWith('chunks/'))
    expect(chunks).toHaveLength(hits.filter((name) => name === 'chunk-put').length + 1)
  })

  it.each(Object.keys(BACKUP_FAILPOINTS) as Failpoint[])(
    'ends in the same snapshot after kill -9 at %s',
    async (name) => {
      const root = mkdtempSync(join(tmpdir(), 'lifeboat-kill-'))
      try {
        expect(await killedAt(root, name)).toBe('SIGKILL')
        const store = createFileStore(root)
        expect(await attempt(store, Number.POSITIVE_INFINITY)).toBe(true)
        await expectSameSnapshot(store)
      } finally {
        rmSync(root, { recursive: true, force: true })
      }
    },
  )

  /** Runs the backup in a process of its own that kills itself at the failpoint; answers what ended it. */
  async function killedAt(root: string, failpoint: Failpoint): Promise<NodeJS.Signals | null> {
    const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
    const script = `
      import { createPrivateKey, createPublicKey } from 'node:crypto'
      import { createFileStore } from ${url('../../src/repository/stores/file.ts')}
      import { backUp, openForTest } from ${url('../support/small-backup.ts')}
      const { recipient, identity, pem, backup } = JSON.parse(process.env.TEST_INPUT)
      const keys = { recipient, identity, signingKey: createPrivateKey(pem), publicKey: createPublicKey(pem) }
      const failpoint = (name) => {
        if (name === ${JSON.stringify(failpoint)}) process.kill(process.pid, 'SIGKILL')
      }
      await backUp(await openForTest(createFileStore(${JSON.stringify(root)}), keys, { failpoint }), backup)`
    const pem = keys.signingKey.export({ type: 'pkcs8', format: 'pem' })
    const input = { recipient: keys.recipient, identity: keys.identity, pem, backup: BACKUP }
    const env = { ...process.env, TEST_INPUT: JSON.stringify(input) }
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return new Promise((ended) => child.once('exit', (_, signal) => ended(signal)))
  }
})
