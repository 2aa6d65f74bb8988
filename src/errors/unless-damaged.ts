import { LifeboatError } from './lifeboat-error.ts'

/** For `catch`: what is damaged counts as not there; any other error goes on. */
export function unlessDamaged(error: unknown): undefined {
  if (error instanceof LifeboatError && error.kind === 'damage') return undefined
  throw error
}
