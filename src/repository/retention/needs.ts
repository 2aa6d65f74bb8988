import type { Manifest } from '../schema.ts'

/** Adds the names of all that a snapshot needs beside its manifest. */
export function addNeeds(needs: Set<string>, { layers }: Pick<Manifest, 'layers'>): void {
  for (const { shards } of layers) {
    for (const { index, chunks } of shards) {
      needs.add(index.object)
      for (const { object } of chunks) needs.add(object)
    }
  }
}
