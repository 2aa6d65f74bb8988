import type { Stage } from './stage.ts'

/** Ids that a record of the snapshot may have in the target by what earlier restores mapped, the surest first. */
export type Aliases = (type: string, id: string) => string[]

/** Longest chain of restores of a record that is followed. */
const longest = 100

export async function loadAliases({ repository, snapshot, name }: Stage): Promise<Aliases> {
  const there = new Map<string, string>()
  const back = new Map<string, string>()
  const from = snapshot.project
  for await (const { type, from: one, to } of repository.idMaps({ from, to: name })) there.set(`${type} ${one}`, to)
  // What was once restored from the target is, in the snapshot, known by the id that it got then.
  if (from !== name)
    for await (const { type, from: one, to } of repository.idMaps({ from: name, to: from }))
      back.set(`${type} ${to}`, one)
  return (type, id) => {
    const chain: string[] = []
    for (let next = there.get(`${type} ${id}`); next !== undefined && chain.length < longest; ) {
      chain.unshift(next)
      next = from === name ? there.get(`${type} ${next}`) : undefined
    }
    const origin = back.get(`${type} ${id}`)
    return origin === undefined ? chain : [...chain, origin]
  }
}
