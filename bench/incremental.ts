import { fileURLToPath } from 'node:url'
import { ShopEditor } from '../test/support/shop-editor.ts'
import { type BenchOptions, scaled } from './support/options.ts'
import { type Process, start } from './support/processes.ts'
import { median, progress } from './support/report.ts'
import { type Lifeboat, project, startLifeboat } from './support/stage.ts'

const bench = 'incremental'
const cli = process.env.LIFEBOAT_CLI ?? fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url))
const connections = 8
const latencyMs = 50
const client = { id: `simulator-${project}`, secret: 'simulator-secret' }

/**
 * What a snapshot costs that is made from the one before, against a full one of the same project: 200,000 records of
 * 2 KB, 50 ms an answer. The API is the simulator, since a prepared page can't change; all 46 types are asked for.
 */
export async function incremental({ report, scale, rounds }: BenchOptions): Promise<void> {
  const records = scaled(200_000, scale)
  const simulator = await startSimulator(records)
  const shares = [0.001, 0.01, 0.1]
  const samples = shares.map(() => ({ time: [] as number[], bytes: [] as number[] }))
  const scans: number[] = []
  const idle: number[] = []
  // Two that differ in when a scan of all ids is due: never here, and in every run.
  const [calm, scanning] = [await open(simulator, '7d'), await open(simulator, '0s')]
  try {
    const editor = await ShopEditor.open(simulator.url, project, client)
    for (let round = 1; round <= Math.min(rounds, 3); round++) {
      const full = await calm.backup()
      await nextSecond()
      const nothing = await calm.backup({ incremental: true })
      idle.push(nothing.seconds / full.seconds)
      for (const [at, share] of shares.entries()) {
        await withoutLatency(simulator, () => editor.changeCustomers(Math.round(records * share)))
        const made = await calm.backup({ incremental: true })
        samples[at]!.time.push(made.seconds / full.seconds)
        samples[at]!.bytes.push(made.added! / full.bytes)
        progress(
          `${share * 100} %: full ${full.seconds} s, incremental ${made.seconds} s, ${made.added} of ${full.bytes} bytes`,
        )
      }
      const whole = await scanning.backup()
      await withoutLatency(simulator, () => editor.changeCustomers(Math.round(records * 0.001)))
      const scanned = await scanning.backup({ incremental: true })
      scans.push(scanned.seconds / whole.seconds)
      progress(`with a scan: full ${whole.seconds} s, incremental ${scanned.seconds} s`)
    }
  } finally {
    await Promise.all([calm.close(), scanning.close()])
    await simulator.process.end('SIGTERM')
  }
  const line = (what: string, values: number[], targets: { must?: string; aim?: string } = {}) =>
    report.add({ bench, what, value: median(values), samples: values, unit: 'ratio', ...targets })
  const [permille, percent, tenth] = samples
  line('time of a backup with 0.1 % changed, no id scan due, against a full one', permille!.time, {
    must: '<= 0.05',
    aim: '<= 0.025',
  })
  line('bytes that it adds', permille!.bytes, { must: '<= 0.02', aim: '<= 0.01' })
  line('time with 0.1 % changed and a scan of all ids', scans, { must: '<= 0.15', aim: '<= 0.075' })
  line('time with nothing changed', idle)
  line('time with 1 % changed', percent!.time)
  line('bytes with 1 % changed', percent!.bytes)
  line('time with 10 % changed', tenth!.time)
  line('bytes with 10 % changed', tenth!.bytes)
}

interface Running {
  url: string
  process: Process
  records: number
}

async function startSimulator(records: number): Promise<Running> {
  const process = start([cli, 'simulate', '--port', '0', '--json', '--project', project])
  const { url } = JSON.parse(await process.line('stdout', /"url"/)) as { url: string }
  await control(url, 'POST', `projects/${project}/generate`, { records, bytesPerRecord: 2_000, types: ['customer'] })
  await setLatency(url, latencyMs)
  return { url, process, records }
}

async function open({ url, records }: Running, deletionScan: string): Promise<Lifeboat> {
  const api = { url, clientId: client.id, secret: client.secret, records: () => records + extra }
  const lifeboat = await startLifeboat(
    { maxConcurrency: connections, config: `backup: { deletionScan: ${deletionScan}, overlap: 1s }` },
    api,
  )
  await lifeboat.worker()
  return lifeboat
}

/** The project itself, and its API client. */
const extra = 2

/** Changes are made fast; only the backup waits for its answers. */
async function withoutLatency({ url }: Running, work: () => Promise<void>): Promise<void> {
  await setLatency(url, 0)
  await work()
  await setLatency(url, latencyMs)
}

function setLatency(url: string, ms: number): Promise<unknown> {
  return control(url, 'PUT', 'faults', { rules: ms === 0 ? [] : [{ kind: 'latency', route: `/${project}/`, ms }] })
}

async function control(url: string, method: string, path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(`${url}/_simulator/${path}`, { method, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.text()
}

/** Snapshots are named by their second: one that follows too soon would wait, and the wait would be measured. */
const nextSecond = () => new Promise((done) => setTimeout(done, 1_100))
