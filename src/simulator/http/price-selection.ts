import { invalidInput } from './api-error.ts'

const PARAMETERS = [
  'priceCurrency',
  'priceCountry',
  'priceCustomerGroup',
  'priceCustomerGroupAssignments',
  'priceChannel',
  'priceRecurrencePolicy',
  'localeProjection',
  'storeProjection',
]

/** Prices are not selected for whoever asks: better refused than left out of the answer. */
export function refusePriceSelection(query: URLSearchParams): void {
  const given = PARAMETERS.find((name) => query.has(name))
  if (given !== undefined) throw invalidInput(`The simulator does not select prices: ${given} can't be given.`)
}
