import { ApiError, type ErrorDetail } from '../http/api-error.ts'
import { type Fields, fieldsOf, isFields, listOf, numberOf } from '../json.ts'
import { notCalled, type Outbound } from '../outbound.ts'

/** An extension as it is called: with the secrets of its destination. */
export interface Callee {
  extension: Fields
  destination: Fields
  /** What it is told beside what all are told. */
  old: Fields
}

/** What came of a call, for whoever looks into the control API. */
export interface ExtensionCall {
  at: string
  extension: Fields
  action: string
  resource: { typeId: string; id: string }
  /** `not-called`: it would have been called, see `reason`. */
  outcome: 'answered' | 'refused' | 'bad-response' | 'no-response' | 'not-called'
  status?: number
  /** Update actions that it answered. */
  actions?: number
  reason?: string
  milliseconds: number
}

/** The update actions that the extension wants, or the error that the client gets. */
export interface Verdict {
  actions: readonly Fields[]
  error: ApiError | undefined
  told: Pick<ExtensionCall, 'outcome' | 'status' | 'actions' | 'reason'>
}

const DEFAULT_TIMEOUT = 2000
const MOST_ACTIONS = 100

/** Asks one extension. Never throws: a failure is a verdict too. */
export async function callExtension(
  { extension, destination }: Callee,
  input: Fields,
  outbound: Outbound,
): Promise<Verdict> {
  const reason =
    destination.type === 'HTTP'
      ? notCalled(destination.url, outbound)
      : `the simulator can't call ${String(destination.type)}`
  if (reason !== undefined) return { actions: [], error: undefined, told: { outcome: 'not-called', reason } }
  let status: number
  let text: string
  try {
    const response = await fetch(String(destination.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authenticationOf(destination) },
      body: JSON.stringify(input),
      redirect: 'manual',
      signal: AbortSignal.timeout(numberOf(extension.timeoutInMs) ?? DEFAULT_TIMEOUT),
    })
    status = response.status
    text = await response.text()
  } catch (error) {
    return noResponse(extension, error as Error)
  }
  return verdictOf(extension, status, text)
}

function authenticationOf({ authentication }: Fields): Record<string, string> {
  const { type, headerValue, key } = fieldsOf(authentication)
  if (type === 'AuthorizationHeader') return { authorization: String(headerValue) }
  return type === 'AzureFunctions' ? { 'x-functions-key': String(key) } : {}
}

function verdictOf(extension: Fields, status: number, text: string): Verdict {
  let body: unknown
  try {
    body = text.trim() === '' ? {} : JSON.parse(text)
  } catch {
    return badResponse(extension, status, text, 'The extension did not return the expected JSON.')
  }
  if (status === 200 || status === 201) {
    const { actions = [] } = fieldsOf(body)
    const sound =
      isFields(body) && Array.isArray(actions) && actions.every((one) => typeof fieldsOf(one).action === 'string')
    if (!sound) return badResponse(extension, status, text, "The extension's update actions are no list of actions.")
    if (actions.length > MOST_ACTIONS) {
      return badResponse(extension, status, text, `The extension returned more than ${MOST_ACTIONS} update actions.`)
    }
    return {
      actions: actions as Fields[],
      error: undefined,
      told: { outcome: 'answered', status, actions: actions.length },
    }
  }
  const errors = listOf(fieldsOf(body).errors).map(fieldsOf)
  const sound =
    errors.length > 0 && errors.every(({ code, message }) => typeof code === 'string' && typeof message === 'string')
  if (status < 400 || status > 499 || !sound) {
    return badResponse(
      extension,
      status,
      text,
      `The extension answered with the status ${status} and no errors to pass on.`,
    )
  }
  const [first, ...more] = errors.map(
    (error) => ({ ...error, errorByExtension: nameOf(extension) }) as unknown as ErrorDetail,
  )
  return { actions: [], error: new ApiError(400, [first!, ...more]), told: { outcome: 'refused', status } }
}

function badResponse(extension: Fields, status: number, text: string, message: string): Verdict {
  const { id: extensionId, key: extensionKey } = extension
  const named = extensionKey === undefined ? { extensionId } : { extensionId, extensionKey }
  const detail = {
    code: 'ExtensionBadResponse',
    message,
    extensionErrors: [{ code: 'ExtensionBadResponse', message, ...named }],
    extensionBody: text.slice(0, 10_000),
    extensionStatusCode: status,
    ...named,
  }
  return { actions: [], error: new ApiError(502, [detail]), told: { outcome: 'bad-response', status, reason: message } }
}

function noResponse({ id, key }: Fields, cause: Error): Verdict {
  const named = key === undefined ? { extensionId: id } : { extensionId: id, extensionKey: key }
  const detail = { code: 'ExtensionNoResponse', message: 'Extension did not respond in time.', ...named }
  const { message } = cause.cause instanceof Error ? cause.cause : cause
  return { actions: [], error: new ApiError(504, [detail]), told: { outcome: 'no-response', reason: message } }
}

export function nameOf({ id, key }: Fields): Fields {
  return key === undefined ? { id } : { id, key }
}
