import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { type Explanation, unreachable } from './explanation.ts'
import { noLock } from './lock-errors.ts'

/** HTTP status of an answer, if there was one. */
export function errorStatus(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
}

/** One line for what can go wrong with a bucket. The SDK's own text is left out: it may quote request headers. */
export function s3StoreError(error: unknown, what: string, uri: string, endpoint: string | undefined): unknown {
  if (error instanceof LifeboatError) return error
  if (isLockMissing(error as Error)) return noLock(uri, NO_LOCK.problem, NO_LOCK.hint, error)
  const found = explain(error as Error & { code?: string }, endpoint)
  return new LifeboatError(`can't ${what} in ${uri}: ${found.problem}`, { ...found, cause: error })
}

function explain(error: Error & { code?: string }, endpoint: string | undefined): Explanation {
  const status = errorStatus(error)
  if (error.name === 'CredentialsProviderError') return CREDENTIALS
  if (error.name === 'NoSuchBucket') return NO_BUCKET
  if (error.message === 'Region is missing') return NO_REGION
  if (BAD_KEYS.has(error.name)) return { ...CREDENTIALS, problem: 'the credentials are not valid' }
  if (status === 403 || status === 401) return DENIED
  if (status === 301 || status === 307) return WRONG_REGION
  if (status === undefined || status < 400 || status >= 500 || status === 429 || status === 408) {
    const reason = status === undefined ? (error.code ?? error.name) : `HTTP ${status}`
    return unreachable(endpoint ?? 'the S3 service', reason, endpoint !== undefined)
  }
  return { kind: 'permanent', code: 'store-refused', problem: `${error.name} (HTTP ${status})`, hint: LOOK }
}

/** AWS calls it `InvalidRequest: Bucket is missing Object Lock Configuration`; others have names of their own. */
export function isLockMissing(error: Error): boolean {
  const status = errorStatus(error)
  return (status === 400 || status === 404) && /object.?lock/i.test(`${error.name} ${error.message}`)
}

const NO_LOCK = {
  problem: 'the bucket was made without object lock',
  hint: 'make a bucket with object lock (docs/stores.md shows how), or leave repository.lock out of the config',
}
const LOOK = 'look at repository.uri and at what the service logs'
const BAD_KEYS = new Set(['InvalidAccessKeyId', 'SignatureDoesNotMatch', 'ExpiredToken', 'InvalidToken'])
const CREDENTIALS: Explanation = {
  kind: 'permanent',
  code: 'store-credentials',
  problem: 'no credentials were found',
  hint: 'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or give the machine a role',
}
const DENIED: Explanation = {
  kind: 'permanent',
  code: 'store-denied',
  problem: 'permission denied',
  hint: 'allow s3:PutObject, s3:GetObject and s3:ListBucket on the bucket and the prefix',
}
const NO_BUCKET: Explanation = {
  kind: 'permanent',
  code: 'store-not-found',
  problem: 'the bucket does not exist',
  hint: 'make the bucket, or correct its name in repository.uri',
}
const NO_REGION: Explanation = {
  kind: 'usage',
  code: 'store-region',
  problem: 'no region is set',
  hint: 'add ?region=… to repository.uri, or set AWS_REGION',
}
const WRONG_REGION: Explanation = {
  kind: 'permanent',
  code: 'store-region',
  problem: 'the bucket is in another region',
  hint: "put the bucket's region into repository.uri: ?region=…",
}
