import { expect, test } from 'vitest'
import { count, duration, moment, size } from '../../../src/cli/rendering/units.ts'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1.0 KB'],
  [12_345_678, '12 MB'],
  [3e15, '3000 TB'],
])('%d bytes are told as %s', (bytes, text) => expect(size(bytes)).toBe(text))

test.each([
  [0, '0:00'],
  [59.6, '1:00'],
  [754, '12:34'],
  [11_100, '3:05:00'],
])('%d seconds are told as %s', (seconds, text) => expect(duration(seconds)).toBe(text))

test('counts have thousands marked, and moments are UTC', () => {
  expect(count(1_234_567)).toBe('1,234,567')
  expect(moment('2026-11-22T15:13:38.123Z')).toBe('2026-11-22 15:13:38')
})
