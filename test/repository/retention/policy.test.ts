import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide, type KeepRules, type PolicyInput, policyText } from '../../../src/repository/retention/policy.ts'
import { keptBy } from '../../support/retention-world.ts'
import { seed, tries } from '../../support/soak.ts'

const numRuns = tries(300, 10_000)
const START = Date.parse('2024-12-20T00:00:00Z')
const id = (at: number) => `shop@${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z`
const candidates = (times: readonly number[]) => times.map((at) => ({ id: id(at), to: new Date(at).toISOString() }))

const times = fc
  .uniqueArray(fc.integer({ min: 0, max: 800 * 24 }), { maxLength: 40 })
  .map((hours) => hours.map((hours) => START + hours * 3_600_000))
const count = fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined })
const rules: fc.Arbitrary<KeepRules> = fc.record({
  last: count,
  within: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }).map((days) => days && days * 86_400_000),
  hourly: count,
  daily: count,
  weekly: count,
  monthly: count,
  yearly: count,
})

const none = { pins: new Map(), lockedUntil: new Map(), lastGood: undefined, bases: new Map(), now: new Date(START) }
const given = (times: readonly number[], rules: KeepRules | undefined, more: Partial<PolicyInput> = {}) => ({
  ...none,
  snapshots: candidates(times),
  rules,
  ...more,
})
const keptOf = (input: PolicyInput) => new Set(decide(input).flatMap(({ keep, snapshot }) => (keep ? [snapshot] : [])))
const some = (rules: KeepRules): KeepRules => ({ last: 1, ...JSON.parse(JSON.stringify(rules)) })
const property = (check: (times: number[], rules: KeepRules) => void) =>
  fc.assert(fc.property(times, rules, check), { numRuns, seed: seed() })

describe('the rules', () => {
  test('keep what they say, said another way', () => {
    property((times, rules) => {
      const input = given(times, some(rules))
      expect(keptOf(input)).toEqual(
        keptBy(
          some(rules),
          input.snapshots.map(({ id }) => id),
        ),
      )
    })
  })

  test('keep what any one of them keeps by itself, and more rules never keep less', () => {
    property((times, rules) => {
      const all = keptOf(given(times, some(rules)))
      for (const [rule, value] of Object.entries(some(rules))) {
        for (const kept of keptOf(given(times, { [rule]: value }))) expect(all).toContain(kept)
        const larger = keptOf(given(times, { ...some(rules), [rule]: value + 1 }))
        expect([...larger]).toEqual(expect.arrayContaining([...all]))
      }
    })
  })

  test('keep the same once what they did not keep is gone', () => {
    property((times, rules) => {
      const kept = keptOf(given(times, some(rules)))
      const left = times.filter((at) => kept.has(id(at)))
      expect(keptOf(given(left, some(rules)))).toEqual(kept)
    })
  })

  test('let go of what was among the last only for newer ones', () => {
    property((times, { last = 3 }) => {
      const kept = keptOf(given(times, { last }))
      const more = Math.max(START, ...times) + 3_600_000
      const after = keptOf(given([...times, more], { last }))
      expect(after).toContain(id(more))
      expect([...kept].filter((one) => !after.has(one)).length).toBeLessThanOrEqual(1)
      expect(after.size).toBe(Math.min(last, times.length + 1))
      // Older ones change nothing for them.
      const older = keptOf(given([...times, START - 3_600_000], { last }))
      expect([...older]).toEqual(expect.arrayContaining([...kept]))
    })
  })

  test('do not depend on what time it is: a shop whose backups have stopped keeps its past', () => {
    property((times, rules) => {
      const later = new Date(START + 9_000 * 86_400_000)
      expect(keptOf(given(times, some(rules), { now: later }))).toEqual(keptOf(given(times, some(rules))))
    })
  })

  test('never let go of the newest, the last good one, a pinned one, a locked one or a base', () => {
    property((times, rules) => {
      const [good, pinned, locked, base] = times.map(id)
      const input = given(times, some(rules), {
        lastGood: good,
        pins: new Map(pinned ? [[pinned, { by: 'ann', reason: 'audit' }]] : []),
        lockedUntil: new Map(locked ? [[locked, new Date(START + 60_000)]] : []),
        bases: new Map(base ? [[base, ['run-1']]] : []),
      })
      const kept = keptOf(input)
      for (const one of [good, pinned, locked, base]) if (one) expect(kept).toContain(one)
      if (times.length > 0) expect(kept).toContain(id(Math.max(...times)))
    })
  })

  test('without any, everything is kept', () => {
    property((times) => {
      expect(keptOf(given(times, undefined)).size).toBe(times.length)
    })
  })
})

describe('a decision', () => {
  const at = (time: string) => Date.parse(time)

  test('tells all reasons in a few words', () => {
    const times = [at('2025-12-29T10:00:00Z'), at('2026-01-05T09:00:00Z'), at('2026-01-05T10:00:00Z')]
    const decisions = decide(
      given(
        times,
        { last: 2, within: 36 * 3_600_000, hourly: 1, daily: 2, weekly: 2, monthly: 1, yearly: 2 },
        {
          lastGood: id(times[2]!),
          pins: new Map([[id(times[1]!), { by: 'ann', reason: 'before the migration' }]]),
          lockedUntil: new Map([[id(times[1]!), new Date(START + 90_000)]]),
          bases: new Map([[id(times[2]!), ['backup-7']]]),
        },
      ),
    )
    expect(decisions.map(({ reasons }) => reasons)).toEqual([
      ['daily 2025-12-29', 'weekly 2026-W01', 'yearly 2025'],
      ['kept by ann: before the migration', 'locked until 2024-12-20T00:01Z', 'last 2', 'within 36h'],
      [
        'the last good one',
        'backup-7 builds on it',
        'last 1',
        'within 36h',
        'hourly 2026-01-05T10',
        'daily 2026-01-05',
        'weekly 2026-W02',
        'monthly 2026-01',
        'yearly 2026',
      ],
    ])
  })

  test('of a lock that has ended is no reason, and one without a reason goes', () => {
    const times = [START - 60_000, START]
    const lockedUntil = new Map([[id(times[0]!), new Date(START)]])
    expect(decide(given(times, { last: 1 }, { lockedUntil }))[0]).toEqual({
      snapshot: id(times[0]!),
      keep: false,
      reasons: ['no rule keeps it'],
    })
  })

  test('is told with the policy that it was made by', () => {
    expect(policyText({ last: 3, within: 14 * 86_400_000, daily: 7 })).toBe('last 3, within 14d, daily 7')
    expect(policyText(undefined)).toBe('keep everything')
  })
})
