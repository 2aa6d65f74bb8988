import { ApplicationFailure, condition, defineQuery, defineUpdate, setHandler } from '@temporalio/workflow'
import type { Awaiting, CommandRecord, RunProgress } from '../src/runbooks/progress.ts'

/**
 * One protocol to steer every run: from the command line, from `temporal workflow update execute` and from the Temporal
 * UI, which sends flat JSON. Handlers only change state; the run's main loop reads it and acts.
 */
export interface Command {
  /** Who gives it. Self-declared: Temporal does not authenticate it. */
  by: string
  reason: string
  /** The step that is meant, where a command needs one. */
  step?: string
}

export interface PauseCommand extends Command {
  /** Also interrupt the work in flight; without it that work is finished first. */
  hard?: boolean
}

/** The answer to a command: one line for the person who gave it. */
export type Answer = string

export const statusQuery = defineQuery<RunProgress>('status')
export const pauseUpdate = defineUpdate<Answer, [PauseCommand]>('pause')
export const resumeUpdate = defineUpdate<Answer, [Command]>('resume')
export const abortUpdate = defineUpdate<Answer, [Command]>('abort')
export const approveUpdate = defineUpdate<Answer, [Command]>('approve')
export const rejectUpdate = defineUpdate<Answer, [Command]>('reject')
export const retryStepUpdate = defineUpdate<Answer, [Command]>('retryStep')
export const skipStepUpdate = defineUpdate<Answer, [Command]>('skipStep')

/** Thrown in the main loop once an abort was asked for; the run undoes what it must and ends as aborted. */
export class AbortRequested extends Error {
  override readonly name = 'AbortRequested'
  readonly command: CommandRecord

  constructor(command: CommandRecord) {
    super(`aborted by ${command.by}: ${command.reason}`)
    this.command = command
  }
}

export type FailureDecision = 'retry' | 'skip'

/** What survives a continue-as-new. */
export interface ControlState {
  paused: RunProgress['paused']
  commands: CommandRecord[]
}

interface Options {
  carried?: ControlState | undefined
  progress: () => RunProgress
  /** Called after each change, so that what is shown follows at once. */
  changed: () => void
  /** What an abort and a skip mean for this kind of run, for the person who gave the command; a backup's unless told. */
  says?: Says | (() => Says)
}

interface Says {
  abort: string
  skip: string
}

export const saysOfBackup: Says = {
  abort: 'aborting: nothing of this run will be listed as a snapshot',
  skip: 'what failed is left out, and the ledger says so',
}

/** The state that commands change, and the waits of the main loop on it. */
export class RunControl {
  paused: RunProgress['paused']
  awaiting: Awaiting | null = null
  readonly commands: CommandRecord[]
  /** Counts changes, so that a loop can wait for the next one. */
  revision = 0
  private abort: CommandRecord | null = null
  private decision: FailureDecision | null = null
  private readonly changed: () => void
  private readonly says: () => Says

  constructor({ carried, progress, changed, says = saysOfBackup }: Options) {
    this.paused = carried?.paused ?? null
    this.commands = carried?.commands ?? []
    this.changed = changed
    this.says = typeof says === 'function' ? says : () => says
    setHandler(statusQuery, progress, { description: 'The progress of this run' })
    this.handlePauseAndResume()
    this.handleAbort()
    this.handleFailureDecisions()
    this.handleGates()
  }

  get interrupted(): boolean {
    return this.paused?.hard === true || this.abort !== null
  }

  get state(): ControlState {
    return { paused: this.paused, commands: this.commands }
  }

  /** Wakes whatever waits for a change of the run. */
  touch(): void {
    this.revision++
  }

  throwIfAborting(): void {
    if (this.abort) throw new AbortRequested(this.abort)
  }

  /** Returns when nothing holds the run; throws `AbortRequested`. */
  async untilRunnable(): Promise<void> {
    await condition(() => this.paused === null || this.abort !== null)
    this.throwIfAborting()
  }

