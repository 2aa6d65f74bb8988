import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Agent, type Dispatcher, request } from 'undici'
import { AttemptFailed, type RetryReason } from './retry.ts'
import { sleep } from './sleep.ts'

/**
 * HTTP for the whole process: one pool of connections for each host, and one place where a host's wish to be left
 * alone is kept. It knows nothing of commercetools. Failures are `AttemptFailed`, or `BodyTooLarge`.
 */
export interface Transport {
  send(request: TransportRequest): Promise<TransportResponse>
  /** No request to this URL's host is sent for `ms` from now: what waits goes on after that, not all at one moment. */
  hold(url: string, ms: number): void
  close(): Promise<void>
}

interface TransportRequest {
  url: string
  method: string
  headers: Record<string, string>
  body?: string | Buffer
  /** Largest body that is accepted, counted after decompression. */
  maxBytes: number
  signal?: AbortSignal | undefined
}

export interface TransportResponse {
  status: number
  headers: Record<string, string | string[] | undefined>
  /** Whole and decompressed. */
  body: Buffer
  /** ms from sending the request until the answer began. */
  latencyMs: number
}

export interface TransportOptions {
  /** Connections to one host at most; the limiter allows fewer. */
  connections?: number
  connectTimeoutMs?: number
  /** Until an answer begins. The API itself gives up after 60 s. */
  headersTimeoutMs?: number
  /** Longest silence within an answer. */
  stallTimeoutMs?: number
  /** For a whole exchange, however steadily it drips. */
  totalTimeoutMs?: number
  /** Largest body that is read from the wire, before decompression. */
  maxWireBytes?: number
}

/** An answer is larger than what was allowed for. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge'
}

export function createTransport(options: TransportOptions = {}): Transport {
  const maxWireBytes = options.maxWireBytes ?? 64 * 1024 * 1024
  const totalTimeoutMs = options.totalTimeoutMs ?? 180_000
  const agent = new Agent({
    connections: options.connections ?? 64,
    pipelining: 1,
    // undici 8 offers HTTP/2 otherwise; over a pool it ran into ENHANCE_YOUR_CALM, and it was no faster.
    allowH2: false,
    keepAliveTimeout: 30_000,
    connect: { timeout: options.connectTimeoutMs ?? 10_000 },
    headersTimeout: options.headersTimeoutMs ?? 65_000,
    bodyTimeout: options.stallTimeoutMs ?? 20_000,
    maxResponseSize: maxWireBytes,
  })
  const heldUntil = new Map<string, number>()

  return {
    async send(wanted) {
      await heldOff(heldUntil, new URL(wanted.url).host, wanted.signal)
      return await withDeadline(totalTimeoutMs, wanted.signal, (signal) => exchange(agent, wanted, signal))
    },
    hold(url, ms) {
      const { host } = new URL(url)
      const until = performance.now() + Math.min(ms, LONGEST_HOLD_MS)
      heldUntil.set(host, Math.max(until, heldUntil.get(host) ?? 0))
    },
    close: () => agent.close(),
  }
}

async function heldOff(heldUntil: Map<string, number>, host: string, signal: AbortSignal | undefined): Promise<void> {
  for (;;) {
    const left = (heldUntil.get(host) ?? 0) - performance.now()
    if (left <= 0) return
    await sleep(left + Math.random() * Math.min(left, HOLD_JITTER_MS), signal)
  }
}

async function exchange(agent: Agent, wanted: TransportRequest, signal: AbortSignal): Promise<TransportResponse> {
  const started = performance.now()
  const { response, latencyMs } = await answerTo(agent, wanted, signal, started)
  const { statusCode: status, headers } = response
  if (Number(headers['content-length'] ?? 0) > wanted.maxBytes) {
    // Reading it to its end would cost more than the connection.
    response.body.on('error', () => {}).destroy()
    throw new BodyTooLarge(`an answer of ${headers['content-length']} bytes is larger than ${wanted.maxBytes}`)
  }
  const received = await bytesOf(response.body, Number(headers['content-length']))
  const body = await decompressed(received, headers['content-encoding'], wanted.maxBytes)
  return { status, headers, body, latencyMs }
}

async function answerTo(agent: Agent, wanted: TransportRequest, signal: AbortSignal, started: number) {
  try {
    const response = await request(wanted.url, {
      dispatcher: agent,
      method: wanted.method as Dispatcher.HttpMethod,
      headers: { ...wanted.headers, 'accept-encoding': 'gzip' },
      body: wanted.body ?? null,
      signal,
    })
    return { response, latencyMs: performance.now() - started }
  } catch (error) {
    throw translated(error, 'before')
  }
}

/**
 * The whole body. When its length is known, each piece goes to its place as it comes: pieces that are held until the last
 * one is there grow old, and what is old costs a collection of the whole heap.
 */
