import { fileURLToPath } from 'node:url'
import type { ClientTask } from './simulator-client.ts'
import { type BenchOptions, scaled } from './support/options.ts'
import { type Process, peakMemoryMb, start } from './support/processes.ts'
import { median, progress } from './support/report.ts'

const bench = 'simulator-speed'
const cli = process.env.LIFEBOAT_CLI ?? fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url))
const project = 'shop'
const connections = 8

/**
 * `lifeboat simulate` as a process of its own, and a client as another: how fast it takes drafts, how fast it serves
 * pages of 500 records of 2 KB, whether a page costs the same in a large collection, and what 400,000 records weigh.
 */
export async function simulatorSpeed({ report, scale, rounds }: BenchOptions): Promise<void> {
  const small = await open(scaled(5_000, scale))
  const large = await open(scaled(400_000, scale))
  const creates: number[] = []
  const pages: number[] = []
  const ratios: number[] = []
  try {
    for (let round = 0; round <= rounds; round++) {
      const created = await perSecond(small, 20_000, { create: `bench-${round}` })
      // One after the other, so that neither has more of the machine than the other.
      const few = await perSecond(small, 400, { read: 'orders' })
      const many = await perSecond(large, 400, { read: 'orders' })
      progress(`${created.toFixed(0)} creates/s; pages/s: ${few.toFixed(0)} of 5k, ${many.toFixed(0)} of 400k`)
      // The first round isn't counted: code is compiled once in a process's life.
      if (round === 0) continue
      creates.push(created)
      pages.push(few)
      ratios.push(many / few)
    }
    const line = (what: string, samples: number[], unit: string, must: string) =>
      report.add({ bench, what, value: median(samples), samples, unit, must })
    line('records of 1.5 KB created a second, 8 connections', creates, '1/s', '>= 3000')
    line('pages of 500 records of 2 KB a second, 8 connections', pages, '1/s', '>= 300')
    // Eighty times the records: a page that cost more with each would be far below. What is left is the processor's cache.
    line('pages a second with 400,000 records against 5,000', ratios, 'ratio', '>= 0.5')
    const value = peakMemoryMb(large.process.pid)
    report.add({ bench, what: 'peak memory with 400,000 records', value, unit: 'MB', must: '<= 2000' })
  } finally {
    await Promise.all([small, large].map(({ process }) => process.end('SIGTERM')))
  }
}

interface Running {
  url: string
  process: Process
}

async function open(records: number): Promise<Running> {
  const simulator = start([cli, 'simulate', '--port', '0', '--json', '--project', project])
  const { url } = JSON.parse(await simulator.line('stdout', /"url"/))
  const body = JSON.stringify({ records, bytesPerRecord: 2_000, types: ['order'] })
  const answer = await fetch(`${url}/_simulator/projects/${project}/generate`, { method: 'POST', body })
  if (!answer.ok) throw new Error(`generating answered ${answer.status}: ${await answer.text()}`)
  return { url, process: simulator }
}

async function perSecond({ url }: Running, count: number, work: ClientTask['work']): Promise<number> {
  const input = JSON.stringify({ url, project, connections, count, work } satisfies ClientTask)
  const client = start([fileURLToPath(new URL('simulator-client.ts', import.meta.url))], { input })
  const { seconds } = JSON.parse(await client.result())
  return count / seconds
}
