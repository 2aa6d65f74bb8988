import type { StoredRecord } from '../store/collection.ts'
import { bytesOf } from '../store/collection.ts'

/** What a handler answers; the server adds Date, compression and connection handling. */
export interface Reply {
  status: number
  body: Buffer | string | undefined
  contentType?: string
  headers?: Record<string, string>
  /** Write it with newlines and indentation, whatever the simulator's style is. */
  pretty?: boolean
  /** Called when the body is no longer needed. */
  sent?: () => void
}

export function json(value: unknown, status = 200): Reply {
  return { status, body: JSON.stringify(value) }
}

export function jsonText(body: string | Buffer, status = 200): Reply {
  return { status, body }
}

export function record(stored: StoredRecord, status = 200): Reply {
  return { status, body: bytesOf(stored) }
}

export function head(exists: boolean): Reply {
  return { status: exists ? 200 : 404, body: undefined }
}

export function ndjson(lines: Iterable<unknown>): Reply {
  let body = ''
  for (const line of lines) body += `${JSON.stringify(line)}\n`
  return { status: 200, body, contentType: 'application/x-ndjson' }
}
