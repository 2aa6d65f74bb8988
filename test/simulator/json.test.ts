import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cloneExact, parseExact, prettyJson } from '../../src/simulator/json.ts'

const digits = (min: number, max: number) => fc.stringMatching(new RegExp(`^[0-9]{${min},${max}}$`))
const exponent = fc.stringMatching(/^[eE][+-]?[0-9]{1,2}$/)
const numberLiteral = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.constant('0'), fc.stringMatching(/^[1-9][0-9]{0,24}$/)),
    fc.option(digits(1, 24), { nil: undefined }),
    fc.option(exponent, { nil: undefined }),
  )
  .map(
    ([sign, whole, fraction, power]) => `${sign}${whole}${fraction === undefined ? '' : `.${fraction}`}${power ?? ''}`,
  )

test('any number literal comes back as it was written, wherever it stands', () => {
  fc.assert(
    fc.property(numberLiteral, fc.constantFrom('', ' ', '\n'), (literal, space) => {
      const text = `{"a":${space}${literal}${space},"b":[1,${space}${literal}],"c":"${literal}"}`
      const exact = `{"a":${literal},"b":[1,${literal}],"c":"${literal}"}`
      expect(JSON.stringify(parseExact(text))).toBe(exact)
      expect(JSON.stringify(cloneExact(parseExact(text)))).toBe(exact)
    }),
    {
      numRuns: 2000,
      examples: [
        ['1.0', ''],
        ['-0', ''],
        ['1e3', ''],
        ['12345678901234567890', ''],
        ['0.0000001', ''],
      ],
    },
  )
})

test('pretty printing adds white space between tokens and nothing else', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      const compact = JSON.stringify(JSON.parse(json))
      const pretty = prettyJson(compact)
      expect(JSON.stringify(JSON.parse(pretty))).toBe(compact)
      expect(pretty).toBe(JSON.stringify(JSON.parse(json), null, 2))
    }),
  )
})
