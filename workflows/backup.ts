import {
  ActivityFailure,
  ApplicationFailure,
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  proxyActivities,
  upsertMemo,
  workflowInfo,
} from '@temporalio/workflow'
import type { BackupActivities, BackupPlan, Prepared, SealedReport, Unit } from '../activities/backup-types.ts'
import type { CopyOutcome } from '../activities/copy-types.ts'
import type { NoticeEvent } from '../src/runbooks/notice.ts'
import type { Phase, RunProgress, StepProgress } from '../src/runbooks/progress.ts'
import { endStep, newSteps, now, phases, type StepId, stepIds, weights } from './backup-steps.ts'
import { AbortRequested, type ControlState, RunControl, saysOfBackup } from './control.ts'
import { copyToAll, noteOn, saysOnceSealed } from './copy-step.ts'
import { type PoolFailure, runPool } from './pool.ts'
import { reasonOf } from './reason-of.ts'
import { tellOfCopies, tellOfFailure, tellOfWaiting } from './run-notices.ts'
import { RunView } from './run-view.ts'

export interface BackupInput {
  run: string
  project: string
  requestedBy: string
  /** How long a worker may be silent before its work is given to another. */
  heartbeatTimeoutMs: number
  /** How long a failed step waits for a person before the run is given up. */
  waitForPersonMs: number
  /** Read everything, also where an incremental run would do. */
  full?: boolean
  /** What somebody listens to; of anything else nobody is told. */
  notices?: readonly NoticeEvent[]
  /** Names of the copies that the snapshot is written to as well, and how long one that fails is tried. */
  copies?: readonly string[]
  copyForMs?: number
  /** What a continue-as-new carries over. */
  carried?: Carried
}

interface Carried {
  control: ControlState
  steps: StepProgress[]
  startedAt: string
  prepared: Prepared
  plan: BackupPlan
  /** Numbers of the units that the current step still has to do. */
  left: { step: StepId; units: number[]; round: number; since: string; news: number }
  captured: number
  bytes: number
  closedAt: string
}

/** Rounds after which a sweep gives up on catching the project standing still; the closing scan takes what is left. */
const maxSweepRounds = 5
/** A round that took no longer leaves so little behind that the closing scan may take it. */
const shortRoundMs = 60_000

/** How long a copy that can't be written to is tried. */
const defaultCopyForMs = 30 * 60_000

/** How long an ending run tries to reach the store. */
const abandonTimeoutMs = 5 * 60_000

/** Backs up one project as one snapshot. Runs under the id `lifeboat/<project>/writer`: one writer a project. */
export async function backup(input: BackupInput): Promise<SealedReport> {
  return await new BackupRun(input).execute()
}

class BackupRun {
  private readonly input: BackupInput
  private readonly control: RunControl
  private readonly view: RunView
  private readonly steps: StepProgress[]
  private readonly startedAt: string
  private phase: Phase = 'preparing'
  private prepared: Prepared | undefined
  private plan: BackupPlan | undefined
  private captured: number
  private bytes: number
  /** The API's clock when the last unit was closed. */
  private closedAt: string
  private snapshot: string | null = null

  constructor(input: BackupInput) {
    const { carried } = input
    this.input = input
    this.startedAt = carried?.startedAt ?? new Date().toISOString()
    this.steps = carried?.steps ?? newSteps(input.copies ?? [])
    this.captured = carried?.captured ?? 0
    this.bytes = carried?.bytes ?? 0
    this.closedAt = carried?.closedAt ?? ''
    this.prepared = carried?.prepared
    this.plan = carried?.plan
    this.view = new RunView(() => this.progress(), weights)
    this.control = new RunControl({
      carried: carried?.control,
      progress: () => this.progress(),
      changed: () => this.view.update(),
      says: () => (this.snapshot ? saysOnceSealed(this.snapshot) : saysOfBackup),
    })
  }

