import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GuardState, judge, type Look, type Standing } from '../../src/runbooks/guard.ts'
import { tries } from '../support/soak.ts'

const began = Date.parse('2026-11-26T00:00:00Z')
const minute = 60_000
const day = 86_400_000
const rpoMs = 4 * 60 * minute

describe('a guard', () => {
  test('tells once that no good snapshot is within the objective, reminds daily, and says when it is good again', () => {
    const told: string[] = []
    let state: GuardState = {}
    for (let at = 0; at <= 4 * day; at += 5 * minute) {
      const newest = at < 3.5 * day ? 0 : 3.5 * day
      const judged = judge(state, look(at, { newest: snapshot(newest) }))
      state = JSON.parse(JSON.stringify(judged.state))
      for (const { event, resolved } of judged.notices) told.push(`${hours(at)} ${event}${resolved ? ' over' : ''}`)
    }
    expect(told).toEqual(['4.1 late', '28.1 late', '52.1 late', '76.1 late', '84 late over', '88.1 late'])
  })

  test('says how old the newest good snapshot is, and why newer ones did not count', () => {
    const passed = [{ snapshot: 'shop@new', problem: 'it is missing' }]
    const { notices } = judge({}, look(5 * 60 * minute, { newest: snapshot(0), passed, snapshots: 7 }))
    expect(notices).toEqual([
      {
        event: 'late',
        project: 'shop',
        summary: 'no good snapshot for 5 h; the objective is 4 h; shop@new did not count: it is missing',
        next: 'lifeboat status shop',
        counts: { ageSeconds: 18_000, objectiveSeconds: 14_400, snapshots: 7, passed: 1 },
      },
    ])
  })

  test('takes a project without any snapshot for late, and one without an objective for nothing', () => {
    expect(judge({}, look(0, {})).notices).toMatchObject([
      { summary: 'there is no good snapshot; the objective is 4 h' },
    ])
    expect(judge({}, look(0, { rpoMs: null }))).toEqual({ state: {}, notices: [], broken: [] })
  })

  test('goes by what it saw last when it can not look: a store that is down for long is lateness', () => {
    const { state } = judge({}, look(0, { newest: snapshot(0) }))
    const blind = { problem: 'the store does not answer' }
    expect(judge(state, look(rpoMs, blind)).notices).toEqual([])
    const { notices } = judge(state, look(rpoMs + minute, blind))
    expect(notices).toMatchObject([
      { event: 'late', summary: expect.stringContaining('could not be looked for: the store') },
    ])
    expect(judge({}, look(0, blind)).notices).toHaveLength(1)
  })

  test('lets a copy be twice as old as the objective, and tells at once of one that is something else', () => {
    const copies = (more: object) => ({
      newest: snapshot(24 * 60 * minute),
      copies: [{ name: 'far', newest: null, broken: null, problem: null, ...more }],
    })
    const { state } = judge(
      {},
      look(17 * 60 * minute, {
        newest: snapshot(17 * 60 * minute),
        copies: copies({ newest: snapshot(17 * 60 * minute) }).copies,
      }),
    )
    expect(judge(state, look(24 * 60 * minute, copies({}))).notices).toEqual([])
    const behind = judge(state, look(25.5 * 60 * minute, copies({ problem: 'it did not answer' })))
    expect(behind.notices).toMatchObject([
      {
        event: 'copy-behind',
        summary: expect.stringContaining(
          'copy far is no copy to rely on: it has had no new snapshot for 8 h 30 min; it could not be asked: it did not answer',
        ),
      },
    ])
    expect(behind.broken).toEqual(['shop/far'])
    const caught = judge(behind.state, look(25.6 * 60 * minute, copies({ newest: snapshot(24 * 60 * minute) })))
    expect(caught.notices).toMatchObject([{ event: 'copy-behind', resolved: true }])
    expect(judge(state, look(24 * 60 * minute, copies({ broken: 'it is another repository' }))).notices).toHaveLength(1)
  })

  test('is late exactly while it should be, and never tells the same thing twice within a day', () => {
    const step = fc.record({
      after: fc.integer({ min: 1, max: 30 * 60 }).map((minutes) => minutes * minute),
      age: fc.option(fc.integer({ min: 0, max: 12 * 60 }).map((minutes) => minutes * minute)),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
        let at = 0
        let state: GuardState = {}
        let lastTold = -Infinity
        let told = false
        for (const { after, age } of steps) {
          at += after
          const judged = judge(state, look(at, { newest: age === null ? null : snapshot(at - age) }))
          state = JSON.parse(JSON.stringify(judged.state))
          const late = age === null || age > rpoMs
          expect(judged.broken).toEqual(late ? ['shop'] : [])
          const [notice, ...more] = judged.notices
          expect(more).toEqual([])
          if (late) expect(notice !== undefined).toBe(!told || at - lastTold >= day)
          else expect(notice?.resolved === true).toBe(told)
          if (late && notice) lastTold = at
          told = late
        }
      }),
      { numRuns: tries(200, 10_000) },
    )
  })
})

function look(atMs: number, standing: Partial<Standing>): Look {
  const nothing = { newest: null, passed: [], snapshots: 0, copies: [], problem: null }
  return { at: iso(atMs), projects: [{ project: 'shop', rpoMs, ...nothing, ...standing }] }
}

function snapshot(toMs: number) {
  return { id: `shop@${iso(toMs)}`, to: iso(toMs) }
}

function iso(ms: number): string {
  return new Date(began + ms).toISOString()
}

function hours(ms: number): number {
  return Math.round(ms / 360_000) / 10
}
