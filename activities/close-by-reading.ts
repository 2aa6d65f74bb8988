import { resourceType } from '../src/catalogue/resources.ts'
import type { ResourceType } from '../src/catalogue/types.ts'
import type { ChildPage, ProjectClient } from '../src/commercetools/project-client.ts'
import { LifeboatError } from '../src/errors/lifeboat-error.ts'
import type { RecordBytes, ShardProgress, SkipReason } from '../src/repository/types.ts'
import type { UnitReport } from './backup-types.ts'
import { changeAgainstBase } from './change-against-base.ts'
import type { CloseJob } from './close-job.ts'
import { rangeOf } from './export-unit.ts'
import type { ExporterPlan } from './exporter-plan.ts'
import { beat, cancellation } from './heartbeat.ts'
import { ShardWriter } from './shard-writer.ts'

/** How far a type was read; kept in its progress records, so that a killed worker's successor goes on from there. */
export type ReadingCursor = {
  /** When reading began, by the API's clock. */
  scannedFrom: string
  /** Page cursor; of nested types, within the children of `parent`. */
  after: string | null
  /** Nested types: the last parent read whole, and the one in hand. */
  parentAfter: string | null
  parent: string | null
  skipped: SkipReason[]
}

interface Step {
  records: RecordBytes[]
  cursor: ReadingCursor
  done: boolean
}

/** Reads a shard's range whole, in one go, and commits it: what can't be scanned by id and version, or has no base. */
export async function closeByReading(job: CloseJob): Promise<UnitReport> {
  const { deps, repository, client, plan, base, shard, unit } = job
  const type = resourceType(shard.type)
  const progress = await repository.loadProgress(plan.run, shard.number)
  const mark = readingMark(progress.last)
  let cursor = mark?.cursor ?? (await firstCursor(job))
  const { chunkBytes } = deps.settings
  const writer = new ShardWriter({
    repository,
    run: plan.run,
    shard: shard.number,
    phase: 'scan',
    next: progress.next,
    chunkBytes,
  })
  if (!mark?.done) {
    try {
      for await (const step of stepsOf(job, type, cursor)) {
        cursor = step.cursor
        await writer.add(step.records, { cursor, done: step.done })
        beat(unit, shard.type, writer, client.stats())
      }
      await writer.stored()
    } finally {
      writer.discard()
    }
  }
  const skipped = cursor.skipped.reduce((sum, { count }) => sum + count, 0)
  const done = await repository.loadProgress(plan.run, shard.number)
  await repository.commitShard({
    run: plan.run,
    shard: shard.number,
    type: shard.type,
    range: shard.range,
    expected: done.entries.size + skipped,
    skipped: cursor.skipped,
    scannedFrom: cursor.scannedFrom,
    progress: done,
    ...(await changeAgainstBase({ repository, plan, base, shard }, done)),
  })
  return { records: writer.records, bytes: writer.bytes }
}

/** Where an earlier reading got to; what an attempt to follow the base has left is no mark of it. */
function readingMark(last: ShardProgress['last']): { cursor: ReadingCursor; done: boolean } | undefined {
  const cursor = last?.cursor as ReadingCursor | null | undefined
  return cursor?.skipped ? { cursor, done: last!.done } : undefined
}

/** The pages from a cursor on, in the way that the type is read. */
export function stepsOf(job: CloseJob, type: ResourceType, from: ReadingCursor): AsyncIterable<Step> {
  return type.reading.kind === 'nested' ? nestedSteps(job, type, from) : pageSteps(job, type, from)
}

export async function firstCursor({ client, plan }: CloseJob): Promise<ReadingCursor> {
  // An incremental run is short: the time before its look is near enough, and saves a request for each type.
  const { lookedFrom } = plan.exporter as unknown as ExporterPlan
  const scannedFrom = lookedFrom ?? (await client.inspect({ signal: cancellation() })).serverTime.toISOString()
  return { scannedFrom, after: null, parentAfter: null, parent: null, skipped: [] }
}

async function* pageSteps({ client, shard }: CloseJob, type: ResourceType, from: ReadingCursor): AsyncIterable<Step> {
  let { after } = from
  const range = type.reading.kind === 'cursor' ? { range: rangeOf(shard) } : {}
  for (;;) {
    const page = await client.readPage(type, { ...range, signal: cancellation(), ...(after === null ? {} : { after }) })
    after = page.next ?? null
    yield { records: page.records, cursor: { ...from, after }, done: page.last }
    if (page.last) return
  }
}

/** Walks the parents in id order and the children of each; a parent whose children can't be listed is a skip reason. */
async function* nestedSteps({ client }: CloseJob, type: ResourceType, from: ReadingCursor): AsyncIterable<Step> {
  if (type.reading.kind !== 'nested') return
  const parentType = resourceType(type.reading.parent)
  const signal = cancellation()
  let cursor = from
  for (;;) {
    const after = cursor.parentAfter
    const parents = await client.readPage(parentType, { signal, ...(after === null ? {} : { after }) })
    for (const parent of parents.records) {
      let childAfter = cursor.parent === parent.id ? cursor.after : null
      for (;;) {
        const children = await readChildren(client, type, parent.bytes, childAfter)
        const records = children.records.map((child) => ({ ...child, id: recordId(type, parent.id, child.id) }))
        childAfter = children.next ?? null
        cursor = {
          ...cursor,
          after: childAfter,
          parent: parent.id,
          skipped: addReason(cursor.skipped, children.skipped),
        }
        if (children.last) cursor = { ...cursor, parentAfter: parent.id, parent: null, after: null }
        yield { records, cursor, done: false }
        if (children.last) break
      }
    }
    if (parents.last) break
  }
  yield { records: [], cursor, done: true }
}

/** A parent that was deleted since it was listed has no children any more. */
async function readChildren(
  client: ProjectClient,
  type: ResourceType,
  parent: Buffer,
  after: string | null,
): Promise<Pick<ChildPage, 'records' | 'next' | 'last' | 'skipped'>> {
  try {
    return await client.readChildren(type, parent, { signal: cancellation(), ...(after === null ? {} : { after }) })
  } catch (error) {
    if (!(error instanceof LifeboatError) || error.code !== 'not-found') throw error
    return { records: [], next: undefined, last: true }
  }
}

/**
 * A child that is a resource of its own (it has a version) keeps its id, so that one which several parents list, such as
 * an inherited approval rule, is captured once. Others have an identity within their parent only.
 */
function recordId(type: ResourceType, parent: string, child: string): string {
  return type.versioned ? child : `${parent}/${child}`
}

function addReason(reasons: SkipReason[], reason: string | undefined): SkipReason[] {
  if (reason === undefined) return reasons
  const others = reasons.filter((one) => one.reason !== reason)
  const count = (reasons.find((one) => one.reason === reason)?.count ?? 0) + 1
  return [...others, { reason, count }]
}
