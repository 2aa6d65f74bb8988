import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type AdaptiveLimiter, createAdaptiveLimiter } from '../../src/commercetools/adaptive-limiter.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('the adaptive limiter', () => {
  test('never lets more in than its ceiling, whatever happens', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('acquire' as const), aborts: fc.boolean() }),
      fc.record({
        do: fc.constant('release' as const),
        which: fc.nat(30),
        outcome: fc.constantFrom('ok' as const, 'overloaded' as const, 'neutral' as const),
        latency: fc.integer({ min: 1, max: 2000 }),
      }),
      fc.record({ do: fc.constant('ceiling' as const), to: fc.integer({ min: 1, max: 40 }) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.array(step, { maxLength: 200 }), async (ceiling, steps) => {
        const limiter = createAdaptiveLimiter({ ceiling })
        const held: Awaited<ReturnType<AdaptiveLimiter['acquire']>>[] = []
        let asked = 0
        let left = 0
        let inFlightBefore = 0
        for (const next of steps) {
          if (next.do === 'acquire') {
            asked++
            const controller = new AbortController()
            limiter.acquire(controller.signal).then(
              (permit) => held.push(permit),
              () => left++,
            )
            if (next.aborts) controller.abort()
          } else if (next.do === 'release') {
            const [permit] = held.splice(next.which % Math.max(1, held.length), 1)
            permit?.release(next.outcome, next.latency)
            permit?.release(next.outcome, next.latency)
          } else limiter.setCeiling(next.to)
          await vi.advanceTimersByTimeAsync(0)
          const state = limiter.state()
          expect(state.limit).toBeGreaterThanOrEqual(1)
          expect(state.limit).toBeLessThanOrEqual(state.ceiling)
          // What is in flight may exceed a limit that was lowered, but it doesn't grow then.
          expect(state.inFlight).toBeLessThanOrEqual(Math.max(state.limit, inFlightBefore))
          expect(state.inFlight).toBe(held.length)
          expect(state.inFlight + state.queued + left).toBeLessThanOrEqual(asked)
          if (state.queued > 0) expect(state.inFlight).toBeGreaterThanOrEqual(state.limit)
          inFlightBefore = state.inFlight
        }
      }),
      { numRuns: 300 },
    )
  })

  test('serves in the order of asking', async () => {
    const limiter = createAdaptiveLimiter({ ceiling: 1 })
    const order: number[] = []
    for (const number of [1, 2, 3, 4]) {
      void limiter.acquire().then((permit) => {
        order.push(number)
        setTimeout(() => permit.release('ok', 1), 10)
      })
    }
    await vi.advanceTimersByTimeAsync(100)
    expect(order).toEqual([1, 2, 3, 4])
  })

  test('cuts once for all that was in flight when the API became overloaded', async () => {
    const limiter = createAdaptiveLimiter({ ceiling: 10, initial: 10 })
    const permits = await Promise.all(Array.from({ length: 10 }, () => limiter.acquire()))
    for (const permit of permits) permit.release('overloaded')
    expect(limiter.state()).toMatchObject({ limit: 7, cuts: 1 })
    const later = await limiter.acquire()
    later.release('overloaded')
    expect(limiter.state()).toMatchObject({ limit: 4, cuts: 2 })
  })

  test('goes up to the ceiling and stays there while the API gets no slower', async () => {
    const limiter = createAdaptiveLimiter({ ceiling: 20 })
    await load(limiter, { seconds: 5, callers: 40, capacity: 100 })
    expect(limiter.state()).toMatchObject({ limit: 20, cuts: 0 })
  })

  test('is not raised by calls that do not use it up', async () => {
    const limiter = createAdaptiveLimiter({ ceiling: 40 })
    await load(limiter, { seconds: 5, callers: 3, capacity: 100 })
    expect(limiter.state().limit).toBe(8)
  })

  test('falls under 429, follows the capacity, and recovers', async () => {
    const limiter = createAdaptiveLimiter({ ceiling: 64 })
    const wide = await load(limiter, { seconds: 30, callers: 64, capacity: 12 })
    expect(limiter.state().limit).toBeGreaterThanOrEqual(8)
    expect(limiter.state().limit).toBeLessThanOrEqual(20)
    const narrow = await load(limiter, { seconds: 30, callers: 64, capacity: 5 })
    expect(limiter.state().limit).toBeLessThanOrEqual(10)
    const again = await load(limiter, { seconds: 60, callers: 64, capacity: 16 })
    expect(limiter.state().limit).toBeGreaterThanOrEqual(11)
    for (const { done, possible, refused } of [wide, narrow, again]) {
      expect(done / possible).toBeGreaterThan(0.8)
      expect(refused / done).toBeLessThan(0.1)
    }
  })

  test('stops where answers begin to queue up, although none is refused', async () => {
    for (const capacity of [5, 12, 20]) {
      const limiter = createAdaptiveLimiter({ ceiling: 64 })
      const { done, possible } = await load(limiter, { seconds: 20, callers: 64, capacity, refuses: false })
      expect(limiter.state().limit).toBeGreaterThanOrEqual(capacity)
      // The search doubles from 8, so it may go past the place by as much.
      expect(limiter.state().limit).toBeLessThanOrEqual(capacity < 8 ? 16 : 32)
      expect(done / possible).toBeGreaterThan(0.9)
    }
  })

  test('does not take lists that are slower by nature for an overload', async () => {
    const limiter = createAdaptiveLimiter({ ceiling: 32 })
    await load(limiter, { seconds: 5, callers: 3, capacity: 100, latencyMs: 20, kind: 'count' })
    await load(limiter, { seconds: 20, callers: 40, capacity: 100, latencyMs: 800, kind: 'page' })
    expect(limiter.state().limit).toBe(32)
  })

  test('recovers although answers are of very different speed', async () => {
    const limiter = createAdaptiveLimiter({ ceiling: 16 })
    await load(limiter, { seconds: 20, callers: 40, capacity: 100, spread: 20 })
    for (let cut = 0; cut < 8; cut++) (await limiter.acquire()).release('overloaded')
    expect(limiter.state().limit).toBe(1)
    await load(limiter, { seconds: 60, callers: 40, capacity: 100, spread: 20 })
    expect(limiter.state().limit).toBeGreaterThanOrEqual(12)
  })

  test('bears lists of different speed at the same time', async () => {
    const limiter = createAdaptiveLimiter({ ceiling: 32 })
    const quick = load(limiter, { seconds: 10, callers: 20, capacity: 100, latencyMs: 20, kind: 'count' })
    const slow = load(limiter, { seconds: 10, callers: 20, capacity: 100, latencyMs: 800, kind: 'page' })
    await Promise.all([quick, slow])
    expect(limiter.state().limit).toBe(32)
  })
})