async function bytesOf(body: Dispatcher.ResponseData['body'], length: number): Promise<Buffer> {
  try {
    return length > 0 ? await inPlace(body, length) : Buffer.from(await body.arrayBuffer())
  } catch (error) {
    throw translated(error, 'within')
  }
}

function inPlace(body: Dispatcher.ResponseData['body'], length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length)
  let received = 0
  return new Promise((done, fail) => {
    body.on('data', (piece: Buffer) => {
      piece.copy(bytes, received)
      received += piece.length
    })
    // undici has compared the lengths; memory that nothing was written to must not pass for an answer.
    body.once('end', () => (received === length ? done(bytes) : fail(new Error('another length than announced'))))
    body.once('error', fail)
  })
}

async function decompressed(body: Buffer, encoding: string | string[] | undefined, maxBytes: number): Promise<Buffer> {
  if (encoding === undefined || encoding === 'identity') return withinSize(body, maxBytes)
  if (encoding !== 'gzip') throw new AttemptFailed('not-json', 'the answer is encoded in a way that was not asked for')
  try {
    // Larger pieces than the default make decompression twice as fast.
    return await promisify(gunzip)(body, { chunkSize: 1 << 20, maxOutputLength: maxBytes })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      throw new BodyTooLarge(`an answer of ${body.length} compressed bytes is larger than ${maxBytes}`)
    }
    throw new AttemptFailed('truncated', `the compressed answer is damaged (${code ?? 'unknown'})`)
  }
}

function withinSize(body: Buffer, maxBytes: number): Buffer {
  if (body.length > maxBytes) throw new BodyTooLarge(`an answer of ${body.length} bytes is larger than ${maxBytes}`)
  return body
}

/**
 * Runs `work` with a signal that aborts with the caller's or at the deadline. Not `AbortSignal.any`: a worker's signal
 * outlives millions of requests, and must not collect a dependent for each.
 */
async function withDeadline<T>(
  ms: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted()
  const controller = new AbortController()
  const abort = () => controller.abort(signal?.reason)
  const expire = () => controller.abort(new AttemptFailed('stall', `the answer took longer than ${ms} ms`))
  const timer = setTimeout(expire, ms)
  signal?.addEventListener('abort', abort, { once: true })
  try {
    return await work(controller.signal)
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

/** What a failure of undici or the system means for a retry. Only its code is passed on. */
function translated(error: unknown, when: 'before' | 'within'): Error {
  const code = codeOf(error)
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return new BodyTooLarge('an answer is larger than what is ever read')
  const reason = reasons[code] ?? (when === 'before' ? 'reset' : 'truncated')
  const unsent = when === 'before' && neverConnected(error, code)
  const message = `${words[reason]} (${code})`
  return new AttemptFailed(when === 'within' && reason === 'reset' ? 'truncated' : reason, message, { unsent })
}

/** Some codes are told of a connection that is being made and of one that is in use. */
function neverConnected(error: unknown, code: string): boolean {
  const { syscall, cause } = error as { syscall?: unknown; cause?: { syscall?: unknown } }
  const call = String(syscall ?? cause?.syscall)
  return code === 'UND_ERR_CONNECT_TIMEOUT' || call === 'connect' || call === 'getaddrinfo'
}

function codeOf(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } }
  const found = code ?? cause?.code ?? (error as Error).name
  return String(found)
}

const reasons: Record<string, RetryReason> = {
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'stall',
  UND_ERR_CONNECT_TIMEOUT: 'unreachable',
  UND_ERR_SOCKET: 'reset',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'truncated',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
  CERT_HAS_EXPIRED: 'unreachable',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'unreachable',
  SELF_SIGNED_CERT_IN_CHAIN: 'unreachable',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unreachable',
  ERR_TLS_CERT_ALTNAME_INVALID: 'unreachable',
}

const words: Record<RetryReason, string> = {
  throttled: 'the API asks for fewer requests',
  'server-error': 'the API had an internal error',
  timeout: 'no answer in time',
  stall: 'the answer came to a standstill',
  reset: 'the connection broke',
  unreachable: 'no connection',
  truncated: 'the answer was cut off',
  'not-json': 'the answer is not JSON',
}

const HOLD_JITTER_MS = 1000
/** A longer wait is not ours to sit out: the retry budget ends first, and the workflow decides. */
const LONGEST_HOLD_MS = 120_000
