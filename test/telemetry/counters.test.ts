import { expect, test } from 'vitest'
import { createCounters } from '../../src/telemetry/counters.ts'

test('counters add up, and list what was counted', () => {
  const counters = createCounters<'requests' | 'bytes' | 'retries'>()
  counters.add('requests')
  counters.add('requests')
  counters.add('bytes', 500)
  expect(counters.get('requests')).toBe(2)
  expect(counters.get('retries')).toBe(0)
  expect(counters.snapshot()).toEqual({ bytes: 500, requests: 2 })
})
