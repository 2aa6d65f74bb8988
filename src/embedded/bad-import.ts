import { type Credentials, ProjectClient } from '../simulator/data/http-client.ts'

export interface ImportResult {
  emptied: number
  deleted: number
  created: number
}

/**
 * What an import of a wrong file does to a shop on a Friday evening: stock levels fall to zero, reviews vanish, and some
 * empty categories turn up.
 */
export async function importWrongFile(shop: {
  url: string
  projectKey: string
  auth: Credentials
}): Promise<ImportResult> {
  const client = await ProjectClient.connect(shop)
  const inventory = await some(client, 'inventory', 120)
  for (const { id, version } of inventory) {
    await client.post(`inventory/${id}`, { version, actions: [{ action: 'changeQuantity', quantity: 0 }] })
  }
  const reviews = await some(client, 'reviews', 15)
  for (const { id, version } of reviews) await client.delete(`reviews/${id}?version=${version}`)
  const keys = ['imported-1', 'imported-2', 'imported-3']
  for (const key of keys) await client.post('categories', { key, name: { en: key }, slug: { en: key } })
  return { emptied: inventory.length, deleted: reviews.length, created: keys.length }
}

async function some(client: ProjectClient, list: string, limit: number): Promise<{ id: string; version: number }[]> {
  const { results } = await client.get(`${list}?limit=${limit}&withTotal=false`)
  return results as { id: string; version: number }[]
}
