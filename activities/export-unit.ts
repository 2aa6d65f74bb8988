import { resourceType } from '../src/catalogue/resources.ts'
import type { ResourceType } from '../src/catalogue/types.ts'
import type { Page, ProjectClient, ReadPageOptions } from '../src/commercetools/project-client.ts'
import type { PlannedShard, Repository } from '../src/repository/types.ts'
import type { RunRef, UnitReport } from './backup-types.ts'
import type { ActivityDeps } from './deps.ts'
import { beat, cancellation } from './heartbeat.ts'
import { openUnit } from './open-unit.ts'
import { ShardWriter } from './shard-writer.ts'
import { workOnShard } from './work-on-shard.ts'

/** Reads every record of the unit's shards into chunks, going on where an earlier attempt stopped. */
export async function exportUnit(deps: ActivityDeps, input: RunRef & { unit: number }): Promise<UnitReport> {
  const { repository, client, shards } = await openUnit(deps, input)
  const done = { records: 0, bytes: 0 }
  for (const shard of shards) {
    const onPage = (records: number, bytes: number) =>
      beat(input.unit, shard.type, { records: done.records + records, bytes: done.bytes + bytes }, client.stats())
    const job = { repository, client, run: input.run, shard, deps, onPage }
    const report = await workOnShard(job, shard, () => exportShard(job))
    done.records += report?.records ?? 0
    done.bytes += report?.bytes ?? 0
  }
  return done
}

interface ShardJob {
  repository: Repository
  client: ProjectClient
  run: string
  shard: PlannedShard
  deps: ActivityDeps
  onPage: (records: number, bytes: number) => void
}

async function exportShard({ repository, client, run, shard, deps, onPage }: ShardJob): Promise<UnitReport> {
  const progress = await repository.loadProgress(run, shard.number)
  const exported = progress.headers.filter(({ phase }) => phase === 'export')
  const before = total(exported.map(({ chunk }) => ({ records: chunk?.records ?? 0, bytes: chunk?.plainBytes ?? 0 })))
  if (progress.headers.some(({ phase, done }) => phase !== 'export' || done)) return before

  const { chunkBytes } = deps.settings
  const writer = new ShardWriter({
    repository,
    run,
    shard: shard.number,
    phase: 'export',
    next: progress.next,
    chunkBytes,
  })
  const { after } = (progress.last?.cursor ?? {}) as { after?: string }
  let read = { ...before }
  const options = { range: rangeOf(shard), ...(after ? { after } : {}) }
  try {
    for await (const page of pages(client, resourceType(shard.type), options)) {
      await writer.add(page.records, { cursor: { after: page.next ?? null }, done: page.last }, page.free)
      read = total([read, { records: page.records.length, bytes: page.bytes }])
      onPage(read.records, read.bytes)
    }
    await writer.stored()
  } finally {
    writer.discard()
  }
  return total([before, writer])
}

/** The pages of a list, each asked for as soon as the one before has told its cursor. */
async function* pages(client: ProjectClient, type: ResourceType, options: ReadPageOptions): AsyncIterable<Page> {
  const signal = cancellation()
  let next: Promise<Page> | undefined = client.readPage(type, { ...options, signal })
  while (next) {
    const page: Page = await next
    next = page.next === undefined ? undefined : client.readPage(type, { ...options, after: page.next, signal })
    // Awaited above; until then a failure must not be taken for an unhandled one.
    next?.catch(() => {})
    yield page
  }
}

/** A planned shard's range as the client takes it. */
export function rangeOf({ range: { after, upTo } }: PlannedShard): { after?: string; upTo?: string } {
  return { ...(after === null ? {} : { after }), ...(upTo === null ? {} : { upTo }) }
}

function total(parts: readonly UnitReport[]): UnitReport {
  return {
    records: parts.reduce((sum, { records }) => sum + records, 0),
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}
