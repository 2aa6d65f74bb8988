import { expect, test } from 'vitest'
import { day, hour, keptBy, RetentionWorld } from '../../support/retention-world.ts'
import { makeKeys } from '../../support/small-backup.ts'

// Two weeks of a shop as it is meant to be run, on a clock of its own: a backup every hour, a prune every night.

test('fourteen days of hourly backups and nightly prunes leave exactly what the policy says', async () => {
  const world = new RetentionWorld(await makeKeys(), { start: '2026-11-15T23:59:00Z' })
  const rules = { last: 4, hourly: 24, daily: 7, weekly: 3, monthly: 2 }
  const ever: string[] = []
  for (let days = 0; days < 14; days++) {
    for (let hours = 0; hours < 24; hours++) {
      // A range is exported afresh now and then: its layers have become too many.
      ever.push(hours === 0 ? await world.full() : await world.incremental())
      world.advance(hour)
    }
    const { decisions, shrunk } = await world.prune(rules)
    expect(shrunk).toEqual([])
    const kept = keptBy(rules, ever)
    const listed = await world.listed()
    // Nothing that a rule wants to be there has gone on any night before.
    expect(listed).toEqual(ever.filter((id) => kept.has(id)))
    expect(decisions.flatMap(({ keep, snapshot }) => (keep ? [snapshot] : []))).toEqual(listed)
    expect(await world.leftovers()).toEqual([])
    const { findings } = await (await world.repository()).check({ level: 'structure' })
    expect(findings).toEqual([])
  }
  await world.expectSound()
  expect(ever).toHaveLength(336)
  // 24 of the last day, the ends of the six days before, and of the two weeks before.
  expect(await world.listed()).toHaveLength(32)

  // What the last prune had to leave for its grace goes with the next one; what nobody knows any more does no harm.
  world.advance(day)
  await world.prune(rules)
  const { swept } = await world.prune(rules)
  expect(swept).toEqual({ objects: 0, bytes: 0, locked: 0, waiting: { objects: 0, bytes: 0 } })
}, 120_000)
