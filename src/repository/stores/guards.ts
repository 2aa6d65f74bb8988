import { LifeboatError } from '../../errors/lifeboat-error.ts'

/** For an object that has more bytes than its reader allows. */
export function tooLarge(key: string, maxBytes: number): LifeboatError {
  return new LifeboatError(`object ${key} is larger than the ${maxBytes} bytes it may have`, {
    kind: 'damage',
    code: 'object-too-large',
    hint: 'run `lifeboat check`: the object was replaced or is damaged',
  })
}

const KEY = /^[A-Za-z0-9_@=-][A-Za-z0-9._@=-]*(\/[A-Za-z0-9_@=-][A-Za-z0-9._@=-]*)*$/

/** Keys come from manifests too: one with `..` in it must not leave the root. */
export function requireKey(key: string): void {
  if (KEY.test(key)) return
  throw new LifeboatError(`${JSON.stringify(key.slice(0, 100))} is no name of an object`, {
    kind: 'damage',
    code: 'object-name-invalid',
  })
}
