import type { z } from 'zod'
import { sha256 } from './hash.ts'

/** JSON with its own SHA-256 as the last member, so that no flipped bit passes: FORMAT.md, "JSON documents with a check". */

const HEAD = ',"check":"'
const TAIL = '"}\n'
const CHECK_BYTES = HEAD.length + 64 + TAIL.length

export function encodeDocument<T extends z.ZodType>(schema: T, value: z.input<T>): Buffer {
  const json = JSON.stringify(schema.parse(value))
  const body = json.slice(0, -1)
  return Buffer.from(`${body}${HEAD}${sha256(body)}${TAIL}`)
}

/** Throws `Error` with one line that says what is wrong; the caller knows which object it is. */
export function decodeDocument<T extends z.ZodType>(schema: T, bytes: Buffer): z.output<T> {
  const body = bytes.subarray(0, Math.max(0, bytes.length - CHECK_BYTES))
  const check = bytes.subarray(body.length).toString('latin1')
  if (check !== `${HEAD}${sha256(body)}${TAIL}`) throw new Error('its check does not fit its content')
  return parseJson(schema, bytes)
}

/** JSON that is checked by other means (a signature, a hash in a name). */
export function parseJson<T extends z.ZodType>(schema: T, bytes: Uint8Array): z.output<T> {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
  } catch (cause) {
    throw new Error('it is not JSON', { cause })
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new Error(`its field ${issue?.path.join('.') || '(root)'} is wrong: ${issue?.message}`)
}
