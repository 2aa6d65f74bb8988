import type { OpenProject } from '../../activities/deps.ts'
import type { ResourceType } from '../catalogue/types.ts'
import type { ClientStats, ProjectClient } from '../commercetools/project-client.ts'
import type { Metrics } from '../telemetry/metrics.ts'

/** How often what a client counts by itself is passed on. */
const sampleEveryMs = 1_000

/** The same project, with what is read from it measured. */
export function measured(open: OpenProject, metrics: Metrics): OpenProject {
  const { client } = open
  const project = client.name
  let before = client.stats()
  const sample = () => {
    const now = client.stats()
    passOn(project, before, now, metrics)
    before = now
  }
  setInterval(sample, sampleEveryMs).unref()
  return { ...open, client: countingPages(client, metrics) }
}

function countingPages(client: ProjectClient, metrics: Metrics): ProjectClient {
  const page = ({ name }: ResourceType, records: number, bytes: number) => {
    const labels = { project: client.name, type: name }
    metrics.add('lifeboat_pages_read_total', 1, labels)
    metrics.add('lifeboat_bytes_read_total', bytes, labels)
    metrics.add('lifeboat_records_read_total', records, labels)
  }
  return {
    ...client,
    async readPage(type, options) {
      const answer = await client.readPage(type, options)
      page(type, answer.records.length, answer.bytes)
      return answer
    },
    async readChildren(type, parent, options) {
      const answer = await client.readChildren(type, parent, options)
      page(type, answer.records.length, answer.bytes)
      return answer
    },
    async scanIds(type, options) {
      const answer = await client.scanIds(type, options)
      page(type, 0, answer.bytes)
      return answer
    },
  }
}

function passOn(project: string, before: ClientStats, now: ClientStats, metrics: Metrics): void {
  metrics.set('lifeboat_concurrency_limit', now.limiter.limit, { project })
  metrics.set('lifeboat_requests_in_flight', now.limiter.inFlight, { project })
  if (now.requests > before.requests)
    metrics.add('lifeboat_requests_total', now.requests - before.requests, { project })
  for (const reason of Object.keys(now.retries) as (keyof ClientStats['retries'])[]) {
    const more = (now.retries[reason] ?? 0) - (before.retries[reason] ?? 0)
    if (more > 0) metrics.add('lifeboat_requests_retried_total', more, { project, reason })
  }
}
