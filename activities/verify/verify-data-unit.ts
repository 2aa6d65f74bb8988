import type { ActivityDeps } from '../deps.ts'
import { beat, cancellation } from '../heartbeat.ts'
import type { LevelResult, VerifyRef } from '../verify-types.ts'
import { asFinding, levelResult } from './findings.ts'
import { openUnit } from './open-unit.ts'
import { dataUnits, isInSample } from './units.ts'

/** Reads every byte of the unit's shards, or of the part of them that is in the sample. */
export async function verifyDataUnit(
  deps: ActivityDeps,
  input: VerifyRef & { unit: number; parse: boolean },
): Promise<LevelResult> {
  const repository = await deps.readableRepository()
  const { snapshot, unit } = await openUnit(repository, input, dataUnits)
  const signal = cancellation()
  const { findings, objects, bytes, records } = await repository.checkShards(snapshot, unit.shards, {
    takes: (chunk) => isInSample(chunk, input.sample),
    parse: input.parse,
    onProgress: ({ bytes }) => {
      signal.throwIfAborted()
      beat(input.unit, unit.title, { records: 0, bytes })
    },
  })
  return levelResult(
    { objects, bytes, records },
    findings.map((finding) => asFinding('data', finding)),
  )
}
