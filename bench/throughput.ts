import { type BenchOptions, scaled } from './support/options.ts'
import { cpuMs, type Process } from './support/processes.ts'
import { median, progress } from './support/report.ts'
import { type Stage, startStage } from './support/stage.ts'
import { type Reading, readingOf, throwAway } from './support/yardstick.ts'
import type { CollectionSettings } from './yardstick/settings.ts'

/** Connections of both sides. */
const connections = 4

/** What is backed up. */
export function orders({ scale }: BenchOptions): CollectionSettings {
  return { endpoint: 'orders', records: scaled(200_000, scale), bytesPerRecord: 2_000 }
}

export interface Round {
  backup: Reading
  /** The same pages, fetched and thrown away. */
  reader: Reading
  /** From start to end of the backup's workflow. */
  wholeSeconds: number
  /** CPU time of the worker during the whole backup. */
  workerCpuMs: number
}

/**
 * Full backups, each followed by the same pages fetched over as many connections and thrown away. A first, small pair
 * isn't counted: a worker compiles its code once in its life.
 */
export async function measureThroughput(options: BenchOptions, latencyMs: number): Promise<Round[]> {
  const { rounds } = options
  const stage = await startStage({ collections: [orders(options)], maxConcurrency: connections })
  try {
    const worker = await stage.worker()
    await measureRound(stage, worker)
    await stage.yardstick.setLatency(latencyMs)
    const measured: Round[] = []
    for (let round = 1; round <= rounds; round++) {
      measured.push(await measureRound(stage, worker))
      progress(describe(measured.at(-1)!))
    }
    return measured
  } finally {
    await stage.close()
  }
}

async function measureRound(stage: Stage, worker: Process): Promise<Round> {
  const { yardstick } = stage
  await yardstick.takePages()
  const cpuBefore = cpuMs(worker.pid)
  const { seconds } = await stage.backup()
  const workerCpuMs = cpuMs(worker.pid) - cpuBefore
  const pages = await yardstick.takePages()
  await throwAway(yardstick, { connections, pages: pages.map(({ path }) => path) })
  const reader = readingOf(await yardstick.takePages())
  return { backup: readingOf(pages), reader, wholeSeconds: seconds, workerCpuMs }
}

export function medianOf(rounds: readonly Round[], figure: (round: Round) => number) {
  const samples = rounds.map(figure)
  return { value: median(samples), samples }
}

/** Throughput of the backup relative to the reader's. */
export function ratio({ backup, reader }: Round): number {
  return reader.seconds / backup.seconds
}

function describe(round: Round): string {
  const { backup, reader, wholeSeconds, workerCpuMs } = round
  const speed = (backup.mb / backup.seconds).toFixed(0)
  const cpu = (workerCpuMs / backup.mb).toFixed(1)
  return `${backup.mb.toFixed(0)} MB, backup ${backup.seconds.toFixed(2)} s (${speed} MB/s, ${cpu} ms CPU/MB, whole run ${wholeSeconds.toFixed(2)} s), reader ${reader.seconds.toFixed(2)} s, ratio ${ratio(round).toFixed(2)}`
}
