import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import { prettyJson } from '../json.ts'
import type { AnswerStyle } from '../world.ts'
import type { Reply } from './reply.ts'

const compress = promisify(gzip)

/** Answers that are too small to be worth compressing. */
const SMALLEST_COMPRESSED = 1024

/** Bodies up to this are cheaper to copy than to write apart from the header. */
const LARGEST_JOINED = 16 * 1024

export interface Rendered {
  body: Buffer
  headers: Record<string, string | number>
}

/** The bytes and headers of an answer, in the style asked for. */
export async function render(
  reply: Reply,
  request: IncomingMessage,
  style: AnswerStyle,
  now: number,
): Promise<Rendered> {
  const json = reply.contentType === undefined
  let body = bufferOf(reply.body)
  if (json && (style.pretty || reply.pretty) && body.length > 0) body = Buffer.from(prettyJson(body.toString('utf8')))
  const headers: Record<string, string | number> = {
    'content-type': reply.contentType ?? 'application/json; charset=utf-8',
    date: new Date(now).toUTCString(),
    ...reply.headers,
  }
  const accepts = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  if (style.gzip && accepts && body.length >= SMALLEST_COMPRESSED) {
    body = await compress(body, { level: constants.Z_BEST_SPEED })
    headers['content-encoding'] = 'gzip'
  }
  headers['content-length'] = body.length
  return { body, headers }
}

export function send(response: ServerResponse, status: number, { body, headers }: Rendered, withBody: boolean): void {
  response.writeHead(status, headers)
  if (!withBody) response.end()
  else if (body.length > LARGEST_JOINED) response.end(body)
  // As one string the body leaves with the header in a single write; latin1 keeps each byte as it is.
  else response.end(body.toString('latin1'), 'latin1')
}

function bufferOf(body: Reply['body']): Buffer {
  return typeof body === 'string' ? Buffer.from(body) : (body ?? Buffer.alloc(0))
}
