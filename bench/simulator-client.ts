import { Agent, request } from 'undici'

// Sends requests to a simulator as fast as its connections allow. A process of its own; its task comes by standard
// input, and the seconds that it took go to standard output.

export interface ClientTask {
  url: string
  project: string
  connections: number
  count: number
  /** `create`: drafts of 1.5 KB, with keys that begin so. `read`: pages of 500, each from another id on. */
  work: { create: string } | { read: string }
}

const { url, project, connections, count, work }: ClientTask = JSON.parse(await standardInput())
const dispatcher = new Agent({ connections, pipelining: 1, allowH2: false, keepAliveTimeout: 30_000 })
const headers = { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' }
const act = 'create' in work ? create(work.create) : read(work.read)

let next = 0
const began = performance.now()
await Promise.all(Array.from({ length: connections }, worker))
process.stdout.write(`${JSON.stringify({ seconds: (performance.now() - began) / 1000 })}\n`)
await dispatcher.close()

async function worker(): Promise<void> {
  while (next < count) await act(next++)
}

function create(prefix: string): (serial: number) => Promise<void> {
  const description = { en: 'a description of some length '.repeat(48) }
  return (serial) =>
    send('POST', '/channels', JSON.stringify({ key: `${prefix}-${serial}`, name: { en: 'Channel' }, description }))
}

function read(list: string): (serial: number) => Promise<void> {
  return (serial) => {
    const after = ((serial * 7919) % 230).toString(16).padStart(2, '0')
    const where = encodeURIComponent(`id > "${after}000000-0000-0000-0000-000000000000"`)
    return send('GET', `/${list}?limit=500&withTotal=false&sort=id%20asc&where=${where}`)
  }
}

async function send(method: 'GET' | 'POST', path: string, body?: string): Promise<void> {
  const options = { method, headers, dispatcher, ...(body === undefined ? {} : { body }) }
  const answer = await request(`${url}/${project}${path}`, options)
  if (answer.statusCode > 201) throw new Error(`${path}: ${answer.statusCode} ${await answer.body.text()}`)
  await new Promise<void>((done, fail) =>
    answer.body
      .on('data', () => {})
      .once('end', done)
      .once('error', fail),
  )
}

async function token(): Promise<string> {
  const { body } = await request(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`simulator-${project}:simulator-secret`).toString('base64')}` },
    body: 'grant_type=client_credentials',
    dispatcher,
  })
  return ((await body.json()) as { access_token: string }).access_token
}

async function standardInput(): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