  async execute(): Promise<SealedReport> {
    try {
      const sealed = await this.steer()
      // What is sealed is done, also when the workflow was cancelled meanwhile.
      await CancellationScope.nonCancellable(() => condition(allHandlersFinished))
      return sealed
    } catch (error) {
      return await this.end(error)
    }
  }

  private async steer(): Promise<SealedReport> {
    this.view.update()
    const { carried } = this.input
    if (!carried) {
      this.prepared = await this.single('prepare', () => this.activity('check').prepareBackup(this.ref))
      const { startedAt } = this.prepared
      this.plan = await this.single('plan', () =>
        this.activity('size the shards').planBackup({
          ...this.ref,
          startedAt,
          ...(this.input.full ? { full: true } : {}),
        }),
      )
      // An incremental run may find nothing to do after this look.
      this.closedAt = this.plan.lookedAt ?? ''
      if (this.plan.kind === 'incremental') this.stepOf('plan').note = 'incremental'
    }
    const from = carried ? stepIds.indexOf(carried.left.step) : 0
    if (from <= stepIds.indexOf('export'))
      await this.pooled('export', this.leftOf('export'), (unit) => this.export(unit))
    if (from <= stepIds.indexOf('sweep')) await this.sweep()
    if (from <= stepIds.indexOf('close')) await this.pooled('close', this.leftOf('close'), (unit) => this.close(unit))
    const sealed = await this.single('seal', () =>
      this.activity('seal the snapshot').sealSnapshot({ ...this.ref, closedAt: this.closedAt }),
    )
    this.noteSnapshot(sealed)
    const copies = await this.copy(sealed.snapshot)
    this.phase = 'done'
    this.view.update()
    return { ...sealed, ...(copies ? { copies } : {}) }
  }

  private async export({ number, title }: Unit): Promise<void> {
    this.count(await this.activity(`export ${title}`).exportUnit({ ...this.ref, unit: number }))
  }

  private async close({ number, title }: Unit): Promise<void> {
    const report = await this.activity(`scan ${title}`).closeUnit({ ...this.ref, unit: number })
    this.count(report)
    if (report.closedAt > this.closedAt) this.closedAt = report.closedAt
  }

  /** Rounds that re-read what changed since the round before, until one is quick or finds nothing. */
  private async sweep(): Promise<void> {
    const { left } = this.input.carried ?? {}
    const resumed = left?.step === 'sweep' ? left : undefined
    let since = resumed?.since ?? this.prepared!.startedAt
    for (let round = resumed?.round ?? 1; ; round++) {
      const began = Date.now()
      let news = resumed?.round === round ? resumed.news : 0
      let next: string | undefined
      this.stepOf('sweep').note = `round ${round}`
      await this.pooled(
        'sweep',
        resumed?.round === round ? this.leftOf('sweep') : this.bulkUnits,
        async ({ number, title }) => {
          const activity = this.activity(`sweep ${title}, round ${round}`)
          const report = await activity.sweepUnit({ ...this.ref, unit: number, round, since })
          this.count(report)
          news += report.records
          if (next === undefined || report.since < next) next = report.since
        },
        () => ({ round, since, news }),
      )
      since = next ?? since
      if (news === 0 || Date.now() - began < shortRoundMs) return
      if (round < maxSweepRounds) continue
      this.stepOf('sweep').note = `still ${news} changes in round ${round}: the window will be wider`
      return
    }
  }

  private async single<T>(id: StepId, work: () => Promise<T>): Promise<T> {
    const step = this.begin(id)
    for (;;) {
      await this.control.untilRunnable()
      try {
        const result = await work()
        step.unitsDone = 1
        this.complete(step)
        return result
      } catch (error) {
        // Nothing is worth waiting for before the first shard: the person who started it is still there.
        if (isCancellation(error) || id === 'prepare' || id === 'plan') throw error
        await this.park(step, [{ unit: null, error }])
      }
    }
  }

