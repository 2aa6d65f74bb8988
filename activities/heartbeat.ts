import { Context } from '@temporalio/activity'
import type { ClientStats } from '../src/commercetools/project-client.ts'
import type { CopyHeartbeat } from './copy-types.ts'

/** A worker's sign of life: what it has in hand, for the progress line. It is never what a retry resumes from. */
export interface UnitHeartbeat {
  unit: number
  type: string
  /** Records and bytes of this unit so far. */
  records: number
  bytes: number
  /** Of this worker and project: requests allowed at once and in flight now, and retries since it started. */
  limit: number
  inFlight: number
  retries: number
}

/** Tells Temporal that the unit moves on. No `stats` for work that asks no project. */
export function beat(unit: number, type: string, done: { records: number; bytes: number }, stats?: ClientStats): void {
  const retries = Object.values(stats?.retries ?? {}).reduce((sum, count) => sum + (count ?? 0), 0)
  const { limit, inFlight } = stats?.limiter ?? { limit: 0, inFlight: 0 }
  noteBeat({ unit, type, ...done, limit, inFlight, retries })
}

/** As `beat`, for work that talks to no project. */
export function noteBeat(heartbeat: UnitHeartbeat | CopyHeartbeat): void {
  const context = Context.current()
  const now = performance.now()
  const last = beats.get(context)
  const due = last === undefined || now - last.toldAt >= tellEveryMs
  beats.set(context, { heartbeat, toldAt: due ? now : last.toldAt })
  if (due) context.heartbeat(heartbeat)
}

interface Beat {
  heartbeat: UnitHeartbeat | CopyHeartbeat
  toldAt: number
}

const beats = new WeakMap<Context, Beat>()
/** The server hears of it every few seconds only. Each time costs as much as a small request, and pages are many. */
const tellEveryMs = 250

/**
 * Repeats the last sign of life until stopped: a request may rightly take longer than the heartbeat timeout, and has
 * timeouts of its own. So a missing heartbeat means what Temporal takes it for: the worker is gone.
 */
export function keepBeating(): () => void {
  const context = Context.current()
  const { heartbeatTimeoutMs } = context.info
  if (!heartbeatTimeoutMs) return () => {}
  const timer = setInterval(() => context.heartbeat(beats.get(context)?.heartbeat ?? null), heartbeatTimeoutMs / 3)
  return () => clearInterval(timer)
}

/** Aborts when the activity is cancelled: by a hard pause, an abort, or the worker's shutdown. */
export function cancellation(): AbortSignal {
  return Context.current().cancellationSignal
}
