/**
 * What a caller can do about an error decides its kind:
 * - `usage`      the command line or the config is wrong; correct it (exit code 2)
 * - `transient`  the same call may succeed later; retry it
 * - `permanent`  retrying is of no use; somebody must change something (exit code 1)
 * - `waiting`    a run stands still until a person decides (exit code 4)
 * - `damage`     stored data is not what it was; nothing may be built on it (exit code 3)
 */
export type ErrorKind = 'usage' | 'transient' | 'permanent' | 'waiting' | 'damage'

export interface LifeboatErrorOptions {
  kind: ErrorKind
  /** A stable name, such as `project-forbidden`; what scripts and the docs refer to. */
  code: string
  /** The next command to type, or the next thing to look at. */
  hint?: string
  cause?: unknown
}

/**
 * The one error that Lifeboat raises on purpose. `message` is one lower-case line that says what happened and where;
 * it never holds a secret or the content of a record, since it travels through logs and Temporal histories.
 */
export class LifeboatError extends Error {
  override readonly name = 'LifeboatError'
  readonly kind: ErrorKind
  readonly code: string
  readonly hint: string | undefined

  constructor(message: string, options: LifeboatErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.kind = options.kind
    this.code = options.code
    this.hint = options.hint
  }
}
