import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { BlobNotFound } from './blob-store.ts'
import { type Explanation, plainCause, unreachable } from './explanation.ts'
import { noLock } from './lock-errors.ts'

type AzureError = Error & { code?: string; statusCode?: number; details?: { errorCode?: string } }

/** HTTP status of an answer, if there was one. */
export function azureStatus(error: unknown): number | undefined {
  return (error as AzureError).statusCode
}

/** The service's name for it, which answers without a body have in a header. */
export function azureCode(error: unknown): string | undefined {
  const { code, details } = error as AzureError
  return code ?? details?.errorCode
}

/** A lock or a hold forbids it. */
export function isImmutable(error: unknown): boolean {
  return azureStatus(error) === 409 && /Immutab|LegalHold/i.test(azureCode(error) ?? '')
}

/** One line for what can go wrong with a container. The SDK's own text is left out: it may quote what is secret. */
export function azureStoreError(error: unknown, what: string, uri: string, endpoint: string): unknown {
  if (error instanceof LifeboatError || error instanceof BlobNotFound) return error
  if (isLockMissing(error)) return noLock(uri, NO_LOCK.problem, NO_LOCK.hint)
  const found = explain(error as AzureError, endpoint)
  const cause = plainCause(error as AzureError, azureCode(error) ?? azureStatus(error))
  return new LifeboatError(`can't ${what} in ${uri}: ${found.problem}`, { ...found, cause })
}

function explain(error: AzureError, endpoint: string): Explanation {
  const status = azureStatus(error)
  const code = azureCode(error) ?? error.name
  if (BAD_KEYS.has(code) || status === 401) return CREDENTIALS
  if (status === 403) return DENIED
  if (code === 'ContainerNotFound') return NO_CONTAINER
  if (status === undefined || status >= 500 || status === 429 || status === 408) {
    return unreachable(endpoint, status === undefined ? code : `HTTP ${status}`, true)
  }
  return { kind: 'permanent', code: 'store-refused', problem: `${code} (HTTP ${status})`, hint: LOOK }
}

/** 501 is what a service answers that knows nothing of locks. */
function isLockMissing(error: unknown): boolean {
  const status = azureStatus(error)
  const code = azureCode(error) ?? ''
  const refused = status === 400 || status === 409
  return (status === 501 && code === 'APINotImplemented') || (refused && /Immutab|Worm/i.test(code))
}

const LOOK = 'look at repository.uri and at what the service logs'
const BAD_KEYS = new Set(['AuthenticationFailed', 'AuthorizationFailure', 'InvalidAuthenticationInfo'])
const NO_LOCK = {
  problem: 'the container has no version-level immutability',
  hint: 'make a container with it (docs/stores.md shows how), or leave repository.lock out of the config',
}
const CREDENTIALS: Explanation = {
  kind: 'permanent',
  code: 'store-credentials',
  problem: 'the credentials are not valid, or not for this address',
  hint: 'look at AZURE_STORAGE_CONNECTION_STRING, AZURE_STORAGE_KEY or AZURE_STORAGE_SAS_TOKEN',
}
const DENIED: Explanation = {
  kind: 'permanent',
  code: 'store-denied',
  problem: 'permission denied',
  hint: 'give the shared access signature the permissions r, c and l (i too for locks) on the container',
}
const NO_CONTAINER: Explanation = {
  kind: 'permanent',
  code: 'store-not-found',
  problem: 'the container does not exist',
  hint: 'make the container, or correct its name in repository.uri',
}
