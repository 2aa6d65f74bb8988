import { MockActivityEnvironment } from '@temporalio/testing'
import { describe, expect, test, vi } from 'vitest'
import { keepBeating, noteBeat, type UnitHeartbeat } from '../../activities/heartbeat.ts'

const beatOf = (records: number): UnitHeartbeat => ({
  unit: 1,
  type: 'order',
  records,
  bytes: 0,
  limit: 1,
  inFlight: 1,
  retries: 0,
})

describe('signs of life', () => {
  test('are told at once, then now and again, and repeated as they last were while nothing moves', async () => {
    const environment = new MockActivityEnvironment({ heartbeatTimeoutMs: 900 })
    const told: number[] = []
    environment.on('heartbeat', ({ records }: UnitHeartbeat) => told.push(records))
    await environment.run(async () => {
      const stop = keepBeating()
      for (let records = 1; records <= 50; records++) noteBeat(beatOf(records))
      expect(told).toEqual([1])
      await vi.waitFor(() => expect(told.at(-1)).toBe(50), { timeout: 5_000 })
      stop()
      noteBeat(beatOf(51))
      expect([...new Set(told)]).toEqual([1, 50, 51])
    })
  })
})
