import type { ResourceType } from '../catalogue/types.ts'
import { objectOf } from './answer.ts'
import type { Answer } from './exchange.ts'
import type { Written } from './project-writer.ts'
import { type Requester, TooMuch, type Write } from './requester.ts'
import { AttemptFailed } from './retry.ts'

interface Request extends Write {
  /** There is no record yet that could be gone. */
  creates?: boolean
}

/** Sends a write, once unless it certainly had no effect, and says what became of it. */
export async function send(
  requester: Requester,
  type: ResourceType,
  { creates = false, ...write }: Request,
  signal: AbortSignal | undefined,
): Promise<Written> {
  try {
    return await requester.ask({
      what: type.name,
      scopes: type.writeScopes,
      writing: true,
      kind: `${type.name} write`,
      request: requester.write(write),
      raw: false,
      allow: REFUSALS,
      read: (answer) => (answer.status < 300 ? done(answer, type) : outcomeOf(answer, creates)),
      signal,
    })
  } catch (error) {
    if (error instanceof AttemptFailed || error instanceof TooMuch) return { kind: 'unknown' }
    throw error
  }
}

function done(answer: Answer, type: ResourceType): Written {
  const body = objectOf(answer)
  // A new customer comes along with the cart that was signed in with.
  const record = type.name === 'customer' && body.id === undefined ? objectOf({ parsed: body.customer }) : body
  return { kind: 'done', record, version: typeof record.version === 'number' ? record.version : null }
}

function outcomeOf({ status, parsed }: Answer, creates: boolean): Written {
  const error = firstErrorOf(parsed)
  const code = nameOr(error.code, 'an error without a code')
  const field = nameOr(error.field, undefined)
  if (status === 409) {
    return { kind: 'stale', currentVersion: typeof error.currentVersion === 'number' ? error.currentVersion : null }
  }
  if (status === 404 && !creates) return { kind: 'gone' }
  const taken = duplicates[code]
  if (taken !== undefined) return { kind: 'duplicate', field: field ?? taken }
  return { kind: 'refused', code, status, ...(field === undefined ? {} : { field }) }
}

function firstErrorOf(parsed: unknown): Record<string, unknown> {
  const { errors } = (parsed ?? {}) as { errors?: unknown }
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  return typeof first === 'object' && first !== null ? (first as Record<string, unknown>) : {}
}

/** Names are passed on, and nothing else that an error holds: the rest may be somebody's data. */
function nameOr<T>(value: unknown, otherwise: T): string | T {
  return typeof value === 'string' && /^[A-Za-z][\w.[\]-]{0,59}$/.test(value) ? value : otherwise
}

/** Codes that speak of another record, with the field where the error names none. */
const duplicates: Record<string, string> = {
  DuplicateField: 'an unnamed field',
  DuplicateFieldWithConflictingResource: 'an unnamed field',
  DuplicateStandalonePriceScope: 'price scope',
}

/** What the API says about a record; 401, 403, 408 and 429 are about the client. */
const REFUSALS = [400, 402, 404, 405, 409, 410, 412, 413, 414, 415, 422]
