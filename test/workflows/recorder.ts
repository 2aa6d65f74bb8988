import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import type { WorkflowHandle } from '@temporalio/client'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import { localTemporal, workflowBundle } from '../support/temporal.ts'

/** A run that is to be recorded: what it is, who does its work, and who steers it. */
export interface Recording {
  /** Of the file, and of the task queue. */
  name: string
  workflow: string
  workflowId: string
  input: object
  /** By task queue: the name itself, and those that belong to it. */
  activities: Record<string, object>
  steer?: (run: WorkflowHandle) => Promise<void>
}

/** Records histories into the folder of a version. One that is there is never overwritten. */
export class Recorder {
  private readonly folder: URL
  private readonly env: TestWorkflowEnvironment

  private constructor(folder: URL, env: TestWorkflowEnvironment) {
    this.folder = folder
    this.env = env
  }

  /** Of the version in package.json unless told. */
  static async open(version = packageVersion()): Promise<Recorder> {
    const folder = new URL(`./histories/${version}/`, import.meta.url)
    mkdirSync(folder, { recursive: true })
    return new Recorder(folder, await localTemporal())
  }

  async record({ name, workflow, workflowId, input, activities, steer }: Recording): Promise<void> {
    const file = new URL(`${name}.json`, this.folder)
    if (existsSync(file)) return
    const [first, ...others] = await Promise.all(
      Object.entries(activities).map(([taskQueue, activities]) => this.worker(taskQueue, activities)),
    )
    const all = others.reduce(
      (inner, worker) => () => worker.runUntil(inner()),
      async () => {
        const options = { workflowId, taskQueue: Object.keys(activities)[0]!, args: [input] }
        const run = await this.env.client.workflow.start(workflow, options)
        await steer?.(run)
        await run.result().catch(() => {})
        writeFileSync(file, anonymous(historyToJSON(await run.fetchHistory())))
      },
    )
    await first!.runUntil(all())
    process.stderr.write(`recorded ${file.pathname}\n`)
  }

  close(): Promise<void> {
    return this.env.teardown()
  }

  private async worker(taskQueue: string, activities: object): Promise<Worker> {
    return await Worker.create({
      connection: this.env.nativeConnection,
      taskQueue,
      activities,
      workflowBundle: await workflowBundle(),
      maxHeartbeatThrottleInterval: '100ms',
    })
  }
}

function packageVersion(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
}

/** Without the paths and the name of the machine that recorded it: replay does not look at them. */
function anonymous(json: string): string {
  const packages = dirname(realpathSync('node_modules'))
  const text = json.replaceAll(process.cwd(), '').replaceAll(packages, '').replaceAll(hostname(), 'recorder')
  return JSON.stringify(JSON.parse(text), null, 1)
}
