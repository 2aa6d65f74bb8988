import type { Place } from '../store/slabs.ts'
import { lend } from './buffer-pool.ts'
import type { Reply } from './reply.ts'

export interface ListHead {
  limit: number
  offset: number
  total: number | undefined
}

const COMMA = 0x2c

/** The answer with a list: its records are the stored bytes, joined. */
export function listReply({ limit, offset, total }: ListHead, results: readonly Place[]): Reply {
  const count = results.length
  const head = JSON.stringify({ limit, offset, count, ...(total === undefined ? {} : { total }) }).slice(0, -1)
  const before = `${head},"results":[`
  let size = before.length + 2 + Math.max(0, count - 1)
  for (const place of results) size += place.length
  const { buffer: body, giveBack } = lend(size)
  let at = body.write(before, 0, 'latin1')
  for (const [i, place] of results.entries()) {
    if (i > 0) body[at++] = COMMA
    at += place.slab.copy(body, at, place.offset, place.offset + place.length)
  }
  body.write(']}', at, 'latin1')
  return { status: 200, body, sent: giveBack }
}
