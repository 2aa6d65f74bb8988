import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ActivityDeps, Receiver } from '../../activities/deps.ts'
import { tell } from '../../activities/tell.ts'
import type { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import type { SentNotice } from '../../src/runbooks/notice.ts'
import { startReceiver, type TestReceiver } from '../support/receiver.ts'

const secret = 'planted-webhook-secret'
const notice: SentNotice = {
  id: '6f1e2d3c-0000-4000-8000-000000000000',
  at: '2026-11-26T10:00:00.000Z',
  event: 'failed',
  project: 'shop-eu',
  run: 'backup-2026-11-26T09-00-00Z-abcdef',
  summary: 'the run failed: the store is <full> & closed',
  next: 'lifeboat status shop-eu',
  counts: { records: 3 },
}

describe('telling a receiver', () => {
  let receiver: TestReceiver
  let outcomes: string[]
  beforeEach(async () => {
    receiver = await startReceiver(secret)
    outcomes = []
  })
  afterEach(() => receiver.close())

  test('posts JSON that is signed over its time and its bytes, with the id of the delivery', async () => {
    await tell(deps({ url: receiver.url }), { receiver: 'ops', notice })
    expect(receiver.deliveries).toHaveLength(1)
    const [{ id, event, genuine, body } = {}] = receiver.deliveries
    expect({ id, event, genuine }).toEqual({ id: notice.id, event: 'failed', genuine: true })
    expect(body).toEqual({ ...notice, resolved: false, snapshot: null })
    expect(outcomes).toEqual(['told'])
  })

  test('signs nothing that another secret would accept', async () => {
    await tell(deps({ url: receiver.url, secret: 'another' }), { receiver: 'ops', notice })
    expect(receiver.deliveries[0]?.genuine).toBe(false)
  })

  test("speaks Slack's own form, and makes nothing in a text a link", async () => {
    await tell(deps({ url: receiver.url, format: 'slack' }), { receiver: 'ops', notice })
    expect(receiver.deliveries[0]?.body).toEqual({
      text: [
        '*shop-eu: failed* the run failed: the store is &lt;full&gt; &amp; closed',
        '`backup-2026-11-26T09-00-00Z-abcdef`',
        'Next: `lifeboat status shop-eu`',
      ].join('\n'),
    })
  })

  test.each([500, 404, 302])('takes an answer %i for not told, to be tried again', async (status) => {
    receiver.answers.push(status)
    const error = await failureOf(tell(deps({ url: receiver.url }), { receiver: 'ops', notice }))
    expect(error).toMatchObject({ code: 'notice-undelivered', kind: 'transient' })
    expect(error.message).toBe(`ops could not be told of failed: it answered ${status}`)
    expect(outcomes).toEqual(['failed'])
  })

  test('waits ten seconds for an answer, not longer', async () => {
    receiver.answers.push('hang')
    const began = Date.now()
    const error = await failureOf(tell(deps({ url: receiver.url }), { receiver: 'ops', notice }))
    expect(error.message).toContain('no answer within 10 s')
    expect(Date.now() - began).toBeLessThan(12_000)
  })

  test('says neither address nor secret when nobody listens', async () => {
    await receiver.close()
    const { port } = new URL(receiver.url)
    const error = await failureOf(tell(deps({ url: receiver.url }), { receiver: 'ops', notice }))
    expect(error.message).toBe('ops could not be told of failed: ECONNREFUSED')
    expect(JSON.stringify({ ...error, message: error.message, stack: error.stack, cause: error.cause })).not.toContain(
      port,
    )
  })

  test.each([
    'http://example.com/hook',
    'https://user:pass@example.com/hook',
    'ftp://127.0.0.1/x',
    'http://127.0.0.1.example.com/',
    'no url at all',
  ])('refuses %s for good, without repeating it', async (url) => {
    const error = await failureOf(tell(deps({ url }), { receiver: 'ops', notice }))
    expect(error).toMatchObject({ code: 'receiver-invalid', kind: 'usage' })
    expect(error.message + error.hint).not.toContain(url)
  })

  function deps(receiver: Partial<Receiver>): ActivityDeps {
    return {
      notify: {
        receiver: (name: string) => ({ name, url: '', secret, format: 'json', ...receiver }),
        listeners: () => [],
      },
      metrics: {
        add: (_: string, __: number, { outcome }: { outcome: string }) => outcomes.push(outcome),
        set: () => {},
      },
      now: () => new Date(),
    } as unknown as ActivityDeps
  }
})

async function failureOf(work: Promise<unknown>): Promise<LifeboatError> {
  return work.then(
    () => expect.fail('it did not fail'),
    (error) => error,
  )
}