  /** Parks the run at a failed step until a person decides. `null` when nobody did in time. */
  async decideFailure(awaiting: Awaiting, timeoutMs: number): Promise<FailureDecision | null> {
    this.awaiting = awaiting
    this.decision = null
    this.announce()
    const decided = await condition(() => this.decision !== null || this.abort !== null, timeoutMs)
    this.awaiting = null
    this.announce()
    this.throwIfAborting()
    return decided ? this.decision : null
  }

  private handlePauseAndResume(): void {
    setHandler(
      pauseUpdate,
      (command) => {
        const at = this.record('pause', command)
        this.paused = { by: command.by, reason: command.reason, at, hard: command.hard === true }
        this.announce()
        return command.hard ? 'paused: work in flight is interrupted' : 'paused: work in flight is finished first'
      },
      {
        description: 'Stop handing out work; {by, reason, hard}',
        validator: (command) => {
          validate(command)
          this.refuseWhenAborting()
          const already = this.paused
          if (already && !(command.hard && !already.hard)) refuse(`it is paused already, by ${already.by}`)
        },
      },
    )
    setHandler(
      resumeUpdate,
      (command) => {
        this.record('resume', command)
        this.paused = null
        this.announce()
        return 'resumed'
      },
      {
        description: 'Go on after a pause; {by, reason}',
        validator: (command) => {
          validate(command)
          this.refuseWhenAborting()
          if (!this.paused) refuse('it is not paused')
        },
      },
    )
  }

  private handleAbort(): void {
    setHandler(
      abortUpdate,
      (command) => {
        const at = this.record('abort', command)
        this.abort = { command: 'abort', by: command.by, reason: command.reason, at }
        this.announce()
        return this.says().abort
      },
      {
        description: 'End the run and undo what it must; {by, reason}',
        validator: (command) => {
          validate(command)
          this.refuseWhenAborting()
        },
      },
    )
  }

  private handleFailureDecisions(): void {
    const decide = (name: string, decision: FailureDecision, done: string) => (command: Command) => {
      this.record(name, command)
      this.decision = decision
      this.announce()
      return done
    }
    const validator = (command: Command) => {
      validate(command)
      this.refuseWhenAborting()
      if (this.awaiting === null || this.decision !== null) refuse('no step of it has failed and waits')
      const { step } = this.awaiting as Awaiting
      if (command.step !== undefined && command.step !== step) refuse(`the step that waits is ${step}`)
    }
    setHandler(retryStepUpdate, decide('retryStep', 'retry', 'the step is tried again'), {
      description: 'Try the failed step again; {by, reason, step}',
      validator,
    })
    setHandler(skipStepUpdate, decide('skipStep', 'skip', this.says().skip), {
      description: 'Go on without what failed; {by, reason, step}',
      validator,
    })
  }

  /** Runs without gates refuse these; a runbook with gates brings its own handlers. */
  private handleGates(): void {
    const validator = (command: Command) => {
      validate(command)
      refuse('no step of it waits for an approval')
    }
    setHandler(approveUpdate, () => '', { description: 'Approve the gate that waits; {by, reason, step}', validator })
    setHandler(rejectUpdate, () => '', { description: 'Reject the gate that waits; {by, reason, step}', validator })
  }

  private record(command: string, { by, reason }: Command): string {
    const at = new Date().toISOString()
    this.commands.push({ command, by, reason, at })
    return at
  }

  private refuseWhenAborting(): void {
    if (this.abort) refuse(`it is being aborted by ${this.abort.by}`)
  }

  private announce(): void {
    this.touch()
    this.changed()
  }
}

/** Validators run synchronously and leave no history event when they refuse. */
function validate(command: Command | undefined): void {
  for (const field of ['by', 'reason'] as const) {
    const value: unknown = command?.[field]
    if (typeof value !== 'string' || value.trim() === '') refuse(`"${field}" must say who or why, as text`)
  }
}

function refuse(message: string): never {
  throw ApplicationFailure.create({ type: 'CommandRefused', message, nonRetryable: true })
}
