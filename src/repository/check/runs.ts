import { mapConcurrent } from '../concurrent.ts'
import { decodeDocument } from '../document.ts'
import { LIMITS } from '../limits.ts'
import { planName, progressName, shardName } from '../names.ts'
import { decodeProgress } from '../progress.ts'
import { Outcome, type ProgressHeader, RunPlan, ShardRecord } from '../schema.ts'
import {
  type CheckState,
  decodeObject,
  need,
  needShard,
  noteSealed,
  objectsOf,
  readObject,
  report,
  severityOfRecords,
  sizeOf,
} from './state.ts'

export async function readOutcomes(state: CheckState): Promise<void> {
  for (const { object, name } of objectsOf(state, 'outcome')) {
    const subject = { object, holds: `the outcome of run ${name.run}` }
    const stored = await readObject(state, subject, LIMITS.document)
    const outcome =
      stored && (await decodeObject(state, subject, () => mine(name.run, decodeDocument(Outcome, stored))))
    state.outcomes.set(name.run, outcome ?? null)
    if (outcome && 'sealed' in outcome) {
      noteSealed(state, outcome.sealed.manifest, { run: name.run, sha256: outcome.sealed.sha256 })
    }
  }
}

/** Plans, shard records and progress of every run, one run at a time. */
export async function checkRuns(state: CheckState): Promise<void> {
  const runs = new Map<string, RunObjects>()
  for (const { name } of objectsOf(state, 'plan')) objectsFor(runs, name.run)
  for (const { name } of objectsOf(state, 'shard')) objectsFor(runs, name.run).shards.push(name.shard)
  for (const { name } of objectsOf(state, 'progress')) {
    const { progress } = objectsFor(runs, name.run)
    progress.set(name.shard, [...(progress.get(name.shard) ?? []), name.seq])
  }
  for (const [run, objects] of runs) await checkRun(state, run, objects)
}

interface RunObjects {
  shards: number[]
  /** Sequence numbers that there are, by shard. */
  progress: Map<number, number[]>
}

function objectsFor(runs: Map<string, RunObjects>, run: string): RunObjects {
  const known = runs.get(run) ?? { shards: [], progress: new Map() }
  runs.set(run, known)
  return known
}

type Decision = 'sealed' | 'abandoned' | 'open' | 'unknown'

async function checkRun(state: CheckState, run: string, objects: RunObjects): Promise<void> {
  const decision = decisionOf(state, run)
  const plan = await readPlan(state, run)
  const records = await mapConcurrent(objects.shards, 8, (shard) => readShard(state, run, shard))
  // Whatever an abandoned or pruned run has left may be deleted at any time.
  const complete = decision !== 'abandoned' && !state.pruned.has(run)
  if (complete && decision === 'sealed') await requireShards(state, run, plan, objects)
  const committed = new Map<number, ShardRecord>()
  for (const record of records) if (record) committed.set(record.shard, record)
  if (complete && decision === 'open') {
    for (const record of committed.values()) needShard(state, run, record, undefined)
  }
  for (const shard of new Set([...objects.progress.keys(), ...committed.keys()])) {
    const seqs = objects.progress.get(shard) ?? []
    if (complete) await requireProgress(state, run, shard, seqs, committed.get(shard)?.progress ?? 0)
    const headers = await mapConcurrent(seqs, 8, (seq) => readHeader(state, run, shard, seq))
    if (complete && decision !== 'sealed' && !committed.has(shard)) requireChunks(state, run, shard, headers)
  }
}

function decisionOf(state: CheckState, run: string): Decision {
  const outcome = state.outcomes.get(run)
  if (outcome === null) return 'unknown'
  if (outcome === undefined) return 'open'
  return 'sealed' in outcome ? 'sealed' : 'abandoned'
}

async function readPlan(state: CheckState, run: string): Promise<RunPlan | undefined> {
  const subject = { object: planName(run), holds: `the plan of run ${run}` }
  const stored = await readObject(state, subject, LIMITS.plan)
  return stored && decodeObject(state, subject, () => mine(run, decodeDocument(RunPlan, stored)))
}

async function readShard(state: CheckState, run: string, shard: number): Promise<ShardRecord | undefined> {
  const subject = { object: shardName(run, shard), holds: `the record of shard ${shard} of run ${run}` }
  const stored = await readObject(state, subject, LIMITS.document)
  if (!stored) return undefined
  return decodeObject(state, subject, () => {
    const record = mine(run, decodeDocument(ShardRecord, stored))
    if (record.shard !== shard) throw new Error('it belongs to another shard')
    return record
  })
}

async function readHeader(
  state: CheckState,
  run: string,
  shard: number,
  seq: number,
): Promise<ProgressHeader | undefined> {
  const subject = { object: progressName(run, shard, seq), holds: `progress ${seq} of shard ${shard} of run ${run}` }
  const stored = await readObject(state, subject, LIMITS.progress)
  if (!stored) return undefined
  return decodeObject(state, subject, async () => {
    const { header } = await decodeProgress(stored)
    if (header.run !== run || header.shard !== shard || header.seq !== seq) throw new Error('it belongs elsewhere')
    return header
  })
}

async function requireShards(
  state: CheckState,
  run: string,
  plan: RunPlan | undefined,
  objects: RunObjects,
): Promise<void> {
  for (const { number } of plan?.shards ?? []) {
    if (objects.shards.includes(number)) continue
    const object = shardName(run, number)
    if ((await sizeOf(state, object)) !== undefined) continue
    report(state, {
      severity: severityOfRecords(state, run),
      code: 'missing',
      object,
      holds: `the record of shard ${number} of run ${run}`,
      problem: 'it is missing',
    })
  }
}

/** Numbers without a gap, and no fewer than the shard was committed from. */
async function requireProgress(
  state: CheckState,
  run: string,
  shard: number,
  seqs: readonly number[],
  atLeast: number,
): Promise<void> {
  const present = new Set(seqs)
  const end = Math.max(atLeast, ...seqs.map((seq) => seq + 1))
  for (let seq = 0; seq < end; seq++) {
    if (present.has(seq)) continue
    const object = progressName(run, shard, seq)
    if ((await sizeOf(state, object)) !== undefined) continue
    report(state, {
      severity: severityOfRecords(state, run),
      code: 'missing',
      object,
      holds: `progress ${seq} of shard ${shard} of run ${run}`,
      problem: 'it is missing',
    })
  }
}

/** A run under way will build on its chunks. A committed one needs what its snapshot names, and nothing else. */
function requireChunks(
  state: CheckState,
  run: string,
  shard: number,
  headers: readonly (ProgressHeader | undefined)[],
) {
  for (const chunk of headers.flatMap((header) => header?.chunk ?? [])) {
    need(state, chunk, `${chunk.records} records of shard ${shard} of run ${run}`, undefined)
  }
}

function mine<T extends { run: string }>(run: string, document: T): T {
  if (document.run !== run) throw new Error('it belongs to another run')
  return document
}
