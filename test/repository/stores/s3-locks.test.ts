import {
  DeleteObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectRetentionCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openFromSettings } from '../../../src/repository/open-from-settings.ts'
import { openStore } from '../../../src/repository/stores/open.ts'
import { useCredentials } from '../../support/aws-environment.ts'
import { collect } from '../../support/collect.ts'
import { backUp, makeKeys, openForTest, type TestBackup, type TestKeys } from '../../support/small-backup.ts'
import { backUpOnBase } from '../../support/small-incremental.ts'
import { S3_TESTS_SKIPPED, type S3Server, startVersitygw } from '../../support/versitygw.ts'

// versitygw keeps to object locks, so what is refused here is refused by the server, whoever asks.

describe.skipIf(S3_TESTS_SKIPPED)('on a server that keeps to object lock', () => {
  let server: S3Server
  let s3: S3Client
  let keys: TestKeys
  let number = 0

  beforeAll(async () => {
    server = await startVersitygw()
    s3 = server.client()
    keys = await makeKeys()
    useCredentials(server.credentials)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    s3?.destroy()
    await server?.stop()
  })

  async function newBucket(lock = true) {
    const bucket = `locks-${++number}`
    await server.createBucket(bucket, { lock })
    const uri = `s3://${bucket}/some/prefix?endpoint=${server.endpoint}&region=us-east-1`
    return { Bucket: bucket, uri, store: await openStore(uri), at: (key: string) => `some/prefix/${key}` }
  }

  /** Who has all permissions there are, and tries everything to be rid of the object. */
  async function expectHeld(Bucket: string, Key: string, VersionId: string): Promise<void> {
    const object = { Bucket, Key, VersionId }
    const sooner = { Mode: 'COMPLIANCE' as const, RetainUntilDate: new Date(Date.now() + 1_000) }
    const attempts = [
      new DeleteObjectCommand(object),
      new DeleteObjectCommand({ ...object, BypassGovernanceRetention: true }),
      new PutObjectRetentionCommand({ ...object, Retention: sooner }),
      new PutObjectRetentionCommand({ ...object, Retention: sooner, BypassGovernanceRetention: true }),
      new PutObjectRetentionCommand({ ...object, Retention: { ...sooner, Mode: 'GOVERNANCE' } }),
    ]
    // biome-ignore lint/suspicious/noExplicitAny: the union of commands fits no overload
    for (const attempt of attempts) await expect(s3.send(attempt as any)).rejects.toThrow()
  }

  const versionsOf = async (Bucket: string, Key: string) => {
    const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: Key }))
    return Versions.length + DeleteMarkers.length
  }

  it('a locked object can not be deleted by its version, nor its lock be shortened, by anybody', async () => {
    const { Bucket, store, at } = await newBucket()
    const retainUntil = new Date(Date.now() + 3_600_000)
    const { versionId } = await store.putIfAbsent('x', Buffer.from('keep me'), { retainUntil })
    await expectHeld(Bucket, at('x'), versionId!)
    await expect(store.delete('x')).rejects.toMatchObject({ code: 'store-locked' })
    expect((await store.get('x')).toString()).toBe('keep me')
  })

  it('an object whose lock was extended is held until the new end', async () => {
    const { Bucket, store, at } = await newBucket()
    const { versionId } = await store.putIfAbsent('x', Buffer.from('x'), { retainUntil: new Date(Date.now() + 1_000) })
    const until = new Date(Date.now() + 3_600_000)
    await store.extendRetention('x', until, { versionId })
    await new Promise((wake) => setTimeout(wake, 1_500))
    await expectHeld(Bucket, at('x'), versionId!)
  })

  it('an object can be deleted with all its versions when its lock has ended', async () => {
    const { Bucket, store, at } = await newBucket()
    const lock = { retainUntil: new Date(Date.now() + 2_000) }
    await store.putIfAbsent('x', Buffer.from('x'), lock)
    // Somebody puts another one over it, and somebody hides both.
    await s3.send(new PutObjectCommand({ Bucket, Key: at('x'), Body: 'y' }))
    await s3.send(new DeleteObjectCommand({ Bucket, Key: at('x') }))
    expect(await versionsOf(Bucket, at('x'))).toBe(3)
    await expect(store.delete('x')).rejects.toMatchObject({ code: 'store-locked' })
    await vi.waitFor(() => store.delete('x'), { timeout: 10_000, interval: 500 })
    expect(await versionsOf(Bucket, at('x'))).toBe(0)
  })

  it('a locked object that somebody hides or replaces can still be read by its version', async () => {
    const { Bucket, store, at } = await newBucket()
    const retainUntil = new Date(Date.now() + 3_600_000)
    const { versionId } = await store.putIfAbsent('x', Buffer.from('keep me'), { retainUntil })
    await s3.send(new PutObjectCommand({ Bucket, Key: at('x'), Body: 'garbage' }))
    await s3.send(new DeleteObjectCommand({ Bucket, Key: at('x') }))
    expect(await store.head('x')).toBeUndefined()
    expect((await store.get('x', { versionId })).toString()).toBe('keep me')
  })

  const backup = (run: number): TestBackup => ({
    run: `run-${run}`,
    from: new Date(Date.now() - 1_000).toISOString(),
    to: new Date(Date.UTC(2026, 10, 22, 15, run)).toISOString(),
    shards: [{ type: 'product', chunks: [[{ id: `id-${run}`, version: 1 }]] }],
  })

  it('sealing holds the chunks of the snapshot before for as long as the new one', async () => {
    const { Bucket, store, at } = await newBucket()
    const clock = { ahead: 0 }
    const lock = { forMs: 3_600_000, now: () => new Date(Date.now() + clock.ahead) }
    const repository = await openForTest(store, keys, { lock })
    await backUp(repository, backup(1))
    const base = await repository.resolveSnapshot('shop-eu@latest')
    const { chunks, index } = base.content.layers[0]!.shards[0]!
    const endsOf = async () =>
      Promise.all([...chunks, index].map(async (ref) => (await store.head(ref.object, ref))!.retainUntil!.getTime()))
    const before = await endsOf()

    clock.ahead = 2 * 3_600_000
    await backUpOnBase(repository, backup(2))
    const next = await repository.resolveSnapshot('shop-eu@latest')
    expect(next.content.layers).toHaveLength(2)
    const after = await endsOf()
    const own = (await store.head(next.manifest.object))!.retainUntil!.getTime()
    for (const [at, end] of after.entries()) {
      expect(end - before[at]!).toBeGreaterThan(3_600_000)
      expect(Math.abs(end - own)).toBeLessThan(60_000)
    }
    for (const ref of [...chunks, index]) await expectHeld(Bucket, at(ref.object), ref.versionId!)
    for (const object of [next.manifest.object, 'repository.json']) {
      await expect(store.delete(object)).rejects.toMatchObject({ code: 'store-locked' })
    }
  })

  it('what was hidden or replaced is read by its version all the same, and the check says so', async () => {
    const { Bucket, store, at } = await newBucket()
    const repository = await openForTest(store, keys)
    await backUp(repository, backup(1))
    const snapshot = await repository.resolveSnapshot('shop-eu@latest')
    const [chunk] = snapshot.content.layers[0]!.shards[0]!.chunks
    const Key = at(chunk!.object)
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'garbage' }))
    expect(await versionsOf(Bucket, Key)).toBe(2)
    const report = await repository.check({ level: 'data' })
    expect(report.findings).toMatchObject([{ severity: 'warning', code: 'size', object: chunk!.object }])
    await s3.send(new DeleteObjectCommand({ Bucket, Key }))
    expect((await repository.check({ level: 'data' })).findings).toMatchObject([
      { severity: 'warning', code: 'missing' },
    ])
    expect(await collect(repository.readRecords(snapshot, 'product'))).toHaveLength(1)
  })

  it('what was lost and put again, as a repair does, is read though its version is another', async () => {
    const { store } = await newBucket()
    const repository = await openForTest(store, keys)
    await backUp(repository, backup(1))
    const snapshot = await repository.resolveSnapshot('shop-eu@latest')
    const { chunks, index } = snapshot.content.layers[0]!.shards[0]!
    for (const { object, versionId } of [...chunks, index]) {
      const bytes = await store.get(object)
      await store.delete(object)
      const again = await store.putIfAbsent(object, bytes)
      expect(again.versionId).not.toBe(versionId)
    }
    expect(await collect(repository.readRecords(snapshot, 'product'))).toHaveLength(1)
    expect((await repository.check({ level: 'data' })).findings).toEqual([])
  })

  it('what somebody replaced or hid under a lock is repaired from a copy', async () => {
    const { Bucket, store, at } = await newBucket()
    const other = await newBucket()
    const lock = { forMs: 3_600_000, now: () => new Date() }
    const repository = await openForTest(store, keys, { lock, copies: { other: other.store } })
    await backUp(repository, backup(1))
    expect((await repository.copyTo('other')).problems).toEqual([])
    const { manifest, content } = await repository.resolveSnapshot('shop-eu@latest')
    const hidden = content.layers[0]!.shards[0]!.chunks[0]!.object
    await s3.send(new PutObjectCommand({ Bucket, Key: at(manifest.object), Body: 'garbage' }))
    await s3.send(new DeleteObjectCommand({ Bucket, Key: at(hidden) }))
    expect((await repository.check({ level: 'data' })).findings.length).toBeGreaterThan(0)
    const report = await repository.repairObjects([manifest.object, hidden])
    expect(report.failed).toEqual([])
    expect((await repository.check({ level: 'data' })).findings).toEqual([])
    await expect(store.delete(hidden)).rejects.toMatchObject({ code: 'store-locked' })
  })

  const settings = (uri: string) => ({
    uri,
    encryption: 'off' as const,
    lock: { for: 86_400_000 },
    trustedKeyFiles: [],
  })

  it('a repository is made and locked as the config says', async () => {
    const { store, uri } = await newBucket()
    await openFromSettings(settings(uri), { create: true })
    const until = (await store.head('repository.json'))!.retainUntil!
    expect(until.getTime()).toBeGreaterThan(Date.now() + 86_000_000)
  })

  it('a bucket without object lock is refused at once, with what to do, when the config says lock', async () => {
    const { uri } = await newBucket(false)
    const opening = openFromSettings(settings(uri), { create: true })
    await expect(opening).rejects.toMatchObject({
      code: 'store-no-lock',
      message: expect.stringMatching(/^[^\n]+$/),
      hint: expect.stringContaining('object lock'),
    })
    // Reading needs no lock.
    await openFromSettings({ ...settings(uri), lock: undefined }, { create: true })
    await openFromSettings(settings(uri), { read: true })
  })
})
