import type { ErrorKind } from '../errors/lifeboat-error.ts'

/** How every command ends; scripts may rely on it. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  damage: 3,
  waiting: 4,
  aborted: 5,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export const exitCodeHelp =
  'Exit codes: 0 done, 1 failed, 2 usage or config, 3 damage or drift found, 4 waiting for a person, 5 aborted'

const byKind: Record<ErrorKind, ExitCode> = {
  usage: exitCodes.usage,
  transient: exitCodes.failed,
  permanent: exitCodes.failed,
  waiting: exitCodes.waiting,
  damage: exitCodes.damage,
}

export function exitCodeOf(kind: ErrorKind): ExitCode {
  return byKind[kind]
}
