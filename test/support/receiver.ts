import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What came in, checked as docs/notifications.md tells receivers to. */
interface Delivery {
  id: string
  event: string
  genuine: boolean
  /** As it came. */
  signature: string
  text: string
  body: Record<string, unknown>
}

export interface TestReceiver {
  url: string
  deliveries: Delivery[]
  /** Statuses to answer with, first one first; 204 when there are none left. `hang` never answers. */
  answers: (number | 'hang')[]
  close(): Promise<void>
}

/** A webhook's receiving end on this machine. */
export async function startReceiver(secret: string): Promise<TestReceiver> {
  const deliveries: Delivery[] = []
  const answers: TestReceiver['answers'] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const part of request) text += part
    const header = (name: string) => String(request.headers[name] ?? '')
    const genuine = isGenuine(header('x-lifeboat-signature'), text, secret)
    const signature = header('x-lifeboat-signature')
    const id = header('x-lifeboat-delivery')
    deliveries.push({ id, event: header('x-lifeboat-event'), genuine, signature, text, body: JSON.parse(text) })
    const answer = answers.shift() ?? 204
    if (answer === 'hang') return
    response.writeHead(answer, answer === 302 ? { location: 'https://elsewhere.example' } : {}).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    deliveries,
    answers,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function isGenuine(signature: string, body: string, secret: string): boolean {
  const { t = '', v1 = '' } = Object.fromEntries(signature.split(',').map((part) => part.split('=')))
  const expected = createHmac('sha256', secret).update(`${t}.${body}`).digest()
  const given = Buffer.from(v1, 'hex')
  const recent = Math.abs(Date.now() / 1000 - Number(t)) < 300
  return recent && given.length === expected.length && timingSafeEqual(given, expected)
}
