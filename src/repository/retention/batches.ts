import { mapConcurrent } from '../concurrent.ts'

const BATCH = 500

/** Works on everything of a long listing, a few at once, holding no more than a batch of it. */
export async function mapBatches<T>(items: AsyncIterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  let batch: T[] = []
  for await (const item of items) {
    if (batch.push(item) < BATCH) continue
    await mapConcurrent(batch, 16, work)
    batch = []
  }
  await mapConcurrent(batch, 16, work)
}
