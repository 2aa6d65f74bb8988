import { fileURLToPath } from 'node:url'
import type { ReadingTask } from '../throw-away-reader.ts'
import type { ServedPage, YardstickSettings } from '../yardstick/settings.ts'
import { start } from './processes.ts'

export interface Yardstick {
  url: string
  settings: YardstickSettings
  setLatency(ms: number): Promise<void>
  /** The pages served since they were last taken. */
  pages(): Promise<ServedPage[]>
  takePages(): Promise<ServedPage[]>
  close(): Promise<void>
}

export async function startYardstick(settings: YardstickSettings): Promise<Yardstick> {
  const server = start([fileOf('yardstick-server.ts'), JSON.stringify(settings)])
  const url = await server.line('stdout', /^http/)
  const control = async (path: string, init: RequestInit = {}) =>
    (await fetch(`${url}/_yardstick/${path}`, init)).json()
  return {
    url,
    settings,
    async setLatency(ms) {
      await control('latency', { method: 'PUT', body: String(ms) })
    },
    pages: async () => (await control('pages')) as ServedPage[],
    takePages: async () => (await control('pages', { method: 'DELETE' })) as ServedPage[],
    close: () => server.end('SIGTERM'),
  }
}

/** Has pages fetched and thrown away by a process of its own. */
export async function throwAway({ url }: Yardstick, task: Omit<ReadingTask, 'url'>): Promise<void> {
  await start([fileOf('throw-away-reader.ts')], {
    input: JSON.stringify({ url, ...task } satisfies ReadingTask),
  }).result()
}

/** What it took to read pages: from the first request to the last byte. Sizes in MB (10^6 bytes). */
export interface Reading {
  seconds: number
  records: number
  mb: number
}

export function readingOf(pages: readonly ServedPage[]): Reading {
  const began = Math.min(...pages.map(({ askedAt }) => askedAt))
  const ended = Math.max(...pages.map(({ sentAt }) => sentAt))
  return {
    seconds: (ended - began) / 1000,
    records: pages.reduce((sum, { count }) => sum + count, 0),
    mb: pages.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6,
  }
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(`../${name}`, import.meta.url))
}
