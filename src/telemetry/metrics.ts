/** What workers measure, beside what Temporal's SDK does; docs/metrics.md is made of this. */
export const METRICS = {
  lifeboat_records_read_total: {
    kind: 'counter',
    labels: ['project', 'type'],
    meaning: 'records that the API sent; one that is read twice counts twice',
  },
  lifeboat_bytes_read_total: {
    kind: 'counter',
    labels: ['project', 'type'],
    meaning: 'bytes of pages of records or ids, decompressed',
  },
  lifeboat_pages_read_total: { kind: 'counter', labels: ['project', 'type'], meaning: 'pages of records or ids' },
  lifeboat_requests_total: { kind: 'counter', labels: ['project'], meaning: 'requests sent, retries among them' },
  lifeboat_requests_retried_total: {
    kind: 'counter',
    labels: ['project', 'reason'],
    meaning:
      'requests sent again, because of: `throttled`, `server-error`, `timeout`, `stall`, `reset`, `unreachable`, `truncated`, `not-json`',
  },
  lifeboat_concurrency_limit: {
    kind: 'gauge',
    labels: ['project'],
    meaning: 'requests that this worker allows itself at once',
  },
  lifeboat_requests_in_flight: { kind: 'gauge', labels: ['project'], meaning: 'requests of this worker in flight' },
  lifeboat_last_good_snapshot_timestamp_seconds: {
    kind: 'gauge',
    labels: ['project'],
    meaning: 'end of the window of the newest good snapshot, as Unix time; set by a guard and by a seal',
  },
  lifeboat_last_verify_timestamp_seconds: {
    kind: 'gauge',
    labels: ['project'],
    meaning: 'when a snapshot was last verified, as Unix time; set by a guard',
  },
  lifeboat_repository_snapshots: {
    kind: 'gauge',
    labels: ['project'],
    meaning: 'snapshots in the repository; set by a guard',
  },
  lifeboat_rpo_objective_seconds: {
    kind: 'gauge',
    labels: ['project'],
    meaning: '`objectives.rpo` of the config; set by a guard, for projects that have one',
  },
  lifeboat_guard_timestamp_seconds: {
    kind: 'gauge',
    labels: [],
    meaning: 'when a guard last looked after the projects, as Unix time',
  },
  lifeboat_notices_total: {
    kind: 'counter',
    labels: ['event', 'outcome'],
    meaning: 'attempts to tell somebody: `told` or `failed`',
  },
} as const satisfies Record<string, { kind: 'counter' | 'gauge'; labels: readonly string[]; meaning: string }>

type Named = typeof METRICS
type Of<Kind> = { [Name in keyof Named]: Named[Name]['kind'] extends Kind ? Name : never }[keyof Named]
type Labels<Name extends keyof Named> = Record<Named[Name]['labels'][number], string>

export interface Metrics {
  add<Name extends Of<'counter'>>(name: Name, amount: number, labels: Labels<Name>): void
  set<Name extends Of<'gauge'>>(name: Name, value: number, labels: Labels<Name>): void
}

/** The part of Temporal's `MetricMeter` that is needed here. */
interface Meter {
  createCounter(
    name: string,
    unit?: string,
    description?: string,
  ): { add(value: number, tags?: Record<string, string>): void }
  createGauge(
    name: string,
    valueType?: 'int' | 'float',
    unit?: string,
    description?: string,
  ): { set(value: number, tags?: Record<string, string>): void }
}

/** On Temporal's own meter, so that all metrics of a worker are at one address. */
export function createMetrics(meter: Meter): Metrics {
  const counters = new Map<string, ReturnType<Meter['createCounter']>>()
  const gauges = new Map<string, ReturnType<Meter['createGauge']>>()
  for (const [name, { kind, meaning }] of Object.entries(METRICS)) {
    if (kind === 'counter') counters.set(name, meter.createCounter(name, undefined, meaning))
    else gauges.set(name, meter.createGauge(name, 'float', undefined, meaning))
  }
  return {
    add: (name, amount, labels) => counters.get(name)?.add(amount, labels),
    set: (name, value, labels) => gauges.get(name)?.set(value, labels),
  }
}
