import { createHmac } from 'node:crypto'
import { LifeboatError } from '../src/errors/lifeboat-error.ts'
import type { NoticeEvent, SentNotice } from '../src/runbooks/notice.ts'
import type { ActivityDeps, Receiver } from './deps.ts'
import { noticeBody } from './notice-body.ts'

const answerTimeoutMs = 10_000

export async function noticeReceivers({ notify }: ActivityDeps, { event }: { event: NoticeEvent }): Promise<string[]> {
  return notify.listeners(event)
}

/** Posts a notice to one receiver, signed. It has been told when it answers with a 2xx. */
export async function tell(deps: ActivityDeps, input: { receiver: string; notice: SentNotice }): Promise<void> {
  const { notice } = input
  const receiver = deps.notify.receiver(input.receiver)
  const body = noticeBody(receiver.format, notice)
  const problem = await post(safeUrl(receiver), body, headers(receiver, notice, body, deps.now()))
  deps.metrics.add('lifeboat_notices_total', 1, {
    event: notice.event,
    outcome: problem === undefined ? 'told' : 'failed',
  })
  if (problem === undefined) return
  throw new LifeboatError(`${receiver.name} could not be told of ${notice.event}: ${problem}`, {
    kind: 'transient',
    code: 'notice-undelivered',
    hint: `check the url of ${receiver.name} under notify: in the config, and what listens there`,
  })
}

function headers({ secret }: Receiver, { id, event }: SentNotice, body: string, now: Date): Record<string, string> {
  const seconds = Math.floor(now.getTime() / 1000)
  const hmac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  return {
    'content-type': 'application/json',
    'user-agent': 'lifeboat',
    'x-lifeboat-event': event,
    'x-lifeboat-delivery': id,
    'x-lifeboat-signature': `t=${seconds},v1=${hmac}`,
  }
}

/** What went wrong, in words that don't hold the address; `undefined` when it was told. */
async function post(url: URL, body: string, headers: Record<string, string>): Promise<string | undefined> {
  try {
    // A redirect could lead to a host that nobody configured.
    const signal = AbortSignal.timeout(answerTimeoutMs)
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
    await answer.body?.cancel()
    return answer.ok ? undefined : `it answered ${answer.status}`
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: unknown } }
    if (name === 'TimeoutError') return `no answer within ${answerTimeoutMs / 1000} s`
    return typeof cause?.code === 'string' ? cause.code : 'the connection failed'
  }
}

function safeUrl({ name, url }: Receiver): URL {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  const secure = parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && isThisMachine(parsed.hostname))
  if (parsed && secure && parsed.username === '' && parsed.password === '') return parsed
  throw new LifeboatError(
    `${name} can't be told: its url is not https, or not http to this machine, without a password`,
    {
      kind: 'usage',
      code: 'receiver-invalid',
      hint: `correct the url of ${name} under notify: in the config, or the variable that it names; then restart the workers`,
    },
  )
}

function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}
