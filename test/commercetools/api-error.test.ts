import { expect, test } from 'vitest'
import { withoutContent } from '../../src/commercetools/api-error.ts'

test.each([
  [
    `A duplicate value '"max@example.com"' exists for field 'email'.`,
    `A duplicate value '…' exists for field 'email'.`,
  ],
  [`The value "O'Neill" is not valid.`, `The value '…' is not valid.`],
  [`Malformed parameter: where: id = "a \\"quoted\\" name" and x`, `Malformed parameter: where: id = '…' and x`],
  [`Customer max@example.com with phone 004917012345 not found`, `Customer … with phone … not found`],
  [`unterminated 'Max Mustermann, Musterstr. 1`, `unterminated '…'`],
  [`field 'Max Mustermann' is unknown`, `field '…' is unknown`],
  ['two\nlines', 'two lines'],
  ['x'.repeat(1000), 'x'.repeat(300)],
])('keeps the words of %s and not what they quote', (message, kept) => {
  expect(withoutContent(message)).toBe(kept)
})
