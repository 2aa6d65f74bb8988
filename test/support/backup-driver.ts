import { MockActivityEnvironment } from '@temporalio/testing'
import { DefaultLogger } from '@temporalio/worker'
import type { BackupPlan, Prepared, RunRef, SealedReport } from '../../activities/backup-types.ts'
import { closeUnit } from '../../activities/close-unit.ts'
import type { ActivityDeps, BackupSettings } from '../../activities/deps.ts'
import { exportUnit } from '../../activities/export-unit.ts'
import { planBackup } from '../../activities/plan-backup.ts'
import { prepareBackup } from '../../activities/prepare-backup.ts'
import { sealSnapshot } from '../../activities/seal-snapshot.ts'
import { sweepUnit } from '../../activities/sweep-unit.ts'
import { createAdaptiveLimiter } from '../../src/commercetools/adaptive-limiter.ts'
import { createByteBudget } from '../../src/commercetools/byte-budget.ts'
import { createProjectClient } from '../../src/commercetools/project-client.ts'
import type { Transport } from '../../src/commercetools/transport.ts'
import type { Repository } from '../../src/repository/types.ts'
import { createLogger } from '../../src/telemetry/logger.ts'
import type { Shop } from '../simulator/support.ts'

/**
 * The steps of a backup without Temporal: the same activities in the workflow's order, each tried again when it is cut
 * off, as Temporal would. For histories of hundreds of runs, where processes would take hours.
 */
export class BackupDriver {
  readonly #deps: () => Promise<ActivityDeps>
  readonly #project: string
  readonly #attempts: number

  /** `deps` is asked for before each attempt: a worker that was cut off is replaced by another. */
  constructor(deps: () => Promise<ActivityDeps>, project: string, attempts = 20) {
    this.#deps = deps
    this.#project = project
    this.#attempts = attempts
  }

  /** Begins a run that nobody goes on with. */
  async begin(run: string): Promise<void> {
    await this.#plan({ run, project: this.#project }, false)
  }

  async backup(run: string, { full = false } = {}): Promise<SealedReport> {
    const ref = { run, project: this.#project }
    const { plan, startedAt } = await this.#plan(ref, full)
    const bulk = plan.units.filter((unit) => unit.bulk)
    for (const { number } of bulk) await this.#act((deps) => exportUnit(deps, { ...ref, unit: number }))
    for (const { number } of bulk)
      await this.#act((deps) => sweepUnit(deps, { ...ref, unit: number, round: 1, since: startedAt }))
    let closedAt = plan.lookedAt ?? ''
    for (const { number } of plan.units) {
      const report = await this.#act((deps) => closeUnit(deps, { ...ref, unit: number }))
      if (report.closedAt > closedAt) closedAt = report.closedAt
    }
    return this.#act((deps) => sealSnapshot(deps, { ...ref, closedAt }))
  }

  async #plan(ref: RunRef, full: boolean): Promise<{ plan: BackupPlan; startedAt: string }> {
    const { startedAt } = await this.#act<Prepared>((deps) => prepareBackup(deps, ref))
    const plan = await this.#act<BackupPlan>((deps) => planBackup(deps, { ...ref, startedAt, full }))
    return { plan, startedAt }
  }

  async #act<T>(activity: (deps: ActivityDeps) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const environment = new MockActivityEnvironment({ attempt }, { logger: new DefaultLogger('ERROR') })
      try {
        return (await environment.run(async () => activity(await this.#deps()))) as T
      } catch (error) {
        if (!(error instanceof CutOff) || attempt === this.#attempts) throw error
      }
    }
  }
}

/** Thrown where a process would have died. */
export class CutOff extends Error {
  override readonly name = 'CutOff'
}

export const testSettings: BackupSettings = {
  shardRecords: 60,
  chunkBytes: 20_000,
  overlap: 1_000,
  queryLag: 0,
  deletionScan: 3_600_000,
  fresh: { deadShare: 0.5, layers: 60 },
}

/** What activities need to work on a simulated shop, with a client of their own. */
export function depsFor(
  shop: Shop,
  repository: Repository,
  { transport, settings = testSettings }: { transport: Transport; settings?: BackupSettings },
): ActivityDeps {
  const logger = createLogger({ level: 'silent' })
  const connection = {
    name: shop.key,
    projectKey: shop.key,
    apiUrl: shop.simulator.url,
    authUrl: shop.simulator.url,
    clientId: `simulator-${shop.key}`,
    clientSecret: 'simulator-secret',
  }
  const limiter = createAdaptiveLimiter({ ceiling: 4 })
  const client = createProjectClient(connection, { limiter, budget: createByteBudget(), transport, logger })
  const open = async () => repository
  const nobody = () => {
    throw new Error('nobody listens')
  }
  return {
    project: () => ({ client, projectKey: shop.key, apiHost: 'api.test', maxConcurrency: 4 }),
    repository: open,
    readableRepository: open,
    prunableRepository: open,
    settings,
    notify: { listeners: () => [], receiver: nobody },
    metrics: { add: () => {}, set: () => {} },
    logger,
    now: () => new Date(shop.simulator.world.clock.now()),
  } as unknown as ActivityDeps
}
