import { createHash } from 'node:crypto'

/** How often something random is tried: a little in every run, much more in `npm run soak`. */
export function tries(usually: number, soaking: number): number {
  return process.env.LIFEBOAT_SOAK ? soaking : usually
}

/** Where random choices begin. `LIFEBOAT_SEED` repeats a run; soaking begins elsewhere each time, and tells where. */
export function seed(): number {
  const given = process.env.LIFEBOAT_SEED
  if (given !== undefined) return Number(given)
  return process.env.LIFEBOAT_SOAK ? Date.now() % 2 ** 31 : 20_261_122
}

/** Reproducible randomness in [0, 1): the same seed and name, the same run. */
export function seededRandom(name: string): () => number {
  const from = seed()
  let counter = 0
  return () => createHash('sha256').update(`${from} ${name} ${counter++}`).digest().readUInt32BE() / 2 ** 32
}
