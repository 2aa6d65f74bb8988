import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markJson } from '../../src/commercetools/json-marks.ts'
import { jsonMarksModule } from '../../src/commercetools/json-marks.wasm.ts'
import { compileJsonMarks } from './compile-json-marks.ts'

describe('markJson', () => {
  test('is compiled from the source beside it', async () => {
    expect(Buffer.from(jsonMarksModule, 'base64').equals(await compileJsonMarks())).toBe(true)
  })

  test('finds what a plain loop over the bytes finds', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.nat(200), (json, shift) => {
        // Shifted, so that every token comes to lie across the edge of a 64-byte block.
        const text = Buffer.from(`${' '.repeat(shift)}${json}`)
        expect(marksOf(text)).toEqual(plainMarks(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('follows runs of backslashes across blocks and segments', () => {
    for (const place of [0, 50, 62, 63, 64, 65_500, 65_534, 65_535, 65_536, 131_000]) {
      for (let slashes = 0; slashes < 140; slashes += 2) {
        const text = Buffer.from(
          `{"${'a'.repeat(place)}${'\\'.repeat(slashes)}\\"{":[{"k":"${'\\'.repeat(slashes)}"}]}`,
        )
        expect(marksOf(text), `${slashes} after ${place}`).toEqual(plainMarks(text))
      }
    }
  })

  test('keeps all marks of a text that is nothing else', () => {
    const text = Buffer.from(`[${'{},'.repeat(400_000)}{}]`)
    const marks = marksOf(text)
    expect(marks).toHaveLength(800_004)
    expect(marks.at(-1)).toBe(text.length - 1)
  })

  test.each(['{"a":"b', '{"a":"b\\"', '{"a":1', '[[]', '{"a":"b\\\\\\"}', '"', '"\\'])(
    'refuses the cut-off text %s',
    (text) => {
      expect(() => markJson(Buffer.from(text))).toThrow(/the body ends at byte/)
    },
  )

  test('refuses a control character within a string', () => {
    expect(() => markJson(Buffer.from('{"a":"b\nc"}'))).toThrow(/control character/)
  })
})

function marksOf(text: Buffer): number[] {
  const marks = markJson(text)
  expect(marks.at[marks.count]).toBe(-1)
  return [...marks.at.subarray(0, marks.count)]
}

function plainMarks(text: Buffer): number[] {
  const marks: number[] = []
  let level = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const char = String.fromCharCode(text[i]!)
    if (inString && char === '\\') i++
    else if (char === '"') inString = !inString
    else if (inString) continue
    else if (char === ':' && (level === 1 || level === 3)) marks.push(i)
    else if ((char === '{' || char === '[') && ++level <= 3) marks.push(i)
    else if ((char === '}' || char === ']') && level-- <= 3) marks.push(i)
  }
  return marks
}
