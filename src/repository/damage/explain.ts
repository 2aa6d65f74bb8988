import type { Context } from '../context.ts'
import type { Damage } from '../types.ts'
import { copiesThatHold } from './copies.ts'
import { findElsewhere } from './elsewhere.ts'
import { findHolders, lostRecords } from './lost-records.ts'

/** Ids told of one damaged object. */
const mostIds = 100

/**
 * What is lost with each damaged object, and where it can be had: in a copy of the repository, or at the same id and
 * version in another snapshot. Reads manifests and indexes, and needs no identity. What can't be found out is left out.
 * `project`: only its snapshots are looked at.
 */
export async function explainDamage(ctx: Context, objects: readonly string[], project?: string): Promise<Damage[]> {
  const damaged = new Set(objects)
  const holders = await findHolders(ctx, damaged, project)
  const copies = await copiesThatHold(ctx, damaged)
  const explained: Damage[] = []
  for (const object of damaged) {
    const holder = holders.get(object)
    const lost = holder && (await lostRecords(ctx, object, holder))
    explained.push({
      object,
      snapshots: holder?.snapshots ?? [],
      ...(lost
        ? { lost: { type: lost.type, records: lost.records, ids: lost.entries.slice(0, mostIds).map(({ id }) => id) } }
        : {}),
      copies: copies.get(object) ?? [],
      elsewhere: lost && holder ? await findElsewhere(ctx, lost, { damaged, project: holder.project }) : [],
    })
  }
  return explained
}
