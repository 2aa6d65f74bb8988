import {
  ActivityFailure,
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  isCancellation,
  proxyActivities,
  TimeoutFailure,
  upsertMemo,
  upsertSearchAttributes,
  uuid4,
  workflowInfo,
} from '@temporalio/workflow'
import type {
  LevelResult,
  PreparedVerify,
  ReadActivities,
  UnitLevel,
  VerifyActivities,
  VerifyRef,
  VerifyUnit,
} from '../activities/verify-types.ts'
import type { Phase, RunProgress, StepProgress } from '../src/runbooks/progress.ts'
import { type VerifyLevel, verifyLevels } from '../src/runbooks/verify-levels.ts'
import { endStep, now } from './backup-steps.ts'
import { AbortRequested, RunControl } from './control.ts'
import { type PoolFailure, runPool } from './pool.ts'
import { reasonOf } from './reason-of.ts'
import { tellOfFailure, tellOfWaiting } from './run-notices.ts'
import { RunView } from './run-view.ts'
import { type VerifyAtOnceRunInput, verifyAtOnce } from './verify-at-once.ts'
import { Findings } from './verify-findings.ts'
import type { VerifyResult, VerifyRunInput } from './verify-input.ts'
import { tellOfFindings } from './verify-notices.ts'
import { phases, stepsFor, type VerifyStepId, weights } from './verify-steps.ts'
import { runName, writerMemo, writerSearchAttributes } from './writer.ts'

/** Levels whose units read records, and need the identity. */
const readingLevels: readonly VerifyLevel[] = ['data', 'references']
/** Repairs bring to light what hid behind the damage: an outcome its manifest, a manifest its chunks. */
const mostRepairs = 3

const defaultWidth = 4
const defaultWaitForReaderMs = 10 * 60_000

/**
 * Verifies one snapshot at the levels that are asked for. It writes nothing but its report, so any number may run beside
 * each other and beside the project's writer: its id is `lifeboat/<project>/<run>`, or what a schedule makes of it.
 */
export async function verify(input: VerifyRunInput | VerifyAtOnceRunInput): Promise<unknown> {
  if ('level' in input) return await verifyAtOnce(input)
  return await new VerifyRun(input).execute()
}

class VerifyRun {
  private readonly input: VerifyRunInput
  private readonly run: string
  private readonly control: RunControl
  private readonly view: RunView
  private readonly steps: StepProgress[]
  private readonly startedAt: string
  private readonly found: Findings
  private phase: Phase = 'preparing'
  private prepared: PreparedVerify | undefined
  private records: number
  private bytes: number
  private snapshot: string | null = null
  /** Why nobody can read records; `undefined` until it was tried. */
  private noReader: string | null | undefined

  constructor(input: VerifyRunInput) {
    const { carried } = input
    this.input = input
    this.run = carried?.run ?? input.run ?? runName('verify', workflowInfo().startTime, uuid4())
    this.startedAt = carried?.startedAt ?? now()
    this.steps = carried?.steps ?? stepsFor(input.levels, input.repair === true)
    this.found = new Findings(carried?.findings)
    this.prepared = carried?.prepared
    this.records = carried?.records ?? 0
    this.bytes = carried?.bytes ?? 0
    if (carried) this.noReader = null
    this.view = new RunView(() => this.progress(), weights)
    this.control = new RunControl({
      carried: carried?.control,
      progress: () => this.progress(),
      changed: () => this.view.update(),
      says: { abort: 'aborting: no report of this run will be stored', skip: 'what failed is told as not done' },
    })
  }

  async execute(): Promise<VerifyResult> {
    try {
      const result = await this.steer()
      await condition(allHandlersFinished)
      return result
    } catch (error) {
      return await this.end(error)
    }
  }

  private async steer(): Promise<VerifyResult> {
    const { carried, run } = this.input
    if (run === undefined && !carried) this.nameRun()
    this.view.update()
    if (!carried) await this.prepare()
    const from = carried ? verifyLevels.indexOf(carried.left.level) : 0
    for (const level of verifyLevels.slice(from)) if (this.input.levels.includes(level)) await this.verifyLevel(level)
    if (this.input.repair) await this.repair()
    return await this.report()
  }

