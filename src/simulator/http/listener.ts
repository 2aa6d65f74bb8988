import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerControl, CONTROL_PREFIX } from '../control/control-api.ts'
import { answerWithExtensions } from '../extensions/answer-with-extensions.ts'
import { expireMessages } from '../resources/messages.ts'
import type { World } from '../world.ts'
import { ApiError, notFound } from './api-error.ts'
import type { Fault } from './faults.ts'
import { json, jsonText, type Reply } from './reply.ts'
import { render, send } from './respond.ts'

/** Bodies beyond this are refused, as the API does. */
const LARGEST_BODY = 16 * 1024 * 1024

interface Exchange {
  world: World
  request: IncomingMessage
  response: ServerResponse
  url: string
  method: string
  baseUrl: string
}

/** Answers every request to the server: the control API at once, all others through faults and statistics. */
export async function serve(exchange: Exchange): Promise<void> {
  const { world, request, response, url } = exchange
  try {
    if (url.startsWith(CONTROL_PREFIX)) {
      await answerAsControl(exchange)
      return
    }
    const end = world.stats.begin(projectKeyOf(url))
    const started = performance.now()
    response.once('close', () => {
      end()
      note(exchange, started)
    })
    await answerAsApi(exchange)
  } catch (error) {
    // Only a broken connection gets here; whatever a handler throws has been answered.
    request.socket.destroy(error as Error)
  }
}

/** Remembers a request that is over for those who watch. */
function note({ world, method, url, response }: Exchange, started: number): void {
  const path = url.startsWith('/oauth/') ? url.replace(/\?.*/, '') : url
  const status = response.writableFinished ? response.statusCode : 'cut'
  const milliseconds = Math.round(performance.now() - started)
  world.requests.add({ at: world.clock.iso(), method, path: path.slice(0, 500), status, milliseconds })
}

async function answerAsControl(exchange: Exchange): Promise<void> {
  const { world, request, response, url, method } = exchange
  const body = await readBody(request)
  const reply = await safely(() => {
    refuseForeignPages(request)
    return durable(world, answerControl(world, { method, url, body }))
  })
  const plain = { gzip: world.style.gzip, pretty: false }
  send(response, reply.status, await render(reply, request, plain, world.clock.now()), method !== 'HEAD')
}

/** A page of some other site that is open in the same browser must not steer the simulator. */
function refuseForeignPages({ headers: { origin, host } }: IncomingMessage): void {
  if (origin === undefined || origin === `http://${host}`) return
  throw new ApiError(403, [{ code: 'Forbidden', message: `The control API is not for pages of ${origin}.` }])
}

async function answerAsApi(exchange: Exchange): Promise<void> {
  const { world, method, url, request } = exchange
  if (world.isDown) return cut(exchange)
  const { delayMs, pretty, fault } = world.faults.draw(method, url)
  if (delayMs > 0) await sleep(delayMs)
  if (world.isDown) return cut(exchange)
  if (fault?.kind === 'reset' || fault?.kind === 'down') return cut(exchange)
  const body = await readBody(request)
  if (fault?.kind === 'stall') return
  const early = fault === undefined ? undefined : replyOf(fault)
  const reply = early ?? (await safely(() => handled(exchange, body)))
  // A region that went down meanwhile takes the answer along, not the effect.
  if (fault?.kind === 'lost-answer' || world.isDown) return cut(exchange)
  await finish(exchange, { ...reply, pretty }, fault, body.length)
}

async function finish(exchange: Exchange, reply: Reply, fault: Fault | undefined, bytesIn: number): Promise<void> {
  const { world, request, response, method } = exchange
  const rendered = await render(reply, request, world.style, world.clock.now())
  if (fault?.kind === 'truncate') {
    const half = rendered.body.subarray(0, Math.floor(rendered.body.length / 2))
    if (fault.silently) rendered.headers['content-length'] = half.length
    response.writeHead(reply.status, rendered.headers)
    response.write(half, () => (fault.silently ? response.end() : request.socket.destroy()))
    world.stats.answer('cut', half.length, bytesIn)
    return
  }
  if (reply.sent !== undefined) response.once('finish', reply.sent)
  send(response, reply.status, rendered, method !== 'HEAD')
  world.stats.answer(reply.status, method === 'HEAD' ? 0 : rendered.body.length, bytesIn)
}

