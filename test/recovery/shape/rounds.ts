import { expect } from 'vitest'
import type { Fields, Shape } from '../../../src/recovery/types.ts'
import type { Shop } from '../../simulator/support.ts'

const ROUNDS = 4

/** Creates what a draft can say of the record, and gives what the shop has then. */
export async function createIn(shop: Shop, shape: Pick<Shape, 'create'>, record: Fields): Promise<Fields> {
  const creation = shape.create(record)
  if ('cannot' in creation) throw new Error(creation.cannot)
  const { status, body, text } = await shop.post(`/${creation.path}`, creation.draft)
  expect(status, `${text}\n${JSON.stringify(creation.draft)}`).toBe(201)
  return creation.path === 'customers' ? body.customer : body
}

/** Updates and reads until the record is as desired. Gives what the shop has then, and how many updates it took. */
export async function becomes(
  shop: Shop,
  path: string,
  shape: Pick<Shape, 'canonical' | 'update'>,
  { from, to }: { from: Fields; to: Fields },
): Promise<{ record: Fields; rounds: number }> {
  let record = from
  let rounds = 0
  for (; rounds < ROUNDS; rounds++) {
    const { actions } = shape.update(record, to)
    if (actions.length === 0) break
    const answer = await shop.post(`/${path}/${record.id}`, { version: record.version, actions })
    expect(answer.status, `${answer.text}\n${JSON.stringify(actions)}`).toBe(200)
    record = answer.body
  }
  expect(shape.canonical(record)).toEqual(shape.canonical(to))
  return { record, rounds }
}
