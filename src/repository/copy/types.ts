import type { LogHead } from '../types.ts'

export interface CopyOptions {
  /** Only snapshots of this project. The log is still copied as far as the copy then holds what it says. */
  project?: string
  /** Objects under way at once. Each is held whole in memory. */
  concurrency?: number
  /** Ends the copying before the next object; it goes on there when it is called again. */
  signal?: AbortSignal
  /** Called as objects arrive. */
  onProgress?: (done: CopyProgress) => void
}

export interface CopyProgress {
  /** Copied whole, of those that the copy lacked. */
  snapshots: number
  snapshotsTotal: number
  /** Written and read back. */
  objects: number
  bytes: number
  /** The snapshot in hand. */
  snapshot: string | null
}

export interface CopyReport {
  /** Name in the config. */
  name: string
  uri: string
  /** Ids of those that were copied now. */
  snapshots: string[]
  /** Written and read back now. */
  objects: number
  bytes: number
  /** Snapshots that the copy still lacks, and log entries. */
  lacks: { snapshots: number; entries: number }
  /** What could not be copied, since it is damaged here or there. */
  problems: CopyProblem[]
}

export interface CopyProblem {
  object: string
  /** Which of the two is not what it should be. */
  where: 'original' | 'copy'
  problem: string
  /** The snapshot that waits for it. */
  snapshot?: string
}

export interface CopyState {
  name: string
  uri: string
  /**
   * `current`: it holds all that the log says. `behind`: it lacks the log's last entries. `diverged`: its log says
   * something else. `foreign`: it is another repository. `damaged`: its own end of the log can't be trusted.
   */
  state: 'current' | 'behind' | 'diverged' | 'foreign' | 'damaged' | 'unreachable'
  /** Log entries that it lacks. */
  entriesBehind: number
  /** Ids of the snapshots that it holds whole. */
  snapshots: string[]
  logHead?: LogHead
  /** For all but `current`: one line. */
  reason?: string
}

/** An end of the log as another place remembers it; `reason` when that place can't say. */
export type Anchor = { from: string } & ({ head: LogHead } | { reason: string })

export interface RepairReport {
  repaired: { object: string; from: string }[]
  /** What no other place had a sound version of, or what could not be replaced. */
  failed: { object: string; reason: string }[]
}
