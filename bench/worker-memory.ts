import { type BenchOptions, scaled } from './support/options.ts'
import { peakMemoryMb } from './support/processes.ts'
import { progress } from './support/report.ts'
import { startStage } from './support/stage.ts'
import type { CollectionSettings } from './yardstick/settings.ts'

const bench = 'worker-memory'
const sizes = [20_000, 100_000, 400_000]

/** The most memory that a worker ever holds, for projects of three sizes; a tenth of the records make 5 MB pages. */
export async function workerMemory({ report, scale }: BenchOptions): Promise<void> {
  const peaks: number[] = []
  for (const size of sizes) {
    const records = scaled(size, scale)
    const peak = await peakOf(records)
    progress(`${records} records: ${peak.toFixed(0)} MB`)
    peaks.push(peak)
    report.add({
      bench,
      what: `peak memory of the worker, ${size} records`,
      value: peak,
      unit: 'MB',
      must: '<= 450',
      aim: '<= 300',
    })
  }
  report.add({
    bench,
    what: `peak memory at ${sizes.at(-1)} records against that at ${sizes[0]}`,
    value: peaks.at(-1)! / peaks[0]!,
    unit: 'ratio',
    must: '<= 1.5',
  })
}

/** A fresh worker each, with the concurrency and the memory budget that workers have by default. */
async function peakOf(records: number): Promise<number> {
  const large = Math.round(records / 10)
  const collections: CollectionSettings[] = [
    { endpoint: 'orders', records: records - large, bytesPerRecord: 2_000 },
    { endpoint: 'products', records: large, bytesPerRecord: 10_000 },
  ]
  const stage = await startStage({ collections, maxConcurrency: 8 })
  try {
    const worker = await stage.worker()
    await stage.backup()
    return peakMemoryMb(worker.pid)
  } finally {
    await stage.close()
  }
}
