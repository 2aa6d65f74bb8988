import { type Fields, fieldsOf, listOf } from '../json.ts'
import { Random } from '../random.ts'
import { b2bExtras } from './extras-b2b.ts'
import { catalogueExtras } from './extras-catalogue.ts'
import { configExtras } from './extras-config.ts'
import type { Extras } from './extras-context.ts'
import { orderExtras } from './extras-orders.ts'
import type { ProjectClient } from './http-client.ts'
import { localized, words } from './text.ts'

/**
 * Adds, on top of any of the vendor's sample shops, records of the types that it lacks, so that every type of resource
 * has some. Gives how many were created on each path. Made with the same seed they are the same.
 */
export async function loadExtras(client: ProjectClient, seed: number | string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const extras = extrasOf(client, new Random(`extras ${seed}`), (path) => {
    // A path in the name of an associate holds generated ids.
    const name = path.startsWith('as-associate/') ? path.slice(path.lastIndexOf('/') + 1) : path
    counts[name] = (counts[name] ?? 0) + 1
  })
  const config = await configExtras(extras, client)
  const catalogue = await catalogueExtras(extras, config)
  const b2b = await b2bExtras(extras, config)
  await orderExtras(extras, { ...config, ...catalogue, ...b2b })
  return counts
}

export function extrasOf(client: ProjectClient, random: Random, count: (path: string) => void): Extras {
  const created = (path: string, record: Fields): Fields => {
    count(path)
    return path === 'customers' ? fieldsOf(record.customer) : record
  }
  return {
    projectKey: client.projectKey,
    random,
    create: async (path, draft) => created(path, await client.post(path, draft)),
    createFromText: async (path, draft) => created(path, await client.postText(path, draft)),
    update: (path, record, actions) =>
      client.post(`${path}/${String(record.id)}`, { version: record.version, actions }),
    some: async (path) => listOf((await client.get(`${path}?limit=20&sort=createdAt asc`)).results).map(fieldsOf),
    text: (length) => localized(random, length),
    line: (length) => words(random, length),
  }
}
