/** Knows how fast each kind of request is answered when nothing stands in its way. */
export interface LatencyBaseline {
  /** The share of this latency, 0 to 1, that was spent waiting for others; then learns from it. */
  excess(kind: string, latencyMs: number): number
}

/**
 * The baseline is a low quantile and no minimum, so that one lucky answer doesn't make all others look slow. It comes
 * down quickly and goes up slowly: a shop that has become slower for good is accepted after some hundred answers.
 */
export function createLatencyBaseline(): LatencyBaseline {
  const baselines = new Map<string, number>()
  return {
    excess(kind, latencyMs) {
      const before = baselines.get(kind) ?? latencyMs
      const weight = latencyMs < before ? 0.3 : 0.005
      baselines.set(kind, before + weight * (latencyMs - before))
      return Math.max(0, latencyMs - before - NOISE_MS) / Math.max(latencyMs, 1)
    },
  }
}

/** Differences of this size are our own doing: timers, garbage collection, pages of different sizes. */
const NOISE_MS = 10
