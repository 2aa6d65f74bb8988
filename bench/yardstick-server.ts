import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, json, Project } from './yardstick/project.ts'
import type { ServedPage, YardstickSettings } from './yardstick/settings.ts'

// A commercetools with nothing behind it: prepared records from memory, as fast as they can be sent. What reads from it
// is measured against that. A process of its own; its settings are the first argument, its address the first line out.
//
//   GET    /_yardstick/pages     the pages served since the last DELETE
//   DELETE /_yardstick/pages
//   PUT    /_yardstick/latency   ms, as text

const settings: YardstickSettings = JSON.parse(process.argv[2] ?? '{}')
const project = new Project(settings)
let latencyMs = settings.latencyMs
let pages: ServedPage[] = []

const server = createServer((request, response) => {
  const askedAt = performance.now()
  const [path = '', search = ''] = (request.url ?? '').split('?', 2)
  if (path.startsWith('/_yardstick/')) void control(path, request, response)
  else if (path === '/oauth/token') send(response, token())
  else if (path === `/${settings.projectKey}/graphql`)
    void bodyOf(request).then((body) => later(() => send(response, project.graphql(body))))
  else if (path === `/${settings.projectKey}`) later(() => send(response, project.settings()))
  else
    later(() => {
      const answer = project.list(path.slice(settings.projectKey.length + 2), new URLSearchParams(search))
      const { page } = answer
      if (page) note(response, { path: request.url ?? '', askedAt, bytes: sizeOf(answer), ...page })
      send(response, answer)
    })
})
server.keepAliveTimeout = 120_000
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})
// Whoever started it holds its standard input open; without them it has no reason to be.
process.stdin.on('end', () => process.exit()).resume()

function later(answer: () => void): void {
  if (latencyMs > 0) setTimeout(answer, latencyMs)
  else answer()
}

function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': sizeOf(answer) })
  response.cork()
  for (const part of answer.parts) response.write(part)
  response.end()
  response.uncork()
}

function note(
  response: ServerResponse,
  { first, end, ...page }: Omit<ServedPage, 'sentAt' | 'count'> & { end: number },
): void {
  response.once('finish', () => pages.push({ ...page, first, count: end - first, sentAt: performance.now() }))
}

async function control(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (path === '/_yardstick/latency') latencyMs = Number(await bodyOf(request))
  const served = pages
  if (request.method === 'DELETE') pages = []
  send(response, json(path === '/_yardstick/pages' ? served : {}))
}

function token(): Answer {
  const scope = ['manage_project', 'manage_api_clients'].map((one) => `${one}:${settings.projectKey}`).join(' ')
  return json({ access_token: 'yardstick', token_type: 'Bearer', expires_in: 172_800, scope })
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

function sizeOf({ parts }: Answer): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}
