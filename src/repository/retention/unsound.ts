import { LifeboatError } from '../../errors/lifeboat-error.ts'

/** What an unreadable object says is needed is not known. */
export function unsound(object: string, problem: string): LifeboatError {
  return new LifeboatError(`nothing is pruned while ${object} can't be read: ${problem}`, {
    kind: 'damage',
    code: 'prune-unsound',
    hint: 'lifeboat check  # names what is damaged; --repair takes it from a copy',
  })
}