  /** A schedule knows no name beforehand, by which the run could be found. */
  private nameRun(): void {
    upsertSearchAttributes(writerSearchAttributes('verify', this.run, this.input.project))
    upsertMemo(writerMemo(this.run, this.input.requestedBy))
  }

  /** Nothing is worth waiting for before the first level: what fails here ends the run at once. */
  private async prepare(): Promise<void> {
    const { project, levels, sample, snapshot = `${project}@latest` } = this.input
    const step = this.begin('prepare')
    await this.control.untilRunnable()
    const { prepareVerify } = this.activity(`find ${snapshot}`)
    const wish = { run: this.run, project, snapshot, levels, width: this.width, ...(sample ? { sample } : {}) }
    this.prepared = await prepareVerify(wish)
    this.found.notDone.push(...(this.input.notDone ?? []), ...this.prepared.notDone)
    this.complete(step)
    step.unitsDone = 1
  }

  private async verifyLevel(level: VerifyLevel): Promise<void> {
    if (!this.found.notDoneAs(level) && readingLevels.includes(level)) await this.lookForReader(level)
    const reason = this.found.notDoneAs(level)?.reason
    if (reason !== undefined) return this.passOver(level, reason)
    if (level === 'structure') await this.single('structure', () => this.structure())
    else await this.pooled(level)
    const outcome = this.found.outcomeOf(level)
    if (outcome !== 'good') this.stepOf(level).note = outcome
    this.view.update()
  }

  private async structure(): Promise<void> {
    this.found.add('structure', await this.activity('look at the structure').verifyStructure(this.ref))
  }

  /** Whether anybody can read what is encrypted is found out once, before the first level that must. */
  private async lookForReader(level: VerifyLevel): Promise<void> {
    if (this.noReader === undefined) {
      this.begin(level)
      await this.control.untilRunnable()
      this.noReader = await this.tryReader()
    }
    if (this.noReader !== null) this.found.notDone.push({ level, reason: this.noReader })
  }

  private async tryReader(): Promise<string | null> {
    const { readQueue, waitForReaderMs = defaultWaitForReaderMs } = this.input
    try {
      const { openSnapshot } = this.reader('open the snapshot with the identity', waitForReaderMs)
      return (await openSnapshot(this.ref)).problem
    } catch (error) {
      const cause = error instanceof ActivityFailure ? error.cause : undefined
      if (cause instanceof TimeoutFailure && cause.timeoutType === 'SCHEDULE_TO_START')
        return `no worker that holds the identity polls ${readQueue}`
      if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error
      return reasonOf(error).message
    }
  }

  private passOver(level: VerifyLevel, reason: string): void {
    const step = this.stepOf(level)
    step.state = 'skipped'
    step.startedAt ??= now()
    step.endedAt = now()
    step.note = reason
    this.view.update()
  }

  private async pooled(level: UnitLevel): Promise<void> {
    const step = this.begin(level)
    const all = this.prepared!.units[level]
    const { left } = this.input.carried ?? {}
    let pending = left?.level === level ? all.filter(({ number }) => left.units.includes(number)) : all
    step.unitsTotal = all.length
    step.unitsDone = all.length - pending.length
    // A level whose snapshot holds nothing for it is done as well.
    this.found.add(level, { counts: {}, findings: [], moreFindings: 0 })
    while (pending.length > 0) {
      const { left, failed } = await runPool({
        units: pending,
        width: level === 'live' ? this.prepared!.maxConcurrency : this.width,
        control: this.control,
        shouldStop: () => workflowInfo().continueAsNewSuggested,
        work: async (unit) => {
          this.take(level, await this.verifyUnit(level, unit), unit)
          step.unitsDone++
          this.view.update()
        },
      })
      if (failed.length > 0) {
        const decision = await this.park(step, failed)
        if (decision === 'retry') left.push(...failed.map(({ unit }) => unit))
        else this.skip(level, failed, all.length)
      }
      if (left.length > 0 && workflowInfo().continueAsNewSuggested) await this.startAnew(level, left)
      pending = left
    }
    this.complete(step)
  }

