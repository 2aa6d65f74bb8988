import { describe, expect, it } from 'vitest'
import type { LifeboatError } from '../../../src/errors/lifeboat-error.ts'
import { openStore } from '../../../src/repository/stores/open.ts'

describe('opening a store by its URI', () => {
  it.each([
    ['file:./backups', 'file:///srv/shop/backups'],
    ['file:backups', 'file:///srv/shop/backups'],
    ['file:../backups', 'file:///srv/backups'],
    ['file:/var/backups', 'file:///var/backups'],
    ['file:///var/backups', 'file:///var/backups'],
    ['file:./my backups', 'file:///srv/shop/my%20backups'],
    ['s3://bucket', 's3://bucket'],
    ['s3://bucket/a/b/', 's3://bucket/a/b'],
    ['s3://bucket/a?endpoint=http://127.0.0.1:9000&region=eu-central-1', 's3://bucket/a'],
  ])('takes %s for %s', async (uri, expected) => {
    const store = await openStore(uri, '/srv/shop')
    expect(store.uri).toBe(expected)
    await store.close()
  })

  it.each([
    ['gs://bucket', /not yet supported/],
    ['azblob://container', /not yet supported/],
    ['/var/backups', /no known scheme/],
    ['ftp://host/x', /no known scheme/],
    ['s3://bucket?regio=eu', /unknown option "regio"/],
    ['s3://', /names no bucket|not valid/],
  ])('refuses %s', async (uri, message) => {
    await expect(openStore(uri)).rejects.toMatchObject({ kind: 'usage', message: expect.stringMatching(message) })
  })

  it('refuses credentials in the URI without repeating them', async () => {
    const error = (await openStore('s3://AKIAEXAMPLE:topsecret@bucket/x').catch((e) => e)) as LifeboatError
    expect(error).toMatchObject({ kind: 'usage', code: 'store-uri-secret' })
    expect(`${error.stack} ${error.hint} ${error.cause}`).not.toMatch(/topsecret|AKIAEXAMPLE/)
  })
})
