import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { clientFor } from '../http/auth.ts'
import { type Fields, fieldsOf, listOf, stringOf } from '../json.ts'
import { loadExtras } from './extras.ts'
import { type Credentials, ProjectClient } from './http-client.ts'
import { mended } from './mend-sample-data.ts'

/** The vendor's sample shops: `@commercetools-test-data/*` 10.18.2. */
export const DATASETS = ['b2b', 'b2c-lifestyle', 'fashion'] as const

export type DatasetName = (typeof DATASETS)[number]

export interface LoadOptions {
  /** Of the API and of the auth service. */
  url: string
  projectKey: string
  dataset: DatasetName
  /** Default: the simulator's own client for this project. */
  auth?: Credentials
  /** Whether to add records of the types that the vendor's data lacks, so that every type has some; default true. */
  extras?: boolean
  /** Seed of the extras; default 1. */
  seed?: number | string
}

const PRESETS: Record<DatasetName, string> = {
  b2b: 'sampleDataB2B',
  'b2c-lifestyle': 'sampleDataB2CLifestyle',
  fashion: 'sampleDataFashion',
}

interface Source {
  package: string
  /** Name of the draft's model in the package. */
  model: string
  path: string
}

/** In dependency order. */
const SOURCES: readonly Source[] = [
  { package: 'tax-category', model: 'TaxCategoryDraft', path: 'tax-categories' },
  { package: 'zone', model: 'ZoneDraft', path: 'zones' },
  { package: 'product-type', model: 'ProductTypeDraft', path: 'product-types' },
  { package: 'channel', model: 'ChannelDraft', path: 'channels' },
  { package: 'customer-group', model: 'CustomerGroupDraft', path: 'customer-groups' },
  { package: 'associate-role', model: 'AssociateRoleDraft', path: 'associate-roles' },
  { package: 'category', model: 'CategoryDraft', path: 'categories' },
  { package: 'product-discount', model: 'ProductDiscountDraft', path: 'product-discounts' },
  { package: 'product-selection', model: 'ProductSelectionDraft', path: 'product-selections' },
  { package: 'store', model: 'StoreDraft', path: 'stores' },
  { package: 'customer', model: 'CustomerDraft', path: 'customers' },
  { package: 'shipping-method', model: 'ShippingMethodDraft', path: 'shipping-methods' },
  { package: 'product', model: 'ProductDraft', path: 'products' },
  { package: 'inventory-entry', model: 'InventoryEntryDraft', path: 'inventory' },
  { package: 'standalone-price', model: 'StandalonePriceDraft', path: 'standalone-prices' },
  { package: 'cart-discount', model: 'CartDiscountDraft', path: 'cart-discounts' },
  { package: 'discount-code', model: 'DiscountCodeDraft', path: 'discount-codes' },
  { package: 'business-unit', model: 'CompanyDraft', path: 'business-units' },
  { package: 'business-unit', model: 'DivisionDraft', path: 'business-units' },
]

const CONCURRENCY = 8

/**
 * Fills an empty project with one of the vendor's sample shops, through the HTTP API and in dependency order. Gives
 * how many records were created on each endpoint. Throws LifeboatError when the vendor's packages are not installed
 * or a draft is refused.
 */
export async function loadSampleData(options: LoadOptions): Promise<Record<string, number>> {
  const { url, projectKey, dataset, extras = true, seed = 1 } = options
  const { id, secret } = clientFor(projectKey)
  const auth = options.auth ?? { clientId: id, clientSecret: secret }
  const client = await ProjectClient.connect({ url, projectKey, auth })
  const created: Record<string, number> = {}
  for (const source of SOURCES) {
    const needed = source.path === 'discount-codes' ? await anyCartDiscount(client) : undefined
    const drafts = await draftsOf(source, PRESETS[dataset], needed)
    await createAll(client, source.path, drafts)
    if (drafts.length > 0) created[source.path] = (created[source.path] ?? 0) + drafts.length
  }
  if (!extras) return created
  for (const [path, count] of Object.entries(await loadExtras(client, seed))) {
    created[path] = (created[path] ?? 0) + count
  }
  return created
}

/** The vendor's discount codes have to be told the id of a cart discount. */
async function anyCartDiscount(client: ProjectClient): Promise<string | undefined> {
  const { results } = await client.get('cart-discounts?limit=1&sort=id')
  return stringOf(fieldsOf(listOf(results)[0]).id)
}

type Builder = (needed?: string) => { buildRest: () => Fields }

async function draftsOf(source: Source, preset: string, needed?: string): Promise<Fields[]> {
  const module = await importModel(source.package)
  const model = fieldsOf(module)[source.model] as { presets: Record<string, Record<string, Builder> | undefined> }
  return Object.values(model.presets[preset] ?? {}).map((build) => mended(build(needed).buildRest()))
}

async function importModel(name: string): Promise<unknown> {
  try {
    // Not a literal, so that the compiler and the package can do without the vendor's packages.
    const specifier: string = `@commercetools-test-data/${name}`
    return { ...(await import(specifier)) }
  } catch (cause) {
    throw new LifeboatError(`the vendor's sample data is not installed: @commercetools-test-data/${name}`, {
      kind: 'usage',
      code: 'sample-data-missing',
      hint: `npm install ${[...new Set(SOURCES.map((source) => `@commercetools-test-data/${source.package}@10.18.2`))].join(' ')}`,
      cause,
    })
  }
}

/** Drafts that name another of them as parent go after it; the rest go a few at a time. */
async function createAll(client: ProjectClient, path: string, drafts: readonly Fields[]): Promise<void> {
  let left = [...drafts]
  while (left.length > 0) {
    const keys = new Set(left.map(({ key }) => key))
    const ready = left.filter((draft) => !keys.has(fieldsOf(draft.parent ?? draft.parentUnit).key))
    const next = ready.length > 0 ? ready : left
    await inParallel(next, (draft) => client.post(path, draft))
    left = left.filter((draft) => !next.includes(draft))
  }
}

async function inParallel<T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<void> {
  const queue = items.values()
  const worker = async (): Promise<void> => {
    for (const item of queue) await act(item)
  }
  await Promise.all(Array.from({ length: Math.min(CONCURRENCY, items.length) }, worker))
}
