import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, parseCron } from '../../src/config/cron.ts'
import { tries } from '../support/soak.ts'

describe('a cron', () => {
  test.each<[string, Partial<Calendar>[]]>([
    ['0 3 * * *', [{ minute: [0], hour: [3] }]],
    ['*/15 0-3 * * *', [{ minute: [0, 15, 30, 45], hour: [0, 1, 2, 3] }]],
    ['5/20 1,3 1 jan,jul *', [{ minute: [5, 25, 45], hour: [1, 3], dayOfMonth: [1], month: [1, 7] }]],
    ['0 0 * * MON-FRI', [{ dayOfWeek: [1, 2, 3, 4, 5] }]],
    ['0 0 * * 5-7', [{ dayOfWeek: [0, 5, 6] }]],
    ['10-40/10 * * * sun', [{ minute: [10, 20, 30, 40], dayOfWeek: [0] }]],
  ])('%s is read as crontab reads it', (text, expected) => {
    expect(parseCron(text)).toMatchObject(expected)
  })

  test('that restricts both days means either, as for crontab', () => {
    expect(parseCron('0 0 1 * mon')).toMatchObject([
      { dayOfMonth: [1], dayOfWeek: [0, 1, 2, 3, 4, 5, 6] },
      { dayOfMonth: { length: 31 }, dayOfWeek: [1] },
    ])
    expect(parseCron('0 0 */2 * mon')).toHaveLength(1)
  })

  test.each([
    ['0 3 * *', 'five fields'],
    ['60 * * * *', '"60" is no minute'],
    ['0 24 * * *', '"24" is no hour'],
    ['0 0 0 * *', 'no day of the month'],
    ['0 0 * foo *', '"foo" is no month'],
    ['0 0 * * 8', 'no day of the week'],
    ['5-1 * * * *', '"5-1" is no minute'],
    ['*/0 * * * *', '"*/0" is no minute'],
    ['1-2-3 * * * *', 'no minute'],
    [', * * * *', 'no minute'],
    ['-1 * * * *', 'no minute'],
    ['0x5 * * * *', 'no minute'],
    ['0 0 31 2,4 *', 'never comes'],
    ['@daily', 'five fields'],
  ])('%s is refused: %s', (text, message) => {
    expect(() => parseCron(text)).toThrow(message)
  })

  test('has the values that its fields were written from, whatever the order', () => {
    const minutes = fc.uniqueArray(fc.nat(59), { minLength: 1 })
    const weekdays = fc.uniqueArray(fc.nat(6), { minLength: 1 })
    fc.assert(
      fc.property(minutes, weekdays, (minute, dayOfWeek) => {
        const [calendar, ...more] = parseCron(`${minute.join()} * * * ${dayOfWeek.join()}`)
        const ascending = (values: number[]) => [...values].sort((one, other) => one - other)
        expect(more).toEqual([])
        expect(calendar).toMatchObject({ minute: ascending(minute), dayOfWeek: ascending(dayOfWeek) })
      }),
      { numRuns: tries(200, 5_000) },
    )
  })
})
