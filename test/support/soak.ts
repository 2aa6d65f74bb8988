import { createHash } from 'node:crypto'

/** `npm run soak` sets it: large numbers instead of the small share that `npm test` runs. */
const soaking = process.env.LIFEBOAT_SOAK === '1'

/** One number for `npm test`, another for `npm run soak`. */
export function soak(small: number, large: number): number {
  return soaking ? large : small
}

/** Reproducible randomness in [0, 1): the same seed, the same run. `LIFEBOAT_SEED` tries another. */
export function seededRandom(name: string): () => number {
  const seed = process.env.LIFEBOAT_SEED ?? '1'
  let counter = 0
  return () => createHash('sha256').update(`${seed} ${name} ${counter++}`).digest().readUInt32BE() / 2 ** 32
}
