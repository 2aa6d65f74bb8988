import { type Fields, fieldsOf, isFields, listOf } from '../json.ts'

/** Two slips in the vendor's sample data, which no API takes: the draft with both put right. */
export function mended(draft: Fields): Fields {
  const whole = fieldsOf(built(draft))
  if (whole.zoneRates === undefined) return whole
  return { ...whole, zoneRates: listOf(whole.zoneRates).map(fieldsOf).flatMap(byZone) }
}

/** Parts that were left as builders, such as the values of some enums. */
function built(part: unknown): unknown {
  if (isBuilder(part)) return built(part.buildRest())
  if (Array.isArray(part)) return part.map(built)
  if (!isFields(part)) return part
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, built(value)]))
}

function isBuilder(part: unknown): part is { buildRest: () => unknown } {
  const object = typeof part === 'object' || typeof part === 'function' ? part : null
  return typeof (object as { buildRest?: unknown } | null)?.buildRest === 'function'
}

/** Rates for several zones at once become rates for each. */
function byZone(rate: Fields): Fields[] {
  return Array.isArray(rate.zone) ? rate.zone.map((zone) => ({ ...rate, zone })) : [rate]
}
