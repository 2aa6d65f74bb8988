import { bareWork } from './bare-work.ts'
import type { BenchOptions } from './support/options.ts'
import { measureThroughput, medianOf, orders, ratio } from './throughput.ts'

const bench = 'backup-without-latency'

/** The same without latency: the processor is the limit, and what a backup does with each byte. */
export async function backupWithoutLatency(options: BenchOptions): Promise<void> {
  const rounds = await measureThroughput(options, 0)
  const bare = await bareWork(orders(options))
  const { report } = options
  report.add({
    bench,
    what: 'full backup against fetching the same pages, from the first page to the last',
    ...medianOf(rounds, ratio),
    unit: 'ratio',
    must: '>= 0.25',
    aim: '>= 0.35',
  })
  report.add({
    bench,
    what: 'CPU time of the worker during the whole run, for each MB of pages',
    ...medianOf(rounds, ({ workerCpuMs, backup }) => workerCpuMs / backup.mb),
    unit: 'ms/MB',
    must: '<= 9',
  })
  report.add({ bench, what: 'CPU time of the bare hashing, compressing and encrypting', value: bare, unit: 'ms/MB' })
  report.add({
    bench,
    what: 'CPU time of the worker against that of the bare work',
    ...medianOf(rounds, ({ workerCpuMs, backup }) => workerCpuMs / backup.mb / bare),
    unit: 'ratio',
  })
  report.add({
    bench,
    what: 'pages captured a second',
    ...medianOf(rounds, ({ backup }) => backup.mb / backup.seconds),
    unit: 'MB/s',
  })
  report.add({
    bench,
    what: 'pages fetched and thrown away a second',
    ...medianOf(rounds, ({ reader }) => reader.mb / reader.seconds),
    unit: 'MB/s',
  })
}
