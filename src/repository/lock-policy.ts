/** How long objects are locked from when they are written, or needed again. */
export interface LockPolicy {
  forMs: number
  now: () => Date
}

const DAY_MS = 86_400_000

/** Until when to lock, and which locks to leave as they are, so that each is made longer about once a day. */
export function lockEnd({ forMs, now }: LockPolicy): { until: Date; enough: Date } {
  const until = now().getTime() + forMs
  return { until: new Date(until), enough: new Date(until - lockSlackMs(forMs)) }
}

/** How much of its time a lock may have lost. */
export function lockSlackMs(forMs: number): number {
  return Math.min(DAY_MS, forMs / 2)
}
