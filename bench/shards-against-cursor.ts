import { type BenchOptions, scaled } from './support/options.ts'
import { median, progress } from './support/report.ts'
import { project, startStage } from './support/stage.ts'
import { readingOf, throwAway } from './support/yardstick.ts'

const bench = 'shards-against-cursor'
const shards = 16
/** A walk by cursor takes the same time for each page, so a part of it tells its speed. */
const cursorPages = 30

/** 16 shards at once against one walk by cursor that throws away what it reads: 2 KB records, 400 ms a page. */
export async function shardsAgainstCursor({ report, scale, rounds }: BenchOptions): Promise<void> {
  const records = scaled(shards * 12_500, scale)
  const stage = await startStage({
    collections: [{ endpoint: 'orders', records, bytesPerRecord: 2_000 }],
    maxConcurrency: shards,
    config: `backup: { shardRecords: ${Math.max(100, records / shards)} }`,
  })
  const { yardstick } = stage
  try {
    await stage.worker()
    await stage.backup()
    await yardstick.setLatency(400)
    const ratios: number[] = []
    for (let round = 1; round <= rounds; round++) {
      await yardstick.takePages()
      await stage.backup()
      const sharded = readingOf(await yardstick.takePages())
      await throwAway(yardstick, { connections: 1, pages: { list: `/${project}/orders`, count: cursorPages } })
      const cursor = readingOf(await yardstick.takePages())
      ratios.push(sharded.records / sharded.seconds / (cursor.records / cursor.seconds))
      progress(
        `${(sharded.records / sharded.seconds).toFixed(0)} records/s by ${shards} shards, ${(cursor.records / cursor.seconds).toFixed(0)} by one cursor`,
      )
    }
    report.add({
      bench,
      what: `records a second by ${shards} shards against one cursor, from the first page to the last`,
      value: median(ratios),
      samples: ratios,
      unit: 'ratio',
      must: '>= 12',
      aim: '>= 15',
    })
  } finally {
    await stage.close()
  }
}