  private async pooled(
    id: StepId,
    units: readonly Unit[],
    work: (unit: Unit) => Promise<void>,
    carry: () => { round: number; since: string; news: number } = () => ({ round: 0, since: '', news: 0 }),
  ): Promise<void> {
    const step = this.begin(id)
    const total = (id === 'close' ? this.plan!.units : this.bulkUnits).length
    step.unitsTotal = total
    step.unitsDone = total - units.length
    let pending = units
    while (pending.length > 0) {
      const { left, failed } = await runPool({
        units: pending,
        width: this.prepared!.maxConcurrency,
        control: this.control,
        shouldStop: () => workflowInfo().continueAsNewSuggested,
        work: async (unit) => {
          await work(unit)
          step.unitsDone++
          this.view.update()
        },
      })
      if (failed.length > 0) {
        const decision = await this.park(step, failed)
        const units = failed.map((failure) => failure.unit)
        if (decision === 'skip') await this.skip(units, step, failed)
        else left.push(...units)
      }
      if (left.length > 0 && workflowInfo().continueAsNewSuggested) await this.startAnew(id, left, carry())
      pending = left
    }
    this.complete(step)
  }

  /** Waits for a person's decision on a failed step; throws when nobody decides in time. */
  private async park(step: StepProgress, failed: readonly PoolFailure<Unit | null>[]): Promise<'retry' | 'skip'> {
    const { message, type, hint } = reasonOf(failed[0]!.error)
    const units = failed.length > 1 ? ` (and ${failed.length - 1} more units)` : ''
    step.state = 'failed'
    step.note = message
    const awaiting = { decision: 'retry', step: step.id, message: message + units, hint, since: now() } as const
    await tellOfWaiting(this.input, awaiting, type)
    const decision = await this.control.decideFailure(awaiting, this.input.waitForPersonMs)
    if (decision === null) throw failed[0]!.error
    step.state = 'running'
    step.note = null
    if (decision === 'skip' && step.id === 'seal') throw failed[0]!.error
    return decision
  }

  private async skip(units: readonly (Unit | null)[], step: StepProgress, failed: readonly PoolFailure<Unit>[]) {
    for (const [at, unit] of units.entries()) {
      if (!unit) continue
      const { message } = reasonOf(failed[at]!.error)
      await this.activity(`leave out ${unit.title}`).skipUnit({ ...this.ref, unit: unit.number, reason: message })
      step.unitsDone++
    }
  }

  private async startAnew(step: StepId, left: readonly Unit[], more: Omit<Carried['left'], 'step' | 'units'>) {
    await condition(allHandlersFinished)
    await continueAsNew<typeof backup>({
      ...this.input,
      carried: {
        control: this.control.state,
        steps: this.steps,
        startedAt: this.startedAt,
        prepared: this.prepared!,
        plan: this.plan!,
        left: { step, units: left.map(({ number }) => number), ...more },
        captured: this.captured,
        bytes: this.bytes,
        closedAt: this.closedAt,
      },
    })
  }

  private get bulkUnits(): readonly Unit[] {
    return this.plan!.units.filter(({ bulk }) => bulk)
  }

  private leftOf(step: StepId): readonly Unit[] {
    const units = step === 'close' ? this.plan!.units : this.bulkUnits
    const { left } = this.input.carried ?? {}
    if (left?.step !== step) return units
    const numbers = new Set(left.units)
    return units.filter(({ number }) => numbers.has(number))
  }

