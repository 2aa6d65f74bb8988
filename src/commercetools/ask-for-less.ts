import { LifeboatError } from '../errors/lifeboat-error.ts'
import type { PageLimits } from './page-limits.ts'
import { type Requester, TooMuch } from './requester.ts'

export interface Reader {
  requester: Requester
  limits: PageLimits
}

/** Reads a page of a list; as long as it turns out to be too large or too slow, with half the limit again. */
export async function askForLess<T>(
  { requester, limits }: Reader,
  list: string,
  wanted: number,
  ask: (limit: number, expectedBytes: number) => Promise<T>,
): Promise<T> {
  for (;;) {
    const limit = limits.limitFor(list, wanted)
    try {
      return await ask(limit, limits.expectedBytes(list, limit))
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error
      if (limit === 1) throw tooMuchAlone(requester, list, error)
      limits.tooMuch(list, limit)
    }
  }
}

function tooMuchAlone({ connection }: Requester, list: string, { message }: TooMuch): LifeboatError {
  return new LifeboatError(`project ${connection.name}: a single record of ${list} is too much: ${message}`, {
    kind: 'transient',
    code: 'record-unreadable',
    hint: 'lifeboat doctor',
  })
}