  private async verifyUnit(level: UnitLevel, { number, title }: VerifyUnit): Promise<LevelResult> {
    const input = { ...this.ref, unit: number }
    if (level === 'live') return await this.activity(`compare ${title}`).verifyLiveUnit(input)
    const reader = this.reader(level === 'data' ? `read ${title}` : `follow ${title}`)
    if (level === 'references') return await reader.verifyReferencesUnit(input)
    return await reader.verifyDataUnit({ ...input, parse: this.input.parse !== false })
  }

  private take(level: UnitLevel, result: LevelResult, unit: VerifyUnit): void {
    this.found.add(level, result)
    this.records += unit.records
    this.bytes += result.counts.bytes ?? 0
  }

  private skip(level: VerifyLevel, failed: readonly PoolFailure<unknown>[], of: number): void {
    const { message } = reasonOf(failed[0]!.error)
    const units = of > 1 ? `${failed.length} of ${of} units: ` : ''
    this.found.notDone.push({ level, reason: `${units}${message}` })
  }

  private async repair(): Promise<void> {
    const step = this.begin('repair')
    let repaired = 0
    for (let round = 0; round < mostRepairs; round++) {
      const objects = this.found.damagedObjects
      if (objects.length === 0) break
      const done = await this.single('repair', async () => {
        const { repairDamage } = this.activity(`repair ${objects.length} objects`)
        const { repaired } = await repairDamage({ ...this.ref, objects })
        return repaired
      })
      if (!done || done.length === 0) break
      repaired += done.length
      this.found.repaired(done)
      if (!this.input.levels.includes('structure')) continue
      const after = await this.single('repair', () => this.activity('look again').verifyStructure(this.ref))
      if (after) this.found.add('structure', { ...after, counts: {} })
    }
    step.note = repaired === 0 ? 'nothing was repaired' : `${repaired} objects repaired`
    this.complete(step)
  }

  private async report(): Promise<VerifyResult> {
    const { prepared, run, found } = this
    const { snapshot, manifest } = prepared!
    const objects = found.damagedObjects
    if (objects.length > 0) {
      const explained = await this.single('report', () =>
        this.activity('look for good ones').explainDamage({ ...this.ref, objects }),
      )
      if (explained) found.explain(explained)
    }
    const { findings, moreFindings, notDone } = found.carried
    const common = { run, snapshot, levels: found.levels(prepared!.sample), notDone, findings, moreFindings }
    const at = now()
    const report = await this.single('report', () =>
      this.activity('store the report').storeReport({ ...common, manifest, at }),
    )
    this.finish(snapshot)
    await tellOfFindings({ ...this.input, run }, snapshot, found)
    return { ...common, report: report ?? null }
  }

  /** Answers `undefined` when a person decided to go on without it. */
  private async single<T>(id: VerifyStepId, work: () => Promise<T>): Promise<T | undefined> {
    const step = this.begin(id)
    for (;;) {
      await this.control.untilRunnable()
      try {
        const result = await work()
        step.unitsDone = 1
        this.complete(step)
        return result
      } catch (error) {
        if (isCancellation(error)) throw error
        const failed = [{ unit: null, error }]
        if ((await this.park(step, failed)) === 'retry') continue
        this.found.notDone.push({ level: id, reason: reasonOf(error).message })
        this.complete(step)
        return undefined
      }
    }
  }

  /** Waits for a person's decision on a failed step; throws when nobody decides in time. */
  private async park(step: StepProgress, failed: readonly PoolFailure<unknown>[]): Promise<'retry' | 'skip'> {
    const { message, type, hint } = reasonOf(failed[0]!.error)
    const units = failed.length > 1 ? ` (and ${failed.length - 1} more units)` : ''
    step.state = 'failed'
    step.note = message
    const awaiting = { decision: 'retry', step: step.id, message: message + units, hint, since: now() } as const
    await tellOfWaiting({ ...this.input, run: this.run, steerBy: this.run }, awaiting, type)
    const decision = await this.control.decideFailure(awaiting, this.input.waitForPersonMs)
    if (decision === null) throw failed[0]!.error
    step.state = 'running'
    step.note = null
    return decision
  }

