import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LifeboatError } from '../../../src/errors/lifeboat-error.ts'
import { openStore } from '../../../src/repository/stores/open.ts'

describe('opening a store by its URI', () => {
  beforeEach(() => {
    vi.stubEnv('AZURE_STORAGE_KEY', Buffer.from('a key').toString('base64'))
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it.each([
    ['file:./backups', 'file:///srv/shop/backups'],
    ['file:backups', 'file:///srv/shop/backups'],
    ['file:../backups', 'file:///srv/backups'],
    ['file:/var/backups', 'file:///var/backups'],
    ['file:///var/backups', 'file:///var/backups'],
    ['file:./my backups', 'file:///srv/shop/my%20backups'],
    ['s3://bucket', 's3://bucket'],
    ['s3://bucket/a/b/', 's3://bucket/a/b'],
    ['gs://bucket', 'gs://bucket'],
    ['gs://my_bucket.shop/a/b/?endpoint=http://127.0.0.1:4443', 'gs://my_bucket.shop/a/b'],
    ['azblob://account/container', 'azblob://account/container'],
    ['azblob://account/container/a/b/?endpoint=http://127.0.0.1:10000/account', 'azblob://account/container/a/b'],
    ['s3://bucket/a?endpoint=http://127.0.0.1:9000&region=eu-central-1', 's3://bucket/a'],
  ])('takes %s for %s', async (uri, expected) => {
    const store = await openStore(uri, '/srv/shop')
    expect(store.uri).toBe(expected)
    await store.close()
  })

  it.each([
    ['gs://', /names no bucket|not valid/],
    ['gs://bucket?lock=governance', /unknown option "lock"/],
    ['gs://bucket?endpoint=127.0.0.1:4443', /no address/],
    ['azblob://container', /names no container/],
    ['/var/backups', /no known scheme/],
    ['ftp://host/x', /no known scheme/],
    ['s3://bucket?regio=eu', /unknown option "regio"/],
    ['s3://', /names no bucket|not valid/],
  ])('refuses %s', async (uri, message) => {
    await expect(openStore(uri)).rejects.toMatchObject({ kind: 'usage', message: expect.stringMatching(message) })
  })

  it.each([
    's3://AKIAEXAMPLE:topsecret@bucket/x',
    'gs://AKIAEXAMPLE:topsecret@bucket/x',
    'azblob://AKIAEXAMPLE:topsecret@account/container',
    'azblob://account/container?sv=2026-10-06&sp=rcl&sig=topsecret',
  ])('refuses credentials in the URI without repeating them (%#)', async (uri) => {
    const error = (await openStore(uri).catch((e) => e)) as LifeboatError
    expect(error).toMatchObject({ kind: 'usage', code: 'store-uri-secret' })
    expect(`${error.stack} ${error.hint} ${error.cause}`).not.toMatch(/topsecret|AKIAEXAMPLE/)
  })
})
