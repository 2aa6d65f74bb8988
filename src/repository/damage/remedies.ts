import type { Damage } from '../types.ts'

/** What to do about a damaged object, one a line. `repair` is the command that takes it from a copy. */
export function remediesOf({ copies, elsewhere, lost }: Damage, repair: string, project: string): string[] {
  const remedies = copies.map((name) => `copy ${name} holds a good one: ${repair}`)
  for (const { snapshot, records } of elsewhere) {
    const of = lost ? ` of its ${lost.records} records` : ''
    remedies.push(`${snapshot} holds ${records}${of} at the same versions`)
  }
  if (remedies.length > 0 || !lost) return remedies
  return [`no other snapshot or copy holds it; lifeboat backup ${project} --full reads what is still in the shop`]
}
