import type { BenchOptions } from './support/options.ts'
import { measureThroughput, medianOf, ratio } from './throughput.ts'

const bench = 'backup-with-latency'

/** A full backup through Temporal against the same pages thrown away: 2 KB records, 4 connections, 50 ms a page. */
export async function backupWithLatency(options: BenchOptions): Promise<void> {
  const rounds = await measureThroughput(options, 50)
  const { report } = options
  report.add({
    bench,
    what: 'full backup against fetching the same pages, from the first page to the last',
    ...medianOf(rounds, ratio),
    unit: 'ratio',
    must: '>= 0.75',
    aim: '>= 0.90',
  })
  report.add({
    bench,
    what: 'the same, the whole run counted',
    ...medianOf(rounds, ({ reader, wholeSeconds }) => reader.seconds / wholeSeconds),
    unit: 'ratio',
  })
  report.add({
    bench,
    what: 'pages captured a second',
    ...medianOf(rounds, ({ backup }) => backup.mb / backup.seconds),
    unit: 'MB/s',
  })
}
