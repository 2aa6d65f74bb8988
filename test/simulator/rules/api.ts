import type { Answer, Shop } from '../support.ts'

// biome-ignore lint/suspicious/noExplicitAny: records of every shape
export type Any = any

/** The requests of a test: those that must succeed, and those whose answer is looked at. */
export interface Api {
  /** A new record; throws when it is refused. */
  make: (path: string, draft: unknown) => Promise<Any>
  /** The record after actions; throws when they are refused. */
  change: (path: string, record: Any, ...actions: unknown[]) => Promise<Any>
  post: (path: string, body: unknown) => Promise<Answer>
  act: (path: string, record: Any, ...actions: unknown[]) => Promise<Answer>
  remove: (path: string, record: Any) => Promise<Answer>
  settings: (...actions: unknown[]) => Promise<Answer>
}

export function apiOf(shop: Shop): Api {
  const act = (path: string, record: Any, ...actions: unknown[]): Promise<Answer> =>
    shop.post(`/${path}/${record.id}`, { version: record.version, actions })
  return {
    make: async (path, draft) => succeeded(await shop.post(`/${path}`, draft)),
    change: async (path, record, ...actions) => succeeded(await act(path, record, ...actions)),
    post: (path, body) => shop.post(`/${path}`, body),
    act,
    remove: (path, { id, version }) => shop.delete(`/${path}/${id}?version=${version}`),
    settings: async (...actions) => shop.post('', { version: (await shop.get('')).body.version, actions }),
  }
}

function succeeded({ status, body, text }: Answer): Any {
  if (status > 201) throw new Error(text)
  return body.customer ?? body
}

export const idOf = (typeId: string, { id }: Any): Any => ({ typeId, id })
export const keyOf = (typeId: string, key: string): Any => ({ typeId, key })
export const en = (text: string): Any => ({ en: text })
export const EUR = (centAmount: number): Any => ({ currencyCode: 'EUR', centAmount })

export const attribute = (name: string, type: Any, more: Any = {}): Any => ({
  name,
  type,
  label: en(name),
  isRequired: false,
  ...more,
})

export const customField = (name: string, type: Any, more: Any = {}): Any => ({
  name,
  type,
  label: en(name),
  required: false,
  ...more,
})

/** A type of custom fields for channels, customers and more, with these fields. */
export function customType(api: Api, ...fieldDefinitions: Any[]): Promise<Any> {
  return api.make('types', { key: 'type', name: en('type'), resourceTypeIds: ['channel'], fieldDefinitions })
}

/** A product type with these attributes, and a draft of a product of that type. */
export async function productDraft(api: Api, attributes: Any[] = [], masterVariant: Any = {}): Promise<Any> {
  await api.make('product-types', { key: 'pt', name: 'pt', description: '', attributes })
  return draftOf('lamp', masterVariant)
}

export function draftOf(key: string, masterVariant: Any = {}): Any {
  return { key, productType: keyOf('product-type', 'pt'), name: en(key), slug: en(key), masterVariant }
}
