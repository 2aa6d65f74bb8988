import { check } from '../check/check.ts'
import { type Context, getIfPresent } from '../context.ts'
import { decodeDocument } from '../document.ts'
import { LIMITS } from '../limits.ts'
import { REPOSITORY_OBJECT } from '../names.ts'
import { RepositoryDocument } from '../schema.ts'
import type { CheckOptions, CheckReport } from '../types.ts'
import { repairObjects } from './repair.ts'
import type { RepairReport } from './types.ts'

/** Some damage shows only when other damage is repaired: an outcome names a manifest, a manifest its chunks. */
const mostRounds = 6

/**
 * Checks, repairs what is damaged from the other places, and checks again until nothing more can be done. The report is
 * of the last check: what is still damaged in it could not be repaired.
 */
export async function checkAndRepair(
  ctx: Context,
  options: CheckOptions,
  only?: string,
): Promise<{ checked: CheckReport; repair: RepairReport }> {
  const repair: RepairReport = { repaired: [], failed: [] }
  let checked = await check(ctx, options, only)
  for (let round = 0; round < mostRounds; round++) {
    const objects = damagedObjects(checked)
    if (objects.length === 0) break
    const { repaired, failed } = await repairObjects(ctx, objects)
    repair.repaired.push(...repaired)
    repair.failed = failed
    if (repaired.length === 0) break
    const known = await withDocument(ctx)
    // The quick level tells what the repair has brought to light; every byte is read again once it is content.
    checked = await check(known, { ...options, level: 'structure' }, only)
    if (damagedObjects(checked).length === 0 && options.level === 'data') checked = await check(known, options, only)
  }
  return { checked, repair }
}

function damagedObjects({ findings }: CheckReport): string[] {
  return [...new Set(findings.flatMap(({ severity, object }) => (severity === 'damage' ? [object] : [])))]
}

/** What the repository is may just have been repaired. */
async function withDocument(ctx: Context): Promise<Context> {
  const stored = await getIfPresent(ctx, REPOSITORY_OBJECT, { maxBytes: LIMITS.document })
  try {
    return stored ? { ...ctx, document: decodeDocument(RepositoryDocument, stored) } : ctx
  } catch {
    return ctx
  }
}
