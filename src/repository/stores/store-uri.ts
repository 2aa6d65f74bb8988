import { LifeboatError } from '../../errors/lifeboat-error.ts'

/** What the URIs of buckets have in common. */
export interface BucketUri {
  /** What stands where a web address has its host. */
  host: string
  /** Without slashes at its ends; may be empty. */
  path: string
  options: URLSearchParams
}

export interface BucketUriRules {
  /** Shown when the URI is not like this. */
  example: string
  /** Names of what may stand behind the `?`. */
  options: readonly string[]
  /** Where credentials belong. */
  credentials: string
}

/** Throws `usage` errors that don't repeat what may be secret. */
export function parseBucketUri(uri: string, rules: BucketUriRules): BucketUri {
  let url: URL
  try {
    url = new URL(uri)
  } catch (cause) {
    throw wrongUri('the repository URI is not valid', `write ${rules.example}`, cause)
  }
  const options = url.searchParams
  if (url.username !== '' || url.password !== '' || options.has('sig')) throw secretUri(rules.credentials)
  if (url.hostname === '') throw wrongUri('the repository URI names no bucket', `write ${rules.example}`)
  for (const name of options.keys()) {
    if (rules.options.includes(name)) continue
    const problem = `the repository URI has an unknown option ${JSON.stringify(name.slice(0, 40))}`
    throw wrongUri(problem, `known ones: ${rules.options.join(', ')}`)
  }
  return { host: url.hostname, path: decodeURIComponent(url.pathname).replace(/^\/+|\/+$/g, ''), options }
}

/** The option, if it is the address of a service. */
export function endpointOf({ options }: BucketUri): string | undefined {
  const endpoint = options.get('endpoint')
  if (endpoint === null) return undefined
  if (!/^https?:\/\/[^@?#]+$/.test(endpoint)) {
    throw wrongUri("the repository URI's endpoint is no address", 'write ?endpoint=https://host')
  }
  return endpoint.replace(/\/+$/, '')
}

export function wrongUri(problem: string, hint: string, cause?: unknown): LifeboatError {
  return new LifeboatError(problem, {
    kind: 'usage',
    code: 'store-uri',
    hint,
    ...(cause === undefined ? {} : { cause }),
  })
}

function secretUri(credentials: string): LifeboatError {
  return new LifeboatError('the repository URI holds credentials', {
    kind: 'usage',
    code: 'store-uri-secret',
    hint: `set ${credentials} instead`,
  })
}
