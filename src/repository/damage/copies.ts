import type { Context } from '../context.ts'
import { openSources, problemThere } from '../copy/repair.ts'
import { readWithin } from '../copy/transfer.ts'

/**
 * For each object the names of the copies that hold a sound one. A copy that can't be reached holds nothing that could be
 * promised.
 */
export async function copiesThatHold(ctx: Context, objects: Iterable<string>): Promise<Map<string, string[]>> {
  const { sources } = await openSources(ctx)
  const found = new Map<string, string[]>()
  for (const object of objects) {
    const holders: string[] = []
    for (const { name, ctx: there } of sources) {
      const bytes = await readWithin(there, object)
      if (typeof bytes !== 'string' && (await problemThere(there, object, bytes)) === undefined) holders.push(name)
    }
    found.set(object, holders)
  }
  return found
}
