import { setTimeout as sleep } from 'node:timers/promises'
import { type BenchOptions, scaled } from './support/options.ts'
import { progress } from './support/report.ts'
import { startStage } from './support/stage.ts'
import type { ServedPage } from './yardstick/settings.ts'

const bench = 'redone-work'
const connections = 4
const chunkBytes = 8 * 1024 * 1024

/** Backups whose worker is killed half-way and replaced: how many records are fetched a second time. */
export async function redoneWork({ report, scale, rounds }: BenchOptions): Promise<void> {
  const records = scaled(200_000, scale)
  const stage = await startStage({
    collections: [{ endpoint: 'orders', records, bytesPerRecord: 2_000 }],
    latencyMs: 50,
    maxConcurrency: connections,
    heartbeatTimeout: '2s',
    config: `backup: { chunkBytes: ${chunkBytes} }`,
  })
  const { yardstick } = stage
  const inChunks: number[] = []
  const shares: number[] = []
  try {
    for (let round = 1; round <= rounds; round++) {
      await yardstick.takePages()
      const worker = await stage.worker()
      const backup = stage.backup()
      // Awaited below; until then a failure must not be taken for an unhandled one.
      backup.catch(() => {})
      await untilServed(() => yardstick.pages(), killAfter(records, round, rounds))
      await worker.end('SIGKILL')
      const successor = await stage.worker()
      await backup
      await successor.end('SIGTERM')
      const pages = await yardstick.takePages()
      const runs = fetchedTwice(pages, records)
      const perChunk = chunkBytes / (meanBytes(pages) + 1)
      inChunks.push(Math.max(0, ...runs) / perChunk)
      const redone = runs.reduce((sum, run) => sum + run, 0)
      shares.push(redone / records)
      progress(`${redone} of ${records} records fetched again, in ${runs.length} shards: ${runs.join(', ')}`)
    }
  } finally {
    await stage.close()
  }
  report.add({
    bench,
    what: 'records of one shard fetched again after kill -9, in chunks: the most of all shards and kills',
    value: Math.max(...inChunks),
    samples: inChunks,
    unit: 'chunks',
    must: '<= 1',
  })
  report.add({
    bench,
    what: `share of ${records} records fetched again after one kill -9`,
    value: Math.max(...shares),
    samples: shares,
    unit: 'ratio',
  })
}

/** Records served before a kill: spread over the run, and at another place within a chunk each time. */
function killAfter(records: number, round: number, rounds: number): number {
  return records * (0.15 + (0.7 * (round - 0.5)) / rounds)
}

async function untilServed(pages: () => Promise<ServedPage[]>, records: number): Promise<void> {
  for (;;) {
    const served = await pages()
    if (served.reduce((sum, { count }) => sum + count, 0) >= records) return
    await sleep(20)
  }
}

/** Lengths of the runs of neighbouring records that were served more than once: one a shard. */
function fetchedTwice(pages: readonly ServedPage[], records: number): number[] {
  const times = new Uint8Array(records)
  for (const { first, count } of pages) for (let at = first; at < first + count; at++) times[at]!++
  const runs: number[] = []
  let run = 0
  for (const count of [...times, 1]) {
    if (count > 1) run++
    else if (run > 0) {
      runs.push(run)
      run = 0
    }
  }
  return runs
}

function meanBytes(pages: readonly ServedPage[]): number {
  const [bytes, count] = pages.reduce(([b, c], page) => [b + page.bytes, c + page.count], [0, 0])
  return bytes / count
}
