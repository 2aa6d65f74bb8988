import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Told {
  headers: Record<string, string | string[] | undefined>
  // biome-ignore lint/suspicious/noExplicitAny: tests look into what was sent
  body: any
}

/** What the service answers: `[status, body]`, or nothing at all. */
type Answer = [status: number, body?: unknown] | 'silence'

/** A service as shops run them for their extensions and event grids. */
export async function openService(answer: (told: Told) => Answer | Promise<Answer> = () => [200]) {
  const told: Told[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const one = { headers: request.headers, body: JSON.parse(text) }
    told.push(one)
    const reply = await answer(one)
    if (reply === 'silence') return
    const [status, body] = reply
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, told, close }
}
