import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openStore } from '../../../src/repository/stores/open.ts'
import { type Answer, type SeenRequest, startScriptedServer } from '../../support/scripted-server.ts'

// No server at hand keeps to the locks of Google and Azure. So this holds only what is asked of them against their
// documentation: that they do what is asked is not proven here.

const soon = new Date('2026-12-01T00:00:00Z')
const later = new Date('2026-12-24T00:00:00Z')

let stop: (() => Promise<void>) | undefined
beforeEach(() => {
  for (const name of ['CONNECTION_STRING', 'SAS_TOKEN']) vi.stubEnv(`AZURE_STORAGE_${name}`, undefined)
  vi.stubEnv('AZURE_STORAGE_KEY', Buffer.from('a key').toString('base64'))
})
afterEach(async () => {
  await stop?.()
  vi.unstubAllEnvs()
})

async function storeThatAnswers(uri: string, answer: (request: SeenRequest) => Answer) {
  const server = await startScriptedServer(answer)
  stop = server.stop
  return { store: await openStore(`${uri}?endpoint=${server.endpoint}`), seen: server.seen }
}

describe('the azblob: store', () => {
  const azure = (answer: (request: SeenRequest) => Answer) => storeThatAnswers('azblob://account/container', answer)
  const listing = (...blobs: string[]): Answer => ({
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="utf-8"?><EnumerationResults ServiceEndpoint="http://x/" ContainerName="container"><Blobs>${blobs.join('')}</Blobs><NextMarker /></EnumerationResults>`,
  })
  const blob = (name: string, version: string, lock = '') =>
    `<Blob><Name>${name}</Name><VersionId>${version}</VersionId><Properties><Last-Modified>Sun, 22 Nov 2026 15:00:00 GMT</Last-Modified><Content-Length>1</Content-Length>${lock}</Properties></Blob>`
  const lockUntil = (time: Date) =>
    `<ImmutabilityPolicyUntilDate>${time.toUTCString()}</ImmutabilityPolicyUntilDate><ImmutabilityPolicyMode>locked</ImmutabilityPolicyMode>`

  const asked = ({ method, path }: SeenRequest) => `${method} ${path.replace(/[?&]timeout=\d+/, '')}`

  it('asks for the lock with the upload itself, and notes the version', async () => {
    const created = { status: 201, headers: { 'x-ms-version-id': '2026-11-22T15:00:00.0000001Z' } }
    const { store, seen } = await azure(() => created)
    const put = await store.putIfAbsent('a/x', Buffer.from('x'), { retainUntil: soon })
    expect(put).toEqual({ created: true, versionId: '2026-11-22T15:00:00.0000001Z' })
    expect(seen.map(asked)).toEqual(['PUT /container/a/x'])
    expect(seen[0]!.headers).toMatchObject({
      'if-none-match': '*',
      'x-ms-immutability-policy-until-date': soon.toUTCString(),
      'x-ms-immutability-policy-mode': 'Locked',
    })
  })

  it('locks a version for longer, and asks for nothing when it is locked for long enough', async () => {
    const { store, seen } = await azure(({ method }) => ({
      status: 200,
      headers: method === 'HEAD' ? { 'x-ms-immutability-policy-until-date': soon.toUTCString() } : {},
    }))
    await store.extendRetention('x', soon, { versionId: '7' })
    expect(seen.map(({ method }) => method)).toEqual(['HEAD'])
    await store.extendRetention('x', later, { versionId: '7' })
    expect(seen.map(({ method }) => method)).toEqual(['HEAD', 'HEAD', 'PUT'])
    expect(seen[2]!.path).toMatch(/^\/container\/x\?(?=.*versionid=7)(?=.*comp=immutabilityPolicies)/)
    expect(seen[2]!.headers).toMatchObject({
      'x-ms-immutability-policy-until-date': later.toUTCString(),
      'x-ms-immutability-policy-mode': 'Locked',
    })
  })

  it('deletes the object and each of its versions', async () => {
    const all = listing(blob('x', '1'), blob('x', '2'), blob('xy', '3'))
    const { store, seen } = await azure(({ method }) => (method === 'GET' ? all : { status: 202 }))
    await store.delete('x')
    const deleted = seen.map(asked).filter((request) => request.startsWith('DELETE'))
    expect(deleted).toEqual([
      'DELETE /container/x',
      'DELETE /container/x?versionid=1',
      'DELETE /container/x?versionid=2',
    ])
  })

  it('deletes nothing of an object that is locked, whoever says so', async () => {
    const until = new Date(Date.now() + 3_600_000)
    const held = await azure(() => listing(blob('x', '1'), blob('x', '2', lockUntil(until))))
    await expect(held.store.delete('x')).rejects.toMatchObject({ code: 'store-locked' })
    expect(held.seen.map(({ method }) => method)).toEqual(['GET'])
    await stop?.()
    const refused = { status: 409, headers: { 'x-ms-error-code': 'BlobImmutableDueToPolicy' } }
    const { store } = await azure(({ method }) => (method === 'GET' ? listing(blob('x', '1')) : refused))
    await expect(store.delete('x')).rejects.toMatchObject({ code: 'store-locked' })
  })

  it('says what to do when the container can not lock', async () => {
    const { store } = await azure(({ method }) =>
      method === 'HEAD'
        ? { status: 200 }
        : { status: 409, headers: { 'x-ms-error-code': 'VersionLevelImmutabilityNotEnabled' } },
    )
    await expect(store.extendRetention('x', soon)).rejects.toMatchObject({ code: 'store-no-lock' })
  })
})

describe('the gs: store', () => {
  const gcs = (answer: (request: SeenRequest) => Answer) => storeThatAnswers('gs://bucket', answer)
  const json = (body: object, status = 200): Answer => ({
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const error = (code: number, reason: string, message = reason) =>
    json({ error: { code, message, errors: [{ reason, message }] } }, code)
  const object = (metageneration: number) => ({
    name: 'x',
    size: '1',
    generation: '17',
    metageneration: String(metageneration),
    updated: '2026-11-22T15:00:00Z',
    retention: { mode: 'Locked', retainUntilTime: soon.toISOString() },
  })

  it('locks a generation for longer, looks again when somebody was faster, and asks for nothing needless', async () => {
    let changed = 0
    const { store, seen } = await gcs(({ method }) => {
      if (method === 'GET') return json(object(3 + changed))
      return ++changed === 1 ? error(412, 'conditionNotMet') : json(object(5))
    })
    await store.extendRetention('x', soon, { versionId: '17' })
    expect(seen.map(({ method }) => method)).toEqual(['GET'])
    await store.extendRetention('x', later, { versionId: '17' })
    const patches = seen.filter(({ method }) => method === 'PATCH')
    expect(patches.map(({ path }) => new URL(path, 'http://x').searchParams.get('ifMetagenerationMatch'))).toEqual([
      '3',
      '4',
    ])
    expect(new URL(patches[1]!.path, 'http://x').searchParams.get('generation')).toBe('17')
    expect(JSON.parse(patches[1]!.body)).toMatchObject({
      retention: { mode: 'Locked', retainUntilTime: later.toISOString() },
    })
  })

  it('says that an object is locked when it may not be deleted yet', async () => {
    const refused = error(403, 'retentionPolicyNotMet', 'Object is under active retention')
    const { store } = await gcs(({ method }) => (method === 'GET' ? json({ items: [object(3)] }) : refused))
    await expect(store.delete('x')).rejects.toMatchObject({
      code: 'store-locked',
      message: expect.stringContaining(soon.toISOString()),
    })
  })

  it('says what to do when the bucket can not lock', async () => {
    const refused = error(400, 'invalid', 'Object retention is not enabled for the bucket')
    const { store } = await gcs(() => refused)
    const put = store.putIfAbsent('x', Buffer.from('x'), { retainUntil: soon })
    await expect(put).rejects.toMatchObject({ code: 'store-no-lock' })
  })

  it('sends no token to anybody but Google', async () => {
    vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', '/nonexistent/key.json')
    const { store, seen } = await gcs(() => json(object(3)))
    expect(await store.head('x')).toMatchObject({ versionId: '17', retainUntil: soon })
    expect(seen[0]!.headers.authorization).toBeUndefined()
  })
})
