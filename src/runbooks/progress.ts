/**
 * The one shape of a run's progress: the workflow keeps it, the `status` query returns it, and the command line and the
 * Temporal UI's text render it. Plain data without personal data or secrets: counts, types, names, times.
 */
export interface RunProgress {
  run: string
  runbook: string
  project: string
  requestedBy: string
  phase: Phase
  /** Set while something stands still until a person acts. */
  awaiting: Awaiting | null
  /** Set while paused. */
  paused: { by: string; reason: string; at: string; hard: boolean } | null
  steps: StepProgress[]
  /** Records known to exist and captured so far; `expected` is 0 until the shards are sized. */
  records: { expected: number; captured: number }
  /** Bytes of records as the API sent them, decompressed. */
  bytes: number
  /** Requests that all workers together may have in flight; 0 until the project was looked at. */
  maxConcurrency: number
  startedAt: string
  /** Every command given, oldest first. */
  commands: CommandRecord[]
  snapshot: string | null
  /** What commands to steer it name: its own name, for a run beside which others of its project may be open. */
  steerBy?: string
  /** What starts another one like it; a backup of the project unless told. */
  again?: string
}

export type Phase =
  | 'preparing'
  | 'exporting'
  | 'sweeping'
  | 'closing'
  | 'sealing'
  | 'copying'
  | 'verifying'
  | 'reporting'
  | 'pruning'
  | 'done'
  | 'failed'
  | 'aborted'

export interface Awaiting {
  /** The decision that is awaited: `retry` means retry, skip or abort. */
  decision: 'retry'
  step: string
  /** One line: what happened. */
  message: string
  hint: string | null
  since: string
}

/** What a person can say to a step that failed. Without its seal a run is nothing, so that one can't be skipped. */
export function decisions({ step }: Pick<Awaiting, 'step'>): ('retry' | 'skip' | 'abort')[] {
  return step === 'seal' ? ['retry', 'abort'] : ['retry', 'skip', 'abort']
}

/** What can be typed next; the reason is left for the person to fill in. */
export function nextCommands({ project, phase, paused, awaiting, snapshot, steerBy, again }: RunProgress): string[] {
  if (snapshot && phase === 'done') return [`lifeboat show ${snapshot}`]
  if (phase === 'failed' || phase === 'aborted') return [again ?? `lifeboat backup ${project}`]
  const verbs = awaiting ? decisions(awaiting) : paused ? ['resume', 'abort'] : ['pause', 'abort']
  return verbs.map((verb) => `lifeboat ${verb} ${steerBy ?? project} --reason "why"`)
}

export interface StepProgress {
  id: string
  title: string
  state: 'pending' | 'running' | 'done' | 'failed' | 'skipped'
  /** Units of work: 1 for a step that is one piece. */
  unitsDone: number
  unitsTotal: number
  startedAt: string | null
  endedAt: string | null
  note: string | null
}

export interface CommandRecord {
  command: string
  by: string
  reason: string
  at: string
}

/** Share of the run that is done, 0 to 1, for a progress bar: a step counts by its weight. */
export function shareDone(steps: readonly StepProgress[], weights: Readonly<Record<string, number>>): number {
  let total = 0
  let done = 0
  for (const step of steps) {
    const weight = weights[step.id] ?? 1
    total += weight
    const share = step.unitsTotal === 0 ? Number(step.state === 'done') : step.unitsDone / step.unitsTotal
    done += weight * (step.state === 'done' || step.state === 'skipped' ? 1 : share)
  }
  return total === 0 ? 0 : done / total
}
