import type { ErrorKind } from '../../errors/lifeboat-error.ts'

/** What an error of a store's service means, and what to do. */
export interface Explanation {
  kind: ErrorKind
  code: string
  /** A clause such as `permission denied`. */
  problem: string
  hint: string
}

/** For a service that answers nothing, or that it can't answer now. `reason`: a code, or `HTTP 503`. */
export function unreachable(service: string, reason: string, isOwnEndpoint: boolean): Explanation {
  return {
    kind: 'transient',
    code: 'store-unreachable',
    problem: `${service} does not answer (${reason})`,
    hint: isOwnEndpoint ? 'look whether the endpoint in repository.uri is right' : 'look at network and region',
  }
}

/** An SDK's error may carry its request, with what is secret in headers or address: only where it came from is kept. */
export function plainCause(error: Error, what: string | number | undefined): Error {
  const plain = new Error(`${error.name} ${what ?? ''}`.trim())
  const calls = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  plain.stack = [plain.message, ...calls].join('\n')
  return plain
}