function cut({ request, world }: Exchange): void {
  world.stats.answer('cut', 0, 0)
  request.socket.resetAndDestroy()
}

function handled(exchange: Exchange, body: Buffer): Reply | Promise<Reply> {
  const reply = handle(exchange, body)
  const { world } = exchange
  return reply instanceof Promise ? reply.then((done) => durable(world, done)) : durable(world, reply)
}

/** What was answered is in the file, when there is one. */
function durable(world: World, reply: Reply): Reply {
  world.commit()
  return reply
}

async function safely(handler: () => Reply | Promise<Reply>): Promise<Reply> {
  try {
    return await handler()
  } catch (error) {
    if (error instanceof ApiError) return jsonText(error.body(), error.statusCode)
    process.stderr.write(`simulator: ${(error as Error).stack}\n`)
    return json(
      { statusCode: 500, message: 'Internal error.', errors: [{ code: 'General', message: String(error) }] },
      500,
    )
  }
}

function handle(exchange: Exchange, body: Buffer): Reply | Promise<Reply> {
  const { world, request, url, method, baseUrl } = exchange
  if (body.length > LARGEST_BODY)
    throw new ApiError(413, [{ code: 'ContentTooLarge', message: 'The body is larger than 16 MB.' }])
  const question = url.indexOf('?')
  const path = question < 0 ? url : url.slice(0, question)
  const query = new URLSearchParams(question < 0 ? '' : url.slice(question + 1))
  const { authorization } = request.headers
  if (path === '/oauth/token' && method === 'POST') {
    world.stats.route('POST /oauth/token')
    for (const [name, value] of new URLSearchParams(body.toString('utf8'))) query.append(name, value)
    return json(world.auth.issue(authorization, query))
  }
  const [projectKey = '', ...segments] = path.split('/').slice(1).map(decoded)
  const token = world.auth.tokenOf(authorization)
  const project = world.project(projectKey)
  if (project === undefined) throw notFound(`The project '${projectKey}'`)
  expireMessages(project)
  const countAs = (route: string): void => world.stats.route(`${method} /{projectKey}${route}`)
  const asked = { method, path: segments, query, body, token, project, baseUrl, auth: world.auth, countAs }
  return answerWithExtensions(asked, world)
}

function replyOf({ kind, retryAfter }: Fault): Reply | undefined {
  if (kind === '429') {
    const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
    return { ...errorReply(429, 'Too many requests.', 'TooManyRequests'), headers }
  }
  if (kind === '500') return errorReply(500, 'Something went wrong.', 'General')
  if (kind === '503') return errorReply(503, 'The service is not available.', 'OverCapacity')
  if (kind === '504') return errorReply(504, 'The upstream server did not answer in time.', 'General')
  if (kind === 'query-timeout') return errorReply(400, 'The query took too long.', 'QueryTimedOut')
  if (kind === '502') {
    const body =
      '<html>\n<head><title>502 Server Error</title></head>\n<body><h1>502 Bad Gateway</h1></body>\n</html>\n'
    return { status: 502, body, contentType: 'text/html; charset=UTF-8' }
  }
  return kind === 'garbage' ? jsonText('<!doctype html><p>Please wait while you are redirected…</p>') : undefined
}

function errorReply(statusCode: number, message: string, code: string): Reply {
  return json({ statusCode, message, errors: [{ code, message }] }, statusCode)
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  if (request.method === 'GET' || request.method === 'HEAD') return Buffer.alloc(0)
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    // What is too long is counted, not kept, so that the refusal can be sent.
    if (length <= LARGEST_BODY + 1) chunks.push(chunk)
  }
  return length > LARGEST_BODY ? Buffer.alloc(LARGEST_BODY + 1) : Buffer.concat(chunks)
}

function projectKeyOf(url: string): string | undefined {
  const key = /^\/([^/?]*)/.exec(url)?.[1]
  return key === undefined || key === '' || key === 'oauth' ? undefined : decoded(key)
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
