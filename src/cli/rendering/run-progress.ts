import type { CopyHeartbeat } from '../../../activities/copy-types.ts'
import type { UnitHeartbeat } from '../../../activities/heartbeat.ts'
import type { RunStatus } from '../../control/runs.ts'
import { copyingText } from './copies.ts'
import { count, duration, percent, size } from './units.ts'

/** What a progress line is made from; taken at each look at the run. Pure data. */
export interface Sample {
  at: number
  phase: string
  expected: number
  captured: number
  bytes: number
  /** Requests in flight and allowed, all workers together. */
  inFlight: number
  limit: number
  retries: number
  workers: number
  /** What is being copied where. */
  copying?: string
  /** Set when work waits to be tried again, or when nobody does it: why. */
  trouble: string | null
}

/** Adds what workers have in hand to what the run has counted as done. */
export function sample(status: RunStatus, at: number): Sample {
  const { summary, progress, inHand } = status
  const beats = inHand.filter(({ heartbeat }) => heartbeat !== null)
  const units = beats.map(({ heartbeat }) => heartbeat as UnitHeartbeat)
  const reading = isReading(progress?.phase) ? units : []
  const byWorker = new Map(beats.map(({ worker, heartbeat }) => [worker, heartbeat as UnitHeartbeat]))
  const add = (pick: (unit: UnitHeartbeat) => number, from: Iterable<UnitHeartbeat>) =>
    [...from].reduce((sum, unit) => sum + (pick(unit) || 0), 0)
  return {
    at,
    phase: progress ? (progress.paused ? 'paused' : progress.phase) : summary.phase,
    expected: progress?.records.expected ?? 0,
    captured: (progress?.records.captured ?? 0) + add((unit) => unit.records, reading),
    bytes: (progress?.bytes ?? 0) + add((unit) => unit.bytes, reading),
    inFlight: add((unit) => unit.inFlight, byWorker.values()),
    // Each worker finds a limit of its own; the run hands out no more than the project allows.
    limit: Math.min(
      add((unit) => unit.limit, byWorker.values()),
      progress?.maxConcurrency || Number.POSITIVE_INFINITY,
    ),
    retries: add((unit) => unit.retries, byWorker.values()),
    workers: byWorker.size,
    ...copyingNow(status),
    trouble: troubleOf(status),
  }
}

function copyingNow({ inHand }: RunStatus): Pick<Sample, 'copying'> {
  const beats = inHand.map(({ heartbeat }) => heartbeat as Partial<CopyHeartbeat> | null)
  const copies = beats.filter((beat): beat is CopyHeartbeat => beat?.copy !== undefined)
  return copies.length === 0 ? {} : { copying: copies.map(copyingText).join('; ') }
}

/** Phases in which records are counted as they are read. */
function isReading(phase: string | undefined): boolean {
  return phase === 'exporting' || phase === 'verifying'
}

function troubleOf({ progress, unanswered, inHand }: RunStatus): string | null {
  if (progress === null)
    return unanswered === null ? 'no worker answers; lifeboat worker starts one' : `no answer: ${unanswered}`
  const failing = inHand.find(({ lastFailure, attempt }) => lastFailure && attempt > 1)
  return failing ? `retrying: ${failing.lastFailure}` : null
}

/** One line: where the run is, how fast it goes and how long it will take. Rates are over the span between samples. */
export function progressLine(now: Sample, before: Sample | undefined, startedAt: number): string {
  const parts = [now.phase.padEnd(9)]
  if (now.expected > 0) {
    const share = Math.min(1, now.captured / now.expected)
    parts.push(`${bar(share)} ${percent(share).padStart(5)}`, `${count(now.captured)}/${count(now.expected)} records`)
  }
  const seconds = before ? (now.at - before.at) / 1000 : 0
  if (before && seconds > 0 && isReading(now.phase)) {
    const rate = Math.max(0, now.captured - before.captured) / seconds
    parts.push(`${count(rate)}/s`, `${size(Math.max(0, now.bytes - before.bytes) / seconds)}/s`)
    if (rate > 0) parts.push(`eta ${duration((now.expected - now.captured) / rate)}`)
  }
  if (now.copying !== undefined) parts.push(now.copying)
  if (now.limit > 0) parts.push(`${now.inFlight}/${now.limit} requests at once`)
  if (now.retries > 0) parts.push(`${count(now.retries)} retries`)
  parts.push(duration((now.at - startedAt) / 1000))
  if (now.trouble) parts.push(now.trouble)
  return parts.join('  ')
}

function bar(share: number, width = 20): string {
  const full = Math.round(share * width)
  return `[${'#'.repeat(full)}${'-'.repeat(width - full)}]`
}