  private async startAnew(level: UnitLevel, left: readonly VerifyUnit[]): Promise<void> {
    await condition(allHandlersFinished)
    await continueAsNew<typeof verify>({
      ...this.input,
      carried: {
        control: this.control.state,
        steps: this.steps,
        startedAt: this.startedAt,
        run: this.run,
        prepared: this.prepared!,
        findings: this.found.carried,
        left: { level, units: left.map(({ number }) => number) },
        records: this.records,
        bytes: this.bytes,
      },
    })
  }

  /** Ends the workflow as aborted, cancelled or failed. It has written nothing that would have to be undone. */
  private async end(error: unknown): Promise<never> {
    if (!isCancellation(error) && !(error instanceof AbortRequested) && !(error instanceof ActivityFailure)) throw error
    const { message, type, hint, kind } = reasonOf(error)
    const aborted = error instanceof AbortRequested || isCancellation(error)
    this.phase = aborted ? 'aborted' : 'failed'
    this.control.paused = null
    for (const step of this.steps) if (step.state === 'running') endStep(step, message)
    this.view.update()
    if (isCancellation(error)) throw error
    if (!aborted) await tellOfFailure({ ...this.input, run: this.run }, { type, message })
    throw ApplicationFailure.create({ type, message, nonRetryable: true, details: [{ hint, kind }] })
  }

  private finish(snapshot: string): void {
    this.snapshot = snapshot
    this.phase = 'done'
    upsertMemo({ snapshot })
    this.view.update()
  }

  private begin(id: VerifyStepId): StepProgress {
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

  private stepOf(id: VerifyStepId): StepProgress {
    return this.steps.find((step) => step.id === id)!
  }

  private get width(): number {
    return this.input.width ?? defaultWidth
  }

  private get ref(): VerifyRef {
    const { snapshot, sample } = this.prepared!
    const { project } = this.input
    return { run: this.run, project, snapshot, width: this.width, ...(sample ? { sample } : {}) }
  }

  private progress(): RunProgress {
    const { project, requestedBy } = this.input
    const units = Object.values(this.prepared?.units ?? {}).flat()
    const expected = units.reduce((sum, { records }) => sum + records, 0)
    return {
      run: this.run,
      runbook: 'verify',
      project,
      requestedBy,
      phase: this.phase,
      awaiting: this.control.awaiting,
      paused: this.control.paused,
      steps: this.steps,
      // A record counts once for each level that looks at it.
      records: { expected, captured: this.records },
      bytes: this.bytes,
      maxConcurrency: this.prepared?.maxConcurrency ?? 0,
      startedAt: this.startedAt,
      commands: this.control.commands,
      snapshot: this.snapshot,
      steerBy: this.run,
      again: `lifeboat verify ${this.input.snapshot ?? `${project}@latest`}`,
    }
  }

  private activity(summary: string): VerifyActivities {
    return proxyActivities<VerifyActivities>({ summary, ...this.patience })
  }

  private reader(summary: string, scheduleToStartTimeout?: number): ReadActivities {
    const { readQueue: taskQueue } = this.input
    const wait = scheduleToStartTimeout === undefined ? {} : { scheduleToStartTimeout }
    return proxyActivities<ReadActivities>({ summary, taskQueue, ...this.patience, ...wait })
  }

  /** Whatever may pass is tried again for as long as a person would be waited for. */
  private get patience() {
    return {
      scheduleToCloseTimeout: this.input.waitForPersonMs,
      heartbeatTimeout: this.input.heartbeatTimeoutMs,
      retry: { initialInterval: '1s', maximumInterval: '30s' },
    } as const
  }
}