interface Load {
  seconds: number
  callers: number
  /** Calls that the API works on at once; more wait within it, and beyond 1.5 times that many it answers 429. */
  capacity: number
  latencyMs?: number
  kind?: string
  /** How many times as long as the shortest answer the longest takes. */
  spread?: number
  /** Whether it refuses at all; it does unless told. */
  refuses?: boolean
}

/** Callers without pause against a simulated API, in simulated time. */
async function load(limiter: AdaptiveLimiter, { seconds, callers, capacity, ...rest }: Load) {
  const { latencyMs = 100, kind = 'page', refuses = true, spread = 1.2 } = rest
  const end = Date.now() + seconds * 1000
  const served = { done: 0, refused: 0, possible: (seconds * 1000 * Math.min(capacity, callers)) / latencyMs }
  const free = Array<number>(capacity).fill(0)
  let within = 0
  let phase = 0
  const call = async () => {
    while (Date.now() < end) {
      const permit = await limiter.acquire(undefined, kind)
      if (refuses && within >= capacity * 1.5) {
        await pause(5)
        served.refused++
        permit.release('overloaded')
        continue
      }
      within++
      const started = Date.now()
      free.sort((a, b) => a - b)
      const from = Math.max(free[0]!, started)
      // By a fixed pattern that averages latencyMs, so that the test is the same each time.
      free[0] = from + (2 * latencyMs * (1 + ((spread - 1) * ((phase++ * 7) % 13)) / 12)) / (1 + spread)
      await pause(free[0] - started)
      within--
      served.done++
      permit.release('ok', Date.now() - started)
    }
  }
  const all = Promise.all(Array.from({ length: callers }, call))
  await vi.advanceTimersByTimeAsync(seconds * 1000 + 60_000)
  await all
  return served
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
