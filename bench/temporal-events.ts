import { type BenchOptions, scaled } from './support/options.ts'
import { startStage } from './support/stage.ts'

/** Events in the workflow's history for a backup of 400,000 records, which is what Temporal Cloud bills, and keeps. */
export async function temporalEvents({ report, scale }: BenchOptions): Promise<void> {
  const stage = await startStage({
    collections: [{ endpoint: 'orders', records: scaled(400_000, scale), bytesPerRecord: 500 }],
    maxConcurrency: 8,
  })
  try {
    await stage.worker()
    await stage.backup()
    report.add({
      bench: 'temporal-events',
      what: 'events in the history of a backup of 400,000 records',
      value: await stage.events(),
      unit: 'events',
      must: '<= 1000',
      aim: '<= 600',
    })
  } finally {
    await stage.close()
  }
}
