import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stateOf } from '../../../src/repository/retention/log-state.ts'
import { LogEntry } from '../../../src/repository/schema.ts'
import { seed, tries } from '../../support/soak.ts'

const hash = '0'.repeat(64)
const entry = (seq: number, event: object) =>
  LogEntry.parse({ seq, previous: null, at: '2026-11-22T15:00:00Z', project: 'shop', signedBy: hash, ...event })

describe('the log', () => {
  test('tells who wants which snapshot kept, until somebody releases it', () => {
    const said = fc.record({
      event: fc.constantFrom('kept', 'released', 'shrink-accepted'),
      snapshot: fc.constantFrom('shop@1', 'shop@2', 'shop@3'),
      by: fc.constantFrom('ann', 'bob'),
      reason: fc.string({ maxLength: 10 }),
    })
    fc.assert(
      fc.property(fc.array(said, { maxLength: 20 }), (events) => {
        const { pins, accepted, last } = stateOf(events.map((event, seq) => entry(seq, event)))
        for (const snapshot of ['shop@1', 'shop@2', 'shop@3']) {
          const word = events.findLast((one) => one.snapshot === snapshot && one.event !== 'shrink-accepted')
          const { by, reason } = word ?? {}
          if (word?.event === 'kept') expect(pins.get(snapshot)).toMatchObject({ by, reason })
          else expect(pins.has(snapshot)).toBe(false)
          const isAccepted = events.some((one) => one.snapshot === snapshot && one.event === 'shrink-accepted')
          expect(accepted.has(snapshot)).toBe(isAccepted)
        }
        expect(last).toBe(events.length === 0 ? null : events.length - 1)
      }),
      { numRuns: tries(200, 5_000), seed: seed() },
    )
  })

  test('tells whose a run was, and which snapshots were pruned when', () => {
    const sealed = { event: 'sealed', run: 'r1', snapshot: 'shop@1', manifest: hash }
    const pruned = { ...sealed, event: 'pruned', policy: 'last 1', reason: 'no rule keeps it' }
    const abandoned = { event: 'abandoned', run: 'r2', by: 'ann', reason: 'test' }
    const { pruned: gone, projects } = stateOf([
      entry(0, sealed),
      entry(1, abandoned),
      entry(2, { ...abandoned, run: 'r3', project: 'unknown' }),
      entry(3, pruned),
    ])
    expect([...gone.keys()]).toEqual(['shop@1'])
    expect(gone.get('shop@1')).toMatchObject({ run: 'r1', seq: 3, at: '2026-11-22T15:00:00Z' })
    expect([...projects]).toEqual([
      ['r1', 'shop'],
      ['r2', 'shop'],
    ])
  })
})
