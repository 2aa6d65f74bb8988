import { resourceType } from '../../src/catalogue/resources.ts'
import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import { compileReferences } from '../../src/recovery/references.ts'
import type { Repository, Snapshot } from '../../src/repository/types.ts'
import type { ActivityDeps } from '../deps.ts'
import { beat, cancellation } from '../heartbeat.ts'
import type { LevelResult, VerifyFinding, VerifyRef } from '../verify-types.ts'
import { Dangling } from './dangling.ts'
import { damageFinding, levelResult } from './findings.ts'
import { openUnit } from './open-unit.ts'
import { targetsOf } from './targets.ts'
import { referencesUnits, type TypeRange } from './units.ts'

/** Bytes of chunks that one unit holds: records come in id order from the chunks of all layers. */
const budget = 32 << 20
/** Records between two signs of life. */
const beatEvery = 500

/** Looks whether what the unit's records point to is in the snapshot. */
export async function verifyReferencesUnit(
  deps: ActivityDeps,
  input: VerifyRef & { unit: number },
): Promise<LevelResult> {
  const repository = await deps.readableRepository()
  const { snapshot, unit } = await openUnit(repository, input, referencesUnits)
  const signal = cancellation()
  const tell = (type: string, records: number) => {
    signal.throwIfAborted()
    beat(input.unit, type, { records, bytes: 0 })
  }
  const targets = await targetsOf(repository, snapshot, unit.slice, () => signal.throwIfAborted())
  const dangling = new Dangling(targets)
  const damage: VerifyFinding[] = []
  let records = 0
  for (const range of unit.ranges) {
    const count = { type: range.type, done: records, tell }
    const read = await readReferences({ repository, snapshot, range, dangling, count })
    records += read.records
    damage.push(...read.damage)
  }
  const { references, unchecked } = dangling
  return levelResult({ records, references, dangling: dangling.dangling, unchecked }, [
    ...damage,
    ...dangling.findings(),
  ])
}

interface Job {
  repository: Repository
  snapshot: Snapshot
  range: TypeRange
  dangling: Dangling
  count: { done: number; tell: (type: string, records: number) => void }
}

async function readReferences({ repository, snapshot, range: { type, range }, dangling, count }: Job) {
  const visit = compileReferences(resourceType(type).references)
  const damage: VerifyFinding[] = []
  const onDamage = (object: string) =>
    damage.push(damageFinding('references', `object ${object} is damaged: its records could not be looked at`))
  let records = 0
  try {
    for await (const { id, bytes } of repository.readRange(snapshot, type, range, { budget, onDamage })) {
      visit(JSON.parse(bytes.toString()), (reference, target) => dangling.look({ type, id }, reference, target))
      if (++records % beatEvery === 0) count.tell(type, count.done + records)
    }
  } catch (error) {
    // An index that can't be read: nobody knows which records there are.
    if (!(error instanceof LifeboatError) || error.kind !== 'damage') throw error
    damage.push(damageFinding('references', error.message))
  }
  return { records, damage }
}