  /** Undoes what an aborted, cancelled or failed run must not leave open, and ends the workflow accordingly. */
  private async end(error: unknown): Promise<never> {
    if (!isCancellation(error) && !(error instanceof AbortRequested) && !(error instanceof ActivityFailure)) throw error
    const { message, type, hint } = reasonOf(error)
    const aborted = error instanceof AbortRequested || isCancellation(error)
    this.phase = aborted ? 'aborted' : 'failed'
    this.control.paused = null
    for (const step of this.steps) if (step.state === 'running') endStep(step, message)
    const by = error instanceof AbortRequested ? error.command.by : aborted ? 'workflow cancel' : 'lifeboat'
    if (this.prepared) {
      await this.abandon(by, message)
    }
    this.view.update()
    if (isCancellation(error)) throw error
    if (!aborted) await tellOfFailure(this.input, { type, message })
    throw ApplicationFailure.create({ type, message, nonRetryable: true, details: [{ hint }] })
  }

  /** Without the store the run ends all the same: an undecided run is no snapshot either, and prune will decide it. */
  private async abandon(by: string, reason: string): Promise<void> {
    const { abandonRun } = this.activity('abandon the run', abandonTimeoutMs)
    try {
      await CancellationScope.nonCancellable(() => abandonRun({ ...this.ref, by, reason }))
    } catch (error) {
      this.stepOf('seal').note = `not marked as abandoned: ${reasonOf(error).message}`
    }
  }

  /** `undefined` where there are no copies. */
  private async copy(snapshot: string): Promise<CopyOutcome[] | undefined> {
    const { copies = [], heartbeatTimeoutMs, copyForMs = defaultCopyForMs } = this.input
    if (copies.length === 0) return undefined
    const step = this.begin('copy')
    const { control } = this
    const changed = () => this.view.update()
    const outcomes = await copyToAll({ copies, giveUpAfterMs: copyForMs, heartbeatTimeoutMs, control, step, changed })
    control.paused = null
    this.complete(step)
    step.note = noteOn(outcomes)
    if (outcomes.some(({ state }) => state === 'behind')) step.state = 'failed'
    await tellOfCopies(this.input, snapshot, outcomes)
    return outcomes
  }

  private noteSnapshot({ snapshot, manifest, manifestSha256, logHead, records }: SealedReport): void {
    this.snapshot = snapshot
    this.captured = records
    upsertMemo({ snapshot, manifest, manifestSha256, logHead })
  }

  private begin(id: StepId): StepProgress {
    const step = this.stepOf(id)
    this.phase = phases[id]
    step.state = 'running'
    step.startedAt ??= now()
    this.view.update()
    return step
  }

  private complete(step: StepProgress): void {
    step.state = 'done'
    step.endedAt = now()
    this.view.update()
  }

  private stepOf(id: StepId): StepProgress {
    return this.steps.find((step) => step.id === id)!
  }

  private count({ records, bytes }: { records: number; bytes: number }): void {
    this.captured += records
    this.bytes += bytes
  }

  private get ref() {
    return { run: this.input.run, project: this.input.project }
  }

  private progress(): RunProgress {
    const { run, project, requestedBy } = this.input
    return {
      run,
      runbook: 'backup',
      project,
      requestedBy,
      phase: this.phase,
      awaiting: this.control.awaiting,
      paused: this.control.paused,
      steps: this.steps,
      // Types that are read whole when the run closes were not counted.
      records: { expected: Math.max(this.plan?.expected ?? 0, this.captured), captured: this.captured },
      bytes: this.bytes,
      maxConcurrency: this.prepared?.maxConcurrency ?? 0,
      startedAt: this.startedAt,
      commands: this.control.commands,
      snapshot: this.snapshot,
    }
  }

  /**
   * Activities are retried for as long as a person would be waited for: a region that is down for the night is no reason
   * to begin anew. Those before the first shard give up by themselves: the person who started the run is still there.
   */
  private activity(summary: string, giveUpAfterMs = this.input.waitForPersonMs): BackupActivities {
    return proxyActivities<BackupActivities>({
      summary,
      scheduleToCloseTimeout: giveUpAfterMs,
      heartbeatTimeout: this.input.heartbeatTimeoutMs,
      retry: { initialInterval: '1s', maximumInterval: '30s' },
    })
  }
}
