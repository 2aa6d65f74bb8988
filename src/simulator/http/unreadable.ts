import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { ApiError } from './api-error.ts'

/** Of a request's head, address included: long predicates make long addresses. */
export const LARGEST_HEADER = 64 * 1024

/** Answers what isn't HTTP, or has too large a head, in the API's shape, and ends the connection. */
export function refuseUnreadable(cause: Error & { code?: string }, socket: Duplex): void {
  if (cause.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = cause.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
  const body = new ApiError(status, [
    { code: 'InvalidInput', message: `The request can't be read: ${cause.message}.` },
  ]).body()
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}
