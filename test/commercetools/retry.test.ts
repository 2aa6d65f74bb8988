import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { AttemptFailed, defaultRetryPolicy, parseRetryAfter, withRetries } from '../../src/commercetools/retry.ts'

describe('withRetries', () => {
  test('waits a random time up to twice as long as before, within its bounds', async () => {
    vi.useFakeTimers()
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 0.999, noNaN: true }), async (random) => {
        const delays: number[] = []
        const policy = { ...defaultRetryPolicy, attempts: 12, baseDelayMs: 100, maxDelayMs: 2000 }
        const onRetry = (_: AttemptFailed, delay: number) => delays.push(delay)
        const attempt = () => Promise.reject(new AttemptFailed('reset', 'broken'))
        const done = withRetries(attempt, { policy, onRetry, random: () => random }).catch((error) => error)
        await vi.runAllTimersAsync()
        expect(await done).toBeInstanceOf(AttemptFailed)
        expect(delays).toEqual([100, 200, 400, 800, 1600, ...Array(6).fill(2000)].map((most) => most * random))
      }),
      { numRuns: 20 },
    )
    vi.useRealTimers()
  })

  test('passes on at once what is no failed attempt', async () => {
    const attempt = vi.fn(() => Promise.reject(new Error('a mistake')))
    await expect(withRetries(attempt, { policy: defaultRetryPolicy })).rejects.toThrow('a mistake')
    expect(attempt).toHaveBeenCalledOnce()
  })

  test('adds its jitter to what the server asks for', async () => {
    vi.useFakeTimers()
    const failures = [new AttemptFailed('throttled', 'slow down', { retryAfterMs: 5000 })]
    const delays: number[] = []
    const done = withRetries(async () => (failures.length > 0 ? Promise.reject(failures.pop()) : 'done'), {
      policy: defaultRetryPolicy,
      random: () => 0.5,
      onRetry: (_, delay) => delays.push(delay),
    })
    await vi.runAllTimersAsync()
    expect(await done).toBe('done')
    expect(delays).toEqual([5100])
    vi.useRealTimers()
  })
})

describe('parseRetryAfter', () => {
  const now = new Date('2026-11-22T15:00:00Z')

  test.each([
    ['2', 2000],
    [' 0.5 ', 500],
    ['Sun, 22 Nov 2026 15:00:07 GMT', 7000],
    ['Sun, 22 Nov 2026 14:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %s', (header, ms) => {
    expect(parseRetryAfter(header, now)).toBe(ms)
  })
})
