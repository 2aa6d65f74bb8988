import { LifeboatError } from '../errors/lifeboat-error.ts'
import type { Answer } from './exchange.ts'
import { MalformedBody } from './malformed-body.ts'

/** The API's own clock. Windows are kept in its time, so a guess by our clock would be a silent error. */
export function serverTimeOf({ headers }: Pick<Answer, 'headers'>): Date {
  const time = new Date(String(headers.date ?? ''))
  if (!Number.isNaN(time.getTime())) return time
  throw new LifeboatError('the API does not say what time it is: its answer has no Date header', {
    kind: 'permanent',
    code: 'no-server-time',
    hint: 'look for a proxy between the worker and the API that removes the Date header',
  })
}

/** An answer's JSON, when it is an object. The SDK hands on as a string what it can't parse. */
export function objectOf({ parsed }: Pick<Answer, 'parsed'>): Record<string, unknown> {
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>
  throw new MalformedBody('the answer is no JSON object')
}
