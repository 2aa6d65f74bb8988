import type { ActivityDeps } from '../deps.ts'
import { cancellation } from '../heartbeat.ts'
import type { LevelResult, VerifyRef } from '../verify-types.ts'
import { asFinding, levelResult } from './findings.ts'

/** Manifest, signatures, log, and that everything the snapshot needs exists with the right size. */
export async function verifyStructure(deps: ActivityDeps, { snapshot }: VerifyRef): Promise<LevelResult> {
  const repository = await deps.repository()
  const signal = cancellation()
  const onProgress = () => signal.throwIfAborted()
  const { findings, objects, bytes } = await repository.checkSnapshot(
    { id: snapshot },
    { level: 'structure', onProgress },
  )
  return levelResult(
    { objects, bytes },
    findings.map((finding) => asFinding('structure', finding)),
  )
}
