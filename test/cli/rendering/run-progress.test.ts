import { expect, test } from 'vitest'
import { progressLine, type Sample } from '../../../src/cli/rendering/run-progress.ts'

const base: Sample = {
  at: 10_000,
  phase: 'exporting',
  expected: 2_000,
  captured: 500,
  bytes: 1_000_000,
  inFlight: 3,
  limit: 4,
  retries: 2,
  workers: 1,
  trouble: null,
}

test('a progress line tells rate, bytes, the time left, concurrency and retries', () => {
  const before = { ...base, at: 5_000, captured: 0, bytes: 0 }
  expect(progressLine(base, before, 0)).toBe(
    'exporting  [#####---------------]  25 %  500/2,000 records  100/s  200 KB/s  eta 0:15  3/4 requests at once  2 retries  0:10',
  )
})

test('a run that is not being worked on says why, and invents no rate', () => {
  const line = progressLine({ ...base, expected: 0, limit: 0, retries: 0, trouble: 'no worker answers' }, undefined, 0)
  expect(line).toBe('exporting  0:10  no worker answers')
})

test('more records than were expected are no more than all', () => {
  expect(progressLine({ ...base, captured: 2_100 }, undefined, 0)).toContain(
    '[####################] 100 %  2,100/2,000 records',
  )
})
