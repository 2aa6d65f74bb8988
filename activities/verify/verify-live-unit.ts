import { resourceType } from '../../src/catalogue/resources.ts'
import { listIds } from '../../src/commercetools/list-ids.ts'
import type { ProjectClient } from '../../src/commercetools/project-client.ts'
import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import { differences } from '../../src/recovery/diff.ts'
import type { Repository, Snapshot } from '../../src/repository/types.ts'
import type { ActivityDeps } from '../deps.ts'
import { beat, cancellation } from '../heartbeat.ts'
import type { LevelResult, VerifyFinding, VerifyRef } from '../verify-types.ts'
import { damageFinding, levelResult } from './findings.ts'
import { openUnit } from './open-unit.ts'
import { liveUnits, type TypeRange } from './units.ts'

/** Examples of each kind of change and type. */
const mostExamples = 5
/** Records between two signs of life. */
const beatEvery = 500

interface Drift {
  compared: number
  created: number
  changed: number
  deleted: number
  /** Records without versions that are in both: whether they have changed only their content would tell. */
  uncertain: number
}

/** Holds ids and versions of the project as it is now against those of the snapshot. Needs no identity. */
export async function verifyLiveUnit(deps: ActivityDeps, input: VerifyRef & { unit: number }): Promise<LevelResult> {
  const repository = await deps.repository()
  const { snapshot, unit } = await openUnit(repository, input, liveUnits)
  const { client } = deps.project(input.project)
  const sum: Drift = { compared: 0, created: 0, changed: 0, deleted: 0, uncertain: 0 }
  const findings: VerifyFinding[] = []
  for (const range of unit.ranges) {
    const compared = sum.compared
    const onRow = (done: number) => {
      if (done % beatEvery === 0) beat(input.unit, range.type, { records: compared + done, bytes: 0 }, client.stats())
    }
    const { drift, found } = await compareRange({ repository, snapshot, client, range, onRow })
    for (const key of Object.keys(sum) as (keyof Drift)[]) sum[key] += drift[key]
    findings.push(...found)
  }
  return levelResult({ ...sum }, findings)
}

interface Job {
  repository: Repository
  snapshot: Snapshot
  client: ProjectClient
  range: TypeRange
  onRow: (done: number) => void
}

async function compareRange({ repository, snapshot, client, range, onRow }: Job) {
  const type = resourceType(range.type)
  const drift: Drift = { compared: 0, created: 0, changed: 0, deleted: 0, uncertain: 0 }
  const row = snapshot.content.ledger[type.name]
  if (!row || row.omitted !== undefined) {
    return { drift, found: [notCompared(type.name, 'note', row?.omitted ?? 'the snapshot does not know the type')] }
  }
  const examples: Record<'created' | 'changed' | 'deleted', string[]> = { created: [], changed: [], deleted: [] }
  const before = counted(repository.readIds(snapshot, type.name, range.range), () => onRow(++drift.compared))
  const after = listIds(client, type, { signal: cancellation(), range: forClient(range) })
  try {
    for await (const difference of differences(before, after)) {
      const { kind, id } = difference
      if (kind === 'changed' && !difference.certain) {
        drift.uncertain++
        continue
      }
      drift[kind]++
      if (examples[kind].length < mostExamples) examples[kind].push(id)
    }
  } catch (error) {
    if (!(error instanceof LifeboatError)) throw error
    if (error.kind === 'damage') return { drift, found: [damageFinding('live', error.message)] }
    if (error.code === 'scope-missing') return { drift, found: [notCompared(type.name, 'warning', error.message)] }
    throw error
  }
  const found = (['created', 'changed', 'deleted'] as const)
    .filter((kind) => drift[kind] > 0)
    .map((kind): VerifyFinding => {
      // What expires goes by itself.
      const expired = kind === 'deleted' && type.expires
      return {
        level: 'live',
        severity: expired ? 'note' : 'drift',
        subject: type.name,
        problem: expired ? 'gone since; such records expire' : `${kind} since`,
        records: drift[kind],
        examples: examples[kind],
      }
    })
  return { drift, found }
}

function notCompared(type: string, severity: 'note' | 'warning', reason: string): VerifyFinding {
  return { level: 'live', severity, subject: type, problem: `not compared: ${reason}`, records: 0, examples: [] }
}

async function* counted<T>(rows: AsyncIterable<T>, onRow: () => void): AsyncGenerator<T> {
  for await (const row of rows) {
    onRow()
    yield row
  }
}

function forClient({ range: { after, upTo } }: TypeRange): { after?: string; upTo?: string } {
  return { ...(after === null ? {} : { after }), ...(upTo === null ? {} : { upTo }) }
}
