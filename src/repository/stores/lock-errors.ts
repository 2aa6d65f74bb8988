import { type ErrorKind, LifeboatError } from '../../errors/lifeboat-error.ts'

/** For a lock that is asked of a store that has none. `problem` is a clause about the store. */
export function noLock(uri: string, problem: string, hint: string, cause?: unknown): LifeboatError {
  return lockError(`can't lock objects in ${uri}: ${problem}`, 'permanent', 'store-no-lock', hint, cause)
}

/** For an object that can't be deleted yet. `until`: when that ends, where the store tells. */
export function locked(key: string, uri: string, until?: Date, cause?: unknown): LifeboatError {
  const end = until ? `until ${until.toISOString()}` : 'by its object lock'
  const hint = 'wait until the lock has ended: nobody can end it before'
  return lockError(`can't delete ${key} in ${uri}: it is locked ${end}`, 'permanent', 'store-locked', hint, cause)
}

function lockError(message: string, kind: ErrorKind, code: string, hint: string, cause: unknown): LifeboatError {
  return new LifeboatError(message, { kind, code, hint, ...(cause === undefined ? {} : { cause }) })
}
