import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { BlobNotFound } from './blob-store.ts'
import { type Explanation, plainCause, unreachable } from './explanation.ts'
import { noLock } from './lock-errors.ts'

type GcsError = Error & { code?: number | string; errors?: { reason?: string; message?: string }[] }

/** HTTP status of an answer, if there was one. */
export function gcsStatus(error: unknown): number | undefined {
  const { code } = error as GcsError
  return typeof code === 'number' ? code : undefined
}

export function isNoSuchObject(error: unknown): boolean {
  return gcsStatus(error) === 404 && !said(error as GcsError, /bucket does not exist/i)
}

/** A lock forbids it. */
export function isRetained(error: unknown): boolean {
  return gcsStatus(error) === 403 && said(error as GcsError, /retention|locked|hold/i)
}

/** One line for what can go wrong with a bucket. The library's own text is left out: it may quote what is secret. */
export function gcsStoreError(error: unknown, what: string, uri: string, endpoint: string | undefined): unknown {
  if (error instanceof LifeboatError || error instanceof BlobNotFound) return error
  if (gcsStatus(error) === 400 && said(error as GcsError, /retention/i)) {
    return noLock(uri, NO_LOCK.problem, NO_LOCK.hint)
  }
  const found = explain(error as GcsError, endpoint)
  const cause = plainCause(error as GcsError, (error as GcsError).code)
  return new LifeboatError(`can't ${what} in ${uri}: ${found.problem}`, { ...found, cause })
}

function explain(error: GcsError, endpoint: string | undefined): Explanation {
  const status = gcsStatus(error)
  if (isAboutCredentials(error)) return CREDENTIALS
  if (status === 401) return { ...CREDENTIALS, problem: 'no valid credentials were found' }
  if (status === 403) return DENIED
  if (status === 404) return NO_BUCKET
  if (status === undefined || status >= 500 || status === 429 || status === 408) {
    const reason = status === undefined ? String(error.code ?? error.name) : `HTTP ${status}`
    return unreachable(endpoint ?? 'Google Cloud Storage', reason, endpoint !== undefined)
  }
  const reason = error.errors?.[0]?.reason ?? error.name
  return { kind: 'permanent', code: 'store-refused', problem: `${reason} (HTTP ${status})`, hint: LOOK }
}

/** What the library says when it can't get a token, before there is any answer of the service. */
function isAboutCredentials(error: GcsError): boolean {
  return /default credentials|credential file|invalid_grant|invalid_client|private key|client_email|DECODER/i.test(
    error.message,
  )
}

function said({ message, errors = [] }: GcsError, what: RegExp): boolean {
  return [message, ...errors.flatMap(({ reason, message }) => [reason, message])].some((text) => what.test(text ?? ''))
}

const LOOK = 'look at repository.uri and at what the service logs'
const NO_LOCK = {
  problem: 'the bucket was made without object retention, or refuses such a lock',
  hint: 'make a bucket with object retention (docs/stores.md shows how), or leave repository.lock out of the config',
}
const CREDENTIALS: Explanation = {
  kind: 'permanent',
  code: 'store-credentials',
  problem: 'the credentials are not valid',
  hint: 'name a key file in GOOGLE_APPLICATION_CREDENTIALS, or `gcloud auth application-default login`',
}
const DENIED: Explanation = {
  kind: 'permanent',
  code: 'store-denied',
  problem: 'permission denied',
  hint: 'allow storage.objects.create, .get and .list on the bucket, and .setRetention for locks',
}
const NO_BUCKET: Explanation = {
  kind: 'permanent',
  code: 'store-not-found',
  problem: 'the bucket does not exist',
  hint: 'make the bucket, or correct its name in repository.uri',
}
