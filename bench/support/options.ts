import type { Report } from './report.ts'

/** What every benchmark is given. */
export interface BenchOptions {
  report: Report
  /** Of the full number of records: 0.1 for a quick look, whose figures mean little. */
  scale: number
  /** How often both sides of a ratio are measured, one after the other. */
  rounds: number
}

export type Bench = (options: BenchOptions) => Promise<void>

/** A number of records, scaled; never so few that nothing is left to measure. */
export function scaled(records: number, scale: number): number {
  return Math.max(1_000, Math.round(records * scale))
}
