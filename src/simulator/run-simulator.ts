import { LifeboatError } from '../errors/lifeboat-error.ts'
import { loadHardCases } from './data/hard-cases/load-hard-cases.ts'
import { DATASETS, type DatasetName, loadSampleData } from './data/load-sample-data.ts'
import type { FaultRule } from './http/faults.ts'
import { createSimulator, type Simulator, type SimulatorOptions } from './simulator.ts'

/** What a person or a script can say when starting the simulator as a process of its own. */
export interface RunSimulatorOptions extends Omit<SimulatorOptions, 'projects' | 'faults'> {
  /** Keys of projects to create; those that `data` names need not be repeated. */
  projects?: readonly string[]
  /**
   * What the projects hold: `<project>=<data set>` with a data set of `b2b`, `b2c-lifestyle`, `fashion`, or
   * `<project>=generated:<records>`, or `<project>=hard:<sets>` for what is hard to restore.
   */
  data?: readonly string[]
  /** Faults from the start: JSON of a rule, or `<kind>[:<share>]`, such as `503:0.1`. */
  faults?: readonly (FaultRule | string)[]
  /** Called as projects are filled, with one line for a person. */
  onProgress?: (line: string) => void
}

interface DataRequest {
  project: string
  dataset: DatasetName | undefined
  records: number | undefined
  hardSets: number | undefined
}

/** Starts a simulator and fills its projects. Throws LifeboatError (usage) for options that make no sense. */
export async function runSimulator(options: RunSimulatorOptions): Promise<Simulator> {
  const { data = [], faults = [], projects = [], onProgress = () => {}, lag, ...rest } = options
  const requests = data.map(dataRequest)
  const rules = faults.map((fault) => (typeof fault === 'string' ? faultRule(fault) : fault))
  const keys = [...new Set([...projects, ...requests.map(({ project }) => project)])]
  const simulator = await createSimulator({ ...rest, projects: keys })
  try {
    for (const request of requests) await fill(simulator, request, onProgress)
  } catch (error) {
    await simulator.close()
    throw error
  }
  // Not before: sample data goes through HTTP and must arrive whole.
  simulator.setFaults(rules)
  simulator.world.lag = lag === true ? {} : lag || undefined
  return simulator
}

async function fill(simulator: Simulator, request: DataRequest, onProgress: (line: string) => void): Promise<void> {
  const { project: projectKey, dataset, records, hardSets } = request
  if (simulator.kept.includes(projectKey)) {
    onProgress(`${projectKey} is as the file has it`)
    return
  }
  simulator.world.setFilling(projectKey, true)
  if (dataset !== undefined) {
    onProgress(`loading sample data ${dataset} into ${projectKey}`)
    await loadSampleData({ url: simulator.url, projectKey, dataset })
  }
  if (records !== undefined) {
    onProgress(`generating ${records} records in ${projectKey}`)
    simulator.project(projectKey).generate({ records })
  }
  if (hardSets !== undefined) {
    onProgress(`loading ${hardSets} sets of hard cases into ${projectKey}`)
    await loadHardCases({ url: simulator.url, projectKey, sets: hardSets })
  }
  simulator.world.setFilling(projectKey, false)
  const counts = Object.values(simulator.project(projectKey).counts())
  onProgress(`${projectKey} holds ${counts.reduce((sum, count) => sum + count, 0)} records of ${counts.length} types`)
}

function dataRequest(text: string): DataRequest {
  const [, project, what = ''] = /^([a-z0-9_-]+)=(.+)$/i.exec(text) ?? []
  const [, way, number = ''] = /^(generated|hard):(\d+)$/.exec(what) ?? []
  const dataset = DATASETS.find((name) => name === what)
  if (project === undefined || (way === undefined && dataset === undefined)) {
    throw new LifeboatError(`'${text}' names no data that the simulator has`, {
      kind: 'usage',
      code: 'simulator-data',
      hint: `write <project>=<data set> with one of ${DATASETS.join(', ')}, <project>=generated:<records> or <project>=hard:<sets>`,
    })
  }
  return {
    project,
    dataset,
    records: way === 'generated' ? Number(number) : undefined,
    hardSets: way === 'hard' ? Number(number) : undefined,
  }
}

function faultRule(text: string): FaultRule {
  try {
    if (text.trimStart().startsWith('{')) return JSON.parse(text) as FaultRule
  } catch (cause) {
    throw new LifeboatError(`the fault ${text} is no valid JSON`, {
      kind: 'usage',
      code: 'simulator-fault',
      hint: `write for example '{"kind":"latency","ms":50}'`,
      cause,
    })
  }
  const [kind = '', share] = text.split(':')
  return { kind: kind as FaultRule['kind'], ...(share === undefined ? {} : { share: Number(share) }) }
}
