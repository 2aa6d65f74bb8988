import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { KeepRules } from '../../../src/repository/retention/policy.ts'
import type { PruneReport } from '../../../src/repository/retention/prune.ts'
import { Interrupted, interruptedAt } from '../../support/interrupted-store.ts'
import { day, hour, keptBy, RetentionWorld } from '../../support/retention-world.ts'
import { makeKeys, type TestKeys } from '../../support/small-backup.ts'
import { seed, tries } from '../../support/soak.ts'

// Random histories of backups, open and abandoned runs, pins and prunes, each prune cut off at some write or deletion.

type Step =
  | { does: 'full' | 'incremental' | 'begin' | 'finish' | 'abandon' }
  | { does: 'advance'; hours: number }
  | { does: 'kept' | 'released'; which: number }
  | { does: 'prune'; stops: { at: number; when: 'before' | 'after' }[] }

const stop = fc.record({ at: fc.nat({ max: 60 }), when: fc.constantFrom('before' as const, 'after' as const) })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('full' as const) }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('incremental' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constantFrom('begin' as const, 'finish' as const, 'abandon' as const) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('advance' as const), hours: fc.integer({ min: 1, max: 40 }) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('kept' as const, 'released' as const), which: fc.nat() }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('prune' as const), stops: fc.array(stop, { maxLength: 3 }) }) },
)
const rules: fc.Arbitrary<KeepRules> = fc.oneof(
  fc.record({ last: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ daily: fc.integer({ min: 1, max: 3 }), last: fc.constant(1) }),
  fc.record({ within: fc.integer({ min: 1, max: 72 }).map((hours) => hours * hour) }),
)

describe('a repository that is pruned', { timeout: tries(60_000, 3_600_000) }, () => {
  let keys: TestKeys
  beforeAll(async () => {
    keys = await makeKeys()
  })

  test('holds what the rules keep, and nothing for long that nobody needs, whatever has happened to it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 30 }),
        rules,
        fc.constantFrom(0, 6 * hour, day),
        async (steps, rules, grace) => {
          const world = new RetentionWorld(keys)
          Object.assign(world, { grace, openRuns: 4 * day })
          const pins = new Set<string>()
          for (const step of steps) await take(world, step, rules, pins)
          await pruneFully(world, rules, pins)
        },
      ),
      { numRuns: tries(15, 3_000), seed: seed() },
    )
  })

  test.each(['before', 'after'] as const)('is sound when a prune dies just %s any of its writes', async (when) => {
    const eventful = async () => {
      const world = new RetentionWorld(keys)
      await world.full()
      await world.begin()
      world.advance(2 * day)
      await world.incremental()
      await world.abandon()
      await world.full()
      await world.prune({ last: 1 })
      world.advance(2 * day)
      await world.incremental()
      return world
    }
    const undisturbed = await eventful()
    await undisturbed.prune({ last: 1 })
    const names = (world: RetentionWorld) =>
      [...world.store.objects.keys()].map((key) => key.replace(/[0-9a-f]{64}/, ''))
    for (let at = 0; ; at++) {
      const world = await eventful()
      const ended = await world.prune({ last: 1 }, { in: interruptedAt(world.store, at, when) }).then(
        () => true,
        (error) => !(error instanceof Interrupted) && Promise.reject(error),
      )
      if (ended) break
      await world.expectSound()
      await world.prune({ last: 1 })
      await world.expectSound()
      expect(await world.leftovers()).toEqual([])
      expect(names(world).sort()).toEqual(names(undisturbed).sort())
    }
  })
})

async function take(world: RetentionWorld, step: Step, rules: KeepRules, pins: Set<string>): Promise<void> {
  if (step.does === 'advance') return world.advance(step.hours * hour)
  if (step.does === 'kept' || step.does === 'released') {
    const ids = step.does === 'kept' ? await world.listed() : [...pins]
    const id = ids[step.which % ids.length]
    if (id === undefined) return
    await world.say(step.does, id)
    if (step.does === 'kept') pins.add(id)
    else pins.delete(id)
    return
  }
  if (step.does === 'prune') {
    for (const { at, when } of step.stops) {
      await world.prune(rules, { in: interruptedAt(world.store, at, when) }).catch((error: unknown) => {
        if (!(error instanceof Interrupted)) throw error
      })
      await world.expectSound()
    }
    return pruneFully(world, rules, pins)
  }
  await finishing(world, step.does)
}

/** A run that prune has given up can't be finished any more. */
async function finishing(world: RetentionWorld, does: 'full' | 'incremental' | 'begin' | 'finish' | 'abandon') {
  try {
    await world[does]()
  } catch (error) {
    expect(error).toMatchObject({ code: 'run-abandoned' })
  }
}

/** Prunes, and holds what is left against what must be and what may be. */
async function pruneFully(world: RetentionWorld, rules: KeepRules, pins: ReadonlySet<string>): Promise<void> {
  const before = await world.listed()
  const bases = world.open.flatMap(({ base, from }) => {
    return base && Date.parse(from) + world.openRuns > world.now.getTime() ? [base.snapshot] : []
  })
  const foreseen = await world.prune(rules, { dryRun: true })
  const report = await world.prune(rules)
  expect(outlineOf(foreseen)).toEqual(outlineOf(report))
  const kept = keptBy(rules, before)
  const expected = before.filter((id) => kept.has(id) || pins.has(id) || bases.includes(id))
  expect(await world.listed()).toEqual(expected)
  expect(await world.leftovers()).toEqual([])
  await world.expectSound()
  const again = await world.prune(rules)
  expect(again.decisions.filter(({ keep }) => !keep)).toEqual([])
  expect(again.swept).toMatchObject({ objects: 0, bytes: 0 })
}

/** What a dry run must foresee. Records of what it would prune now are not counted: without a grace they go with it. */
function outlineOf({ decisions, abandoned }: PruneReport) {
  return { decisions, abandoned }
}
