import { ApplicationFailure } from '@temporalio/common'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Notice } from '../../src/runbooks/notice.ts'
import { abortUpdate, pauseUpdate, resumeUpdate, statusQuery } from '../../workflows/control.ts'
import { inWorker, until } from '../support/backup-worker.ts'
import { hold, permanent, type Script, scriptedActivities } from '../support/scripted-activities.ts'
import { localTemporal } from '../support/temporal.ts'

const by = { by: 'ann', reason: 'a test' }
const copies = ['eu-2', 'us-1']
const held = { state: 'up-to-date', snapshots: 1, bytes: 100 }

describe('the copy step of a backup', () => {
  let env: TestWorkflowEnvironment
  beforeAll(async () => {
    env = await localTemporal()
  })
  afterAll(async () => env?.teardown())

  test('comes after the seal, for every copy, and its result says how far each is', async () => {
    const script = scriptedActivities(2)
    const result = await inWorker(env, script, async (start) => (await start({ copies })).result())
    expect(result.copies).toEqual(copies.map((name) => ({ name, ...held })))
    expect(script.calls.slice(-3).map((call) => call.split(' ')[0])).toEqual(['seal', 'copy', 'copy'])
  })

  test('is no step of a run without copies', async () => {
    const script = scriptedActivities(1)
    await inWorker(env, script, async (start) => {
      const run = await start()
      expect(await run.result()).not.toHaveProperty('copies')
      expect((await run.query(statusQuery)).steps.map(({ id }) => id)).not.toContain('copy')
    })
  })

  test('calls again for a copy that takes longer than one call, and counts all of it', async () => {
    const script = scriptedActivities(1)
    let calls = 0
    script.slice = () => ({ snapshots: 2, bytes: 7, more: ++calls < 3, upToDate: calls === 3, reason: null })
    const result = await inWorker(env, script, async (start) => (await start({ copies: ['eu-2'] })).result())
    expect(result.copies).toEqual([{ name: 'eu-2', state: 'up-to-date', snapshots: 6, bytes: 21 }])
  })

  test('leaves a copy behind that fails, says so, and the run is done all the same', async () => {
    const script = scriptedActivities(1)
    script.before = (call) => {
      if (call === 'copy us-1') throw permanent('it is another repository', 'copy-foreign')
    }
    await inWorker(env, script, async (start) => {
      const run = await start({ copies })
      const { copies: outcomes } = await run.result()
      expect(outcomes).toEqual([
        { name: 'eu-2', ...held },
        { name: 'us-1', state: 'behind', snapshots: 0, bytes: 0, reason: 'it is another repository' },
      ])
      const { phase, steps } = await run.query(statusQuery)
      expect(phase).toBe('done')
      expect(steps.at(-1)).toMatchObject({
        id: 'copy',
        state: 'failed',
        note: 'copy us-1 is behind: it is another repository',
      })
    })
  })

  test('tells those who listen that a copy is behind, and nobody when none is', async () => {
    const told: Notice[] = []
    const listening = {
      noticeReceivers: async () => ['ops'],
      tell: async ({ notice }: { notice: Notice }) => void told.push(notice),
    }
    const script = scriptedActivities(1)
    Object.assign(script.activities, listening)
    script.before = (call) => {
      if (call === 'copy us-1') throw permanent('it is another repository', 'copy-foreign')
    }
    await inWorker(env, script, async (start) => {
      await (await start({ copies, notices: ['copy-behind'] })).result()
      await until(() => told.length > 0)
    })
    const well = scriptedActivities(1)
    Object.assign(well.activities, listening)
    await inWorker(env, well, async (start) => (await start({ copies, notices: ['copy-behind'] })).result())
    expect(told).toMatchObject([
      {
        event: 'copy-behind',
        snapshot: 'p@2026-01-01T00-00-20Z',
        summary: 'p@2026-01-01T00-00-20Z is sealed, and copy us-1 could not be brought up to date',
      },
    ])
  })

  test('tries a copy that can not be reached for as long as it was told, and no longer', async () => {
    const script = scriptedActivities(1)
    script.before = (call) => {
      if (call.startsWith('copy')) throw ApplicationFailure.create({ type: 'store-unreachable', message: 'no answer' })
    }
    const started = Date.now()
    const input = { copies: ['eu-2'], copyForMs: 3_000 }
    const result = await inWorker(env, script, async (start) => (await start(input)).result())
    expect(result.copies).toMatchObject([{ state: 'behind', reason: 'no answer' }])
    expect(script.calls.filter((call) => call.startsWith('copy')).length).toBeGreaterThan(1)
    expect(Date.now() - started).toBeLessThan(15_000)
  })

  test('says what is damaged beside, when the copy is up to date', async () => {
    const script = scriptedActivities(1)
    const reason = 'damaged in the repository: progress/x: its hash does not fit'
    script.slice = () => ({ snapshots: 1, bytes: 1, more: false, upToDate: true, reason })
    const result = await inWorker(env, script, async (start) => (await start({ copies: ['eu-2'] })).result())
    expect(result.copies).toEqual([{ name: 'eu-2', state: 'up-to-date', snapshots: 1, bytes: 1, reason }])
  })

  test('that is aborted leaves the sealed snapshot, and the answer says so', async () => {
    const script = scriptedActivities(1)
    script.before = (call) => (call.startsWith('copy') ? hold(() => false) : undefined)
    await inWorker(env, script, async (start) => {
      const run = await start({ copies })
      await until(() => copiesOf(script) === 2)
      expect(await run.query(statusQuery)).toMatchObject({ phase: 'copying', snapshot: 'p@2026-01-01T00-00-20Z' })
      expect(await run.executeUpdate(abortUpdate, { args: [by] })).toContain('is sealed and stays')
      const { snapshot, copies: outcomes } = await run.result()
      expect(snapshot).toBe('p@2026-01-01T00-00-20Z')
      expect(outcomes).toMatchObject(
        copies.map((name) => ({ name, state: 'behind', reason: 'aborted by ann: a test' })),
      )
      expect(script.calls.some((call) => call.startsWith('abandon'))).toBe(false)
    })
  })

  test('that is cancelled leaves the sealed snapshot as well', async () => {
    const script = scriptedActivities(1)
    script.before = (call) => (call.startsWith('copy') ? hold(() => false) : undefined)
    await inWorker(env, script, async (start) => {
      const run = await start({ copies })
      await until(() => copiesOf(script) === 2)
      await run.cancel()
      expect((await run.result()).copies).toMatchObject([{ state: 'behind' }, { state: 'behind' }])
    })
  })

  test('stands still while the run is paused hard, and goes on', async () => {
    const script = scriptedActivities(1)
    let release = false
    script.before = (call) => (call.startsWith('copy') ? hold(() => release) : undefined)
    await inWorker(env, script, async (start) => {
      const run = await start({ copies })
      await until(() => copiesOf(script) === 2)
      await run.executeUpdate(pauseUpdate, { args: [{ ...by, hard: true }] })
      await until(async () => (await run.query(statusQuery)).paused !== null)
      await new Promise((done) => setTimeout(done, 500))
      expect(copiesOf(script)).toBe(2)
      release = true
      await run.executeUpdate(resumeUpdate, { args: [by] })
      expect((await run.result()).copies).toEqual(copies.map((name) => ({ name, ...held })))
    })
  })
})

function copiesOf({ calls }: Script): number {
  return calls.filter((call) => call.startsWith('copy')).length
}
