/**
 * A body that isn't what it should be: cut off, not JSON, or no page. The message says where, never what, since bodies
 * hold personal data.
 */
export class MalformedBody extends Error {
  override readonly name = 'MalformedBody'
}
