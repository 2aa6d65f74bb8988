import { randomUUID } from 'node:crypto'
import { ScheduleOverlapPolicy } from '@temporalio/client'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/load.ts'
import type { Config } from '../../src/config/schema.ts'
import type { TemporalClient } from '../../src/control/connect.ts'
import { planSchedules } from '../../src/control/schedules/apply.ts'
import { type ListedSchedule, listSchedules } from '../../src/control/schedules/list.ts'
import { deleteSchedule, pauseSchedule, resumeSchedule, triggerSchedule } from '../../src/control/schedules/steer.ts'
import { backupInput } from '../../src/control/start-backup.ts'
import type { backup } from '../../workflows/backup.ts'
import { writerWorkflowId } from '../../workflows/writer.ts'
import { until } from '../support/rig.ts'
import { hold, permanent, type Script, scriptedActivities } from '../support/scripted-activities.ts'
import { tries } from '../support/soak.ts'
import { localTemporal, workflowBundle } from '../support/temporal.ts'

describe('schedules', () => {
  let env: TestWorkflowEnvironment
  let temporal: TemporalClient
  /** Of this test alone: a config's schedules are those that start something on its queue. */
  let queue: string
  let project: string
  beforeAll(async () => {
    env = await localTemporal()
    temporal = { client: env.client, address: 'test', namespace: 'default', close: async () => {} }
  })
  afterAll(async () => env?.teardown())
  beforeEach(() => {
    queue = `q-${randomUUID()}`
    project = `p-${randomUUID().slice(0, 8)}`
  })

  afterEach(async () => {
    for await (const { scheduleId } of env.client.schedule.list())
      await env.client.schedule.getHandle(scheduleId).delete()
  })

  test('are made as the config says, and then there is nothing to change', async () => {
    const name = unique()
    const config = configWith({
      [name('night')]: {
        backup: project,
        cron: '0 3 * * mon-fri',
        timezone: 'Europe/Berlin',
        jitter: '5m',
        full: true,
      },
      [name('hour')]: { backup: project, every: '1h', overlap: 'buffer-one', pauseOnFailure: true, catchUp: '2h' },
      [name('watch')]: { guard: 'all', every: '5m' },
      [name('prune')]: { prune: project, cron: '30 4 * * *' },
    })
    const plan = await planSchedules(temporal, config)
    expect(plan.changes.map(({ does }) => does)).toEqual(['create', 'create', 'create', 'create'])
    expect(await schedulesOf(config)).toMatchObject([{ config: 'not applied' }, {}, {}, {}])
    await plan.apply()
    expect(await changesOf(config)).toEqual([])

    const listed = await schedulesOf(config)
    const night = listed.find((one) => one.name === name('night'))
    expect(night).toMatchObject({ workflow: 'scheduledBackup', when: '0 3 * * mon-fri', config: 'same', paused: false })
    const [first] = night!.next
    const local = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit', weekday: 'short' })
    expect(local.format(new Date(first!))).toMatch(/^(Mon|Tue|Wed|Thu|Fri),? 03$/)
    const hour = env.client.schedule.getHandle(`lifeboat/${name('hour')}`)
    expect(await hour.describe()).toMatchObject({
      policies: { overlap: ScheduleOverlapPolicy.BUFFER_ONE, pauseOnFailure: true, catchupWindow: 7_200_000 },
      action: { args: [{ requestedBy: `schedule ${name('hour')}`, ...backupInput(config, project, false) }] },
    })
  })

  test('that the config changes, drops or keeps are told with their fields, and changed to just that', async () => {
    const name = unique()
    const before = configWith({
      [name('a')]: { backup: project, every: '1h' },
      [name('b')]: { backup: project, every: '2h' },
      [name('c')]: { backup: project, every: '3h' },
    })
    await (await planSchedules(temporal, before)).apply()
    await pauseSchedule(temporal, name('a'), 'paused by ann: a sale')
    const after = configWith(
      {
        [name('a')]: { backup: project, cron: '0 * * * *', timezone: 'UTC', full: true },
        [name('c')]: { backup: project, every: '3h' },
      },
      'backup: { waitForPerson: 1h }',
    )
    const plan = await untilListed(after, (changes) => changes.some(({ does }) => does === 'delete'))
    expect(plan.changes).toMatchObject([
      {
        name: name('a'),
        does: 'change',
        fields: [
          { field: 'when', from: 'every 1h', to: '0 * * * *' },
          { field: 'input.waitForPersonMs', from: '86400000', to: '3600000' },
          { field: 'input.full', from: 'nothing', to: 'true' },
        ],
      },
      { name: name('b'), does: 'delete' },
      { name: name('c'), does: 'change' },
    ])
    await plan.apply()
    expect(await changesOf(after)).toEqual([])
    // Whether it is paused is no matter of the config.
    expect((await schedulesOf(after))[0]).toMatchObject({ paused: true, note: 'paused by ann: a sale', next: [] })
    await resumeSchedule(temporal, name('a'), 'resumed by ann: it is over')
    expect((await schedulesOf(after))[0]).toMatchObject({ paused: false, note: 'resumed by ann: it is over' })
  })

  test('that were changed by hand are seen, and set right', async () => {
    const name = unique()
    const config = configWith({ [name('a')]: { backup: project, cron: '0 3 * * *' } })
    await (await planSchedules(temporal, config)).apply()
    const handle = env.client.schedule.getHandle(`lifeboat/${name('a')}`)
    await handle.update((found) => ({
      ...found,
      spec: { ...found.spec, calendars: [{ hour: 4, comment: '0 3 * * *' }], skip: [{ dayOfWeek: 'SUNDAY' }] },
      state: { remainingActions: 5 },
    }))
    const [change] = await changesOf(config)
    expect(change).toMatchObject({ fields: [{ field: 'when', from: 'times set elsewhere', to: '0 3 * * *' }] })
    await (await planSchedules(temporal, config)).apply()
    expect(await changesOf(config)).toEqual([])
    expect((await handle.describe()).state.remainingActions).toBeUndefined()
  })

  test('of another config in the same namespace are left alone', async () => {
    const name = unique()
    const config = configWith({ [name('a')]: { backup: project, every: '1h' } })
    await (await planSchedules(temporal, config)).apply()
    const ours = await untilListed(configWith({}), (changes) => changes.length > 0)
    expect(ours.changes).toMatchObject([{ name: name('a'), does: 'delete' }])
    queue = `other-${queue}`
    expect((await planSchedules(temporal, configWith({}))).changes).toEqual([])
  })

  test('that are not there can not be steered, and the error says what to type', async () => {
    for (const steer of [pauseSchedule, resumeSchedule, triggerSchedule, deleteSchedule]) {
      const error = await steer(temporal, 'nothing', 'x').catch((error) => error)
      expect(error).toMatchObject({
        code: 'schedule-not-found',
        hint: expect.stringContaining('lifeboat schedule list'),
      })
    }
  })

  test('of any kind survive the way through Temporal: what was applied is what is found', async () => {
    const name = unique()
    const field = (from: number, to: number) =>
      fc.oneof(
        fc.constant('*'),
        fc.integer({ min: 1, max: 9 }).map((step) => `*/${step}`),
        fc.uniqueArray(fc.integer({ min: from, max: to }), { minLength: 1, maxLength: 5 }).map((all) => all.join()),
      )
    const cron = fc
      .tuple(field(0, 59), field(0, 23), field(1, 28), field(1, 12), field(0, 6))
      .map((all) => all.join(' '))
    const when = fc.oneof(
      fc.record({ cron, timezone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata') }),
      fc.record({ every: fc.integer({ min: 3_600, max: 100_000 }).map((seconds) => `${seconds}s`) }),
    )
    const rest = fc.record({
      jitter: fc.nat(3_600).map((seconds) => `${seconds}s`),
      overlap: fc.constantFrom('skip', 'buffer-one', 'cancel-other', 'allow-all'),
      catchUp: fc.integer({ min: 10, max: 100_000 }).map((seconds) => `${seconds}s`),
      pauseOnFailure: fc.boolean(),
    })
    const schedule = fc.tuple(when, rest).map(([time, more]) => ({ backup: project, ...time, ...more }))
    const count = tries(25, 200)
    const all = fc.sample(schedule, { numRuns: 2 * count, seed: 5 })
    for (const half of [all.slice(0, count), all.slice(count)]) {
      const config = configWith(Object.fromEntries(half.map((one, at) => [name(`s${at}`), one])))
      await (await planSchedules(temporal, config)).apply()
      expect(await changesOf(config)).toEqual([])
    }
  })

  test('start by themselves what the config says, one after the other, and tell what came of it', async () => {
    const name = unique()
    const config = configWith({ [name('often')]: { backup: project, every: '1s' } })
    const script = scriptedActivities(1)
    await inWorker(script, async () => {
      await (await planSchedules(temporal, config)).apply()
      await until(
        async () => ((await schedulesOf(config))[0]?.last ?? []).filter(({ state }) => state === 'done').length > 1,
      )
      const [{ last } = { last: [] }] = await schedulesOf(config)
      const done = last.find(({ state }) => state === 'done')
      expect(done).toMatchObject({
        run: expect.stringMatching(/^backup-/),
        snapshot: 'p@2026-01-01T00-00-20Z',
        reason: null,
      })
      await deleteSchedule(temporal, name('often'))
      expect(await schedulesOf(config)).toMatchObject([{ config: 'not applied' }])
    })
  })

  test('never write for a project beside a run that a person started: the start is skipped, and the list says so', async () => {
    const name = unique()
    const config = configWith({ [name('daily')]: { backup: project, every: '1d' } })
    const script = scriptedActivities(1)
    let release = false
    script.before = (call) => (call.startsWith('export') ? hold(() => release) : undefined)
    await inWorker(script, async () => {
      await (await planSchedules(temporal, config)).apply()
      const manual = await env.client.workflow.start<typeof backup>('backup', {
        workflowId: writerWorkflowId(project),
        taskQueue: queue,
        args: [{ run: 'manual', requestedBy: 'ann', ...backupInput(config, project, false) }],
      })
      await until(() => script.calls.includes('export 0'))
      const { workflowId } = await triggerSchedule(temporal, name('daily'))
      expect(workflowId).toContain(`lifeboat/${project}/scheduled/${name('daily')}`)
      const skipped = { state: 'skipped', reason: `a writer of ${project} is already at work`, snapshot: null }
      await until(async () => (await schedulesOf(config))[0]?.last[0]?.state === 'skipped')
      expect((await schedulesOf(config))[0]?.last).toMatchObject([skipped])
      release = true
      await manual.result()
      // And now that it may, the schedule's own one writes.
      await triggerSchedule(temporal, name('daily'))
      await until(async () => (await schedulesOf(config))[0]?.last[0]?.state === 'done')
      expect(script.calls.filter((call) => call === 'prepare')).toHaveLength(2)
    })
  })

  test('that fail say why, and pause themselves where the config says so', async () => {
    const name = unique()
    const config = configWith({ [name('daily')]: { backup: project, every: '1d', pauseOnFailure: true } })
    const script = scriptedActivities(1)
    script.before = () => {
      throw permanent('the API refuses the credentials', 'credentials-refused')
    }
    await inWorker(script, async () => {
      await (await planSchedules(temporal, config)).apply()
      await triggerSchedule(temporal, name('daily'))
      await until(async () => (await schedulesOf(config))[0]?.paused === true)
      expect((await schedulesOf(config))[0]).toMatchObject({
        note: expect.stringContaining('paused due to workflow failure'),
        last: [{ state: 'failed', reason: 'the API refuses the credentials' }],
      })
    })
  })

  function configWith(schedules: Record<string, object>, more = ''): Config {
    return parseConfig(
      `repository: { uri: "file:./backups", encryption: off }
projects: { ${project}: { projectKey: s, apiUrl: "https://a.test", authUrl: "https://a.test", clientId: a, clientSecret: b } }
temporal: { writeQueue: ${queue} }
schedules: ${JSON.stringify(schedules)}
${more}`,
      'lifeboat.yaml',
      {},
    )
  }

  function schedulesOf(config: Config): Promise<ListedSchedule[]> {
    return listSchedules(temporal, config)
  }

  async function changesOf(config: Config) {
    return (await planSchedules(temporal, config)).changes.filter(({ does }) => does !== 'nothing')
  }

  /** Temporal's list of schedules lags behind. */
  async function untilListed(config: Config, seen: (changes: { does: string }[]) => boolean) {
    let plan = await planSchedules(temporal, config)
    await until(async () => {
      plan = await planSchedules(temporal, config)
      return seen(plan.changes)
    })
    return plan
  }

  async function inWorker({ activities }: Script, body: () => Promise<void>): Promise<void> {
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: queue,
      activities,
      workflowBundle: await workflowBundle(),
    })
    await worker.runUntil(body)
  }
})

/** Names that no other test has: all share one server. */
function unique(): (name: string) => string {
  const own = randomUUID().slice(0, 8)
  return (name) => `${name}-${own}`
}
