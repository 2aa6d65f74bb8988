import { NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { createPruneActivities, createReadActivities, createWriteActivities } from '../../activities/index.ts'
import type { LoadedConfig } from '../config/load.ts'
import { temporalAddress } from '../control/connect.ts'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import { createLogger } from '../telemetry/logger.ts'
import { createMetrics } from '../telemetry/metrics.ts'
import { canPrune, canRead, createActivityDeps } from './activity-deps.ts'
import { settleHeapGrowth } from './heap-growth.ts'
import { ensureSearchAttributes } from './search-attributes.ts'
import { temporalLogger } from './temporal-logger.ts'
import { workflowCode } from './workflow-code.ts'

export interface WorkerOptions {
  loaded: LoadedConfig
  /** Name and version of this program, for manifests. */
  tool: string
  /** Called once it polls. */
  onReady?: (queues: string[]) => void
  /** Ends the worker in good order, as SIGTERM and SIGINT do. */
  stop?: AbortSignal
}

/** How long a stopping worker lets its activities finish before they are cancelled, and go on elsewhere. */
const shutdownGraceTime = '10s'

/**
 * One worker: stateless, and one of any number. It polls `lifeboat-write` and, where the config names an identity file,
 * `lifeboat-read` too; `lifeboat-prune` where it names a prune key. Returns when it has been stopped.
 */
export async function runWorker({ loaded, tool, onReady, stop }: WorkerOptions): Promise<void> {
  settleHeapGrowth()
  const { temporal, worker } = loaded.config
  const logger = createLogger()
  installRuntime(worker.metrics, logger)
  const connection = await connect(loaded)
  try {
    const { namespace } = temporalAddress(loaded.config)
    await ensureSearchAttributes(connection, namespace, logger)
    const metrics = createMetrics(Runtime.instance().metricMeter)
    const deps = createActivityDeps(loaded, { logger, metrics, tool })
    const common = {
      connection,
      namespace,
      maxConcurrentActivityTaskExecutions: worker.maxActivities,
      shutdownGraceTime,
      // A killed worker's cached workflows are waited for this long before another takes them over.
      stickyQueueScheduleToStartTimeout: '3s',
      maxHeartbeatThrottleInterval: '5s',
    } as const
    const writer = await Worker.create({
      ...common,
      ...workflowCode(),
      taskQueue: temporal.writeQueue,
      activities: createWriteActivities(deps),
      maxCachedWorkflows: 100,
    })
    const workers = [writer]
    if (canRead(loaded)) {
      workers.push(
        await Worker.create({ ...common, taskQueue: temporal.readQueue, activities: createReadActivities(deps) }),
      )
    }
    if (canPrune(loaded)) {
      workers.push(
        await Worker.create({ ...common, taskQueue: temporal.pruneQueue, activities: createPruneActivities(deps) }),
      )
    }
    stop?.addEventListener('abort', () => {
      for (const one of workers) if (one.getState() === 'RUNNING') one.shutdown()
    })
    onReady?.(workers.map(({ options }) => options.taskQueue))
    await Promise.all(workers.map((one) => one.run()))
  } finally {
    await connection.close()
  }
}

function installRuntime(metrics: string | undefined, logger: ReturnType<typeof createLogger>): void {
  Runtime.install({
    logger: temporalLogger(logger),
    // Ended by the command itself, which knows what else must be stopped.
    shutdownSignals: ['SIGTERM', 'SIGINT'],
    telemetryOptions: {
      logging: { forward: {}, filter: 'WARN' },
      ...(metrics === undefined ? {} : { metrics: { prometheus: { bindAddress: metrics } } }),
    },
  })
}

async function connect({ config }: LoadedConfig): Promise<NativeConnection> {
  const { connectionOptions } = temporalAddress(config)
  try {
    return await NativeConnection.connect(connectionOptions)
  } catch (cause) {
    throw new LifeboatError(`can't reach Temporal at ${connectionOptions.address}`, {
      kind: 'transient',
      code: 'temporal-unreachable',
      hint: 'lifeboat up  # starts one on this machine; or set TEMPORAL_ADDRESS, or temporal.address in the config',
      cause,
    })
  }
}
