import { z } from 'zod'

/** A number with a unit, as people write it; milliseconds once read. */
export const duration = z
  .string()
  .regex(/^\d+(ms|s|m|h|d)$/, 'a number with a unit, such as 30s, 5m or 24h')
  .transform(toMilliseconds)

function toMilliseconds(text: string): number {
  const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
  const [, amount, unit] = /^(\d+)(ms|s|m|h|d)$/.exec(text)!
  return Number(amount) * units[unit as keyof typeof units]
}
