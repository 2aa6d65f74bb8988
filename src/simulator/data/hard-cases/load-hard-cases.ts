import { clientFor } from '../../http/auth.ts'
import { Random } from '../../random.ts'
import { extrasOf } from '../extras.ts'
import type { Extras } from '../extras-context.ts'
import { type Credentials, ProjectClient } from '../http-client.ts'
import { hardCatalogue } from './catalogue.ts'
import { hardConfiguration } from './configuration.ts'
import { hardCustomers } from './customers.ts'
import { hardOrders } from './orders.ts'

export interface HardCasesOptions {
  /** Of the API and of the auth service. */
  url: string
  projectKey: string
  /** Default: the simulator's own client for this project. */
  auth?: Credentials
  /** How many sets; each has one of every case, under names of its own. Default 1. */
  sets?: number
  /** The same seed gives the same drafts. Default 1. */
  seed?: number | string
}

/** What the cases of one set share. */
export interface HardCases extends Extras {
  /** A name that no other set has, such as `hard-3-loop`. */
  name: (what: string) => string
  /** The number of the set, from 1. */
  set: number
}

/**
 * Fills a project with what is hard to back up, compare and restore: cycles of every kind, records without keys, staged
 * data that differs, ids inside predicates and values, numbers and texts that programs like to change. Through the HTTP
 * API, as any client would; it can be added to any other data. Gives how many records were created on each path.
 */
export async function loadHardCases(options: HardCasesOptions): Promise<Record<string, number>> {
  const { url, projectKey, sets = 1, seed = 1 } = options
  const { id, secret } = clientFor(projectKey)
  const auth = options.auth ?? { clientId: id, clientSecret: secret }
  const client = await ProjectClient.connect({ url, projectKey, auth })
  const counts: Record<string, number> = {}
  const extras = extrasOf(client, new Random(`hard cases ${seed}`), (path) => {
    counts[path] = (counts[path] ?? 0) + 1
  })
  for (let set = 1; set <= sets; set++) {
    const cases: HardCases = { ...extras, set, name: (what) => `hard-${set}-${what}` }
    const configuration = await hardConfiguration(cases)
    const catalogue = await hardCatalogue(cases, configuration)
    const customers = await hardCustomers(cases, configuration)
    await hardOrders(cases, { ...configuration, ...catalogue, ...customers })
  }
  return counts
}
