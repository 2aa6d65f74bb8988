import { InvalidArgumentError } from '@commander-js/extra-typings'
import type { SampleWish } from '../../activities/verify-types.ts'
import { type VerifyLevel, verifyLevels } from '../runbooks/verify-levels.ts'

/** `structure,data` or `all`; in the order in which levels are done. */
export function parseLevels(text: string): VerifyLevel[] {
  if (text === 'all') return [...verifyLevels]
  const wanted = text.split(',').map((level) => level.trim())
  const unknown = wanted.find((level) => !verifyLevels.includes(level as VerifyLevel))
  if (unknown !== undefined)
    throw new InvalidArgumentError(`"${unknown}" is no level: ${verifyLevels.join(', ')}, or all.`)
  return verifyLevels.filter((level) => wanted.includes(level))
}

/** `2/7`, or `rotate/7` for the part after the one that was read last. */
export function parseSample(text: string): SampleWish {
  const [, part = '', parts = ''] = /^(\d+|rotate)\/(\d+)$/.exec(text) ?? []
  const of = Number(parts)
  if (part === 'rotate' && of >= 1 && of <= 1000) return { part, of }
  const number = Number(part)
  if (number >= 1 && number <= of && of <= 1000) return { part: number, of }
  throw new InvalidArgumentError('It takes n/t, part n of t, or rotate/t; t is 1000 at most.')
}
