import { randomUUID } from 'node:crypto'
import type { NotDone, SampleWish } from '../../activities/verify-types.ts'
import type { verify } from '../../workflows/verify.ts'
import type { VerifyRunInput } from '../../workflows/verify-input.ts'
import { runName, runWorkflowId, writerMemo, writerSearchAttributes } from '../../workflows/writer.ts'
import type { Config } from '../config/schema.ts'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import type { VerifyLevel } from '../runbooks/verify-levels.ts'
import type { TemporalClient } from './connect.ts'
import { hasWorker } from './runs.ts'
import { listenedTo, requester } from './start-backup.ts'

export interface VerifyWish {
  /** Full id or `shop-eu@latest`. */
  snapshot: string
  levels: readonly VerifyLevel[]
  sample?: SampleWish
  parse?: boolean
  repair?: boolean
}

/** Levels that only a worker with the identity can do. */
const readingLevels: readonly VerifyLevel[] = ['data', 'references']

/**
 * Starts a verification, and tells at once what of it can't be done. Throws `no-reader` when that is all of it.
 */
export async function startVerify(
  temporal: TemporalClient,
  config: Config,
  wish: VerifyWish,
): Promise<{ run: string; project: string; notDone: NotDone[] }> {
  const { readQueue, writeQueue } = config.temporal
  const [project = ''] = wish.snapshot.split('@')
  const notDone = await impossible(temporal, readQueue, wish.levels)
  if (notDone.length === wish.levels.length) throw noReader(readQueue)
  const run = runName('verify', new Date(), randomUUID())
  const requestedBy = requester()
  const known = notDone.length === 0 ? {} : { notDone }
  await temporal.client.workflow.start<typeof verify>('verify', {
    workflowId: runWorkflowId(project, run),
    taskQueue: writeQueue,
    args: [{ ...verifyInput(config, project, wish), run, requestedBy, ...known }],
    typedSearchAttributes: writerSearchAttributes('verify', run, project),
    memo: writerMemo(run, requestedBy),
    staticSummary: `Verify ${wish.snapshot}`,
    staticDetails: `Run \`${run}\`, asked for by ${requestedBy}. Steer it with \`lifeboat pause|resume|abort ${run}\`.`,
  })
  return { run, project, notDone }
}

/** What of the config a verification carries along: the same for one that a person starts and for those of a schedule. */
export function verifyInput(
  config: Config,
  project: string,
  { snapshot, levels, sample, parse, repair }: Omit<VerifyWish, 'snapshot'> & { snapshot?: string },
): Omit<VerifyRunInput, 'requestedBy'> {
  const { temporal, backup } = config
  const notices = listenedTo(config)
  return {
    project,
    ...(snapshot === undefined ? {} : { snapshot }),
    levels,
    ...(sample ? { sample } : {}),
    ...(parse === false ? { parse } : {}),
    ...(repair ? { repair } : {}),
    readQueue: temporal.readQueue,
    heartbeatTimeoutMs: temporal.heartbeatTimeout,
    waitForPersonMs: backup.waitForPerson,
    ...(notices.length === 0 ? {} : { notices }),
  }
}

async function impossible(
  temporal: TemporalClient,
  readQueue: string,
  levels: readonly VerifyLevel[],
): Promise<NotDone[]> {
  const reading = levels.filter((level) => readingLevels.includes(level))
  if (reading.length === 0 || (await hasWorker(temporal, readQueue))) return []
  return reading.map((level) => ({ level, reason: `no worker that holds the identity polls ${readQueue}` }))
}

function noReader(queue: string): LifeboatError {
  return new LifeboatError(`no worker polls ${queue}: nobody can read what is encrypted`, {
    kind: 'permanent',
    code: 'no-reader',
    hint: 'lifeboat worker  # on a machine whose config names repository.encryption.identityFile; or lifeboat check',
  })
}
