import { Context } from '@temporalio/activity'
import { ApplicationFailure } from '@temporalio/common'
import type { BackupActivities, Unit } from '../../activities/backup-types.ts'
import type { CopyActivities, CopySlice } from '../../activities/copy-types.ts'

/** Activities without a world behind them: they note what was called, and do what a test tells them to. */
export interface Script {
  units: Unit[]
  calls: string[]
  /** Runs before an activity answers; throw to fail it, await to hold it. */
  before: (call: string) => Promise<void> | void
  /** What copying answers. */
  slice: (copy: string) => CopySlice
  activities: BackupActivities & CopyActivities
}

export function scriptedActivities(units: number, maxConcurrency = 4): Script {
  const script: Script = {
    units: Array.from({ length: units }, (_, number) => ({
      number,
      title: `unit ${number}`,
      expected: 10,
      bulk: true,
    })),
    calls: [],
    before: () => {},
    slice: () => ({ snapshots: 1, bytes: 100, more: false, upToDate: true, reason: null }),
    activities: {
      async prepareBackup() {
        await note('prepare')
        return { startedAt: '2026-01-01T00:00:00.000Z', projectKey: 'p', apiHost: 'h', maxConcurrency, overlapMs: 0 }
      },
      async planBackup() {
        await note('plan')
        return { units: script.units, shards: units, expected: units * 10 }
      },
      async exportUnit({ unit }) {
        await note(`export ${unit}`)
        return { records: 10, bytes: 1000 }
      },
      async sweepUnit({ unit, round }) {
        await note(`sweep ${unit} round ${round}`)
        return { records: 0, bytes: 0, since: '2026-01-01T00:00:10.000Z' }
      },
      async closeUnit({ unit }) {
        await note(`close ${unit}`)
        return { records: 0, bytes: 0, closedAt: `2026-01-01T00:00:${20 + unit}.000Z` }
      },
      async skipUnit({ unit, reason }) {
        await note(`skip ${unit}: ${reason}`)
      },
      async sealSnapshot({ closedAt }) {
        await note(`seal ${closedAt}`)
        return {
          snapshot: 'p@2026-01-01T00-00-20Z',
          manifest: 'manifests/p/x.json',
          manifestSha256: '00',
          records: units * 10,
          bytes: 5,
          logHead: { seq: 0, sha256: '00' },
          from: '2026-01-01T00:00:00.000Z',
          to: '2026-01-01T00:00:20.000Z',
          kind: 'full',
          types: {},
        }
      },
      async abandonRun({ by, reason }) {
        await note(`abandon by ${by}: ${reason}`)
        return 'abandoned'
      },
      async copySnapshots({ copy }) {
        await note(`copy ${copy}`)
        return script.slice(copy)
      },
    },
  }
  const note = async (call: string) => {
    script.calls.push(call)
    await script.before(call)
  }
  return script
}

/** Holds an activity until it is cancelled or let go, heartbeating as a real one does. */
export async function hold(until: () => boolean): Promise<void> {
  const context = Context.current()
  while (!until()) {
    context.heartbeat()
    await context.sleep(50)
  }
}

export function permanent(message: string, code = 'store-full'): ApplicationFailure {
  return ApplicationFailure.create({ type: code, message, nonRetryable: true, details: [{ hint: 'free some space' }] })
}
