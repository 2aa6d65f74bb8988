import { spawn, spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunStatus } from '../src/control/runs.ts'
import { ensureTool } from '../src/embedded/tool.ts'
import { ageBinary } from '../src/embedded/tools.ts'
import type { Manifest } from '../src/repository/types.ts'
import type { VerifyResult } from '../workflows/verify-input.ts'
import type { BenchOptions } from './support/options.ts'
import { median, progress } from './support/report.ts'
import { identityFile, project, type Stage, startStage } from './support/stage.ts'
import { orders } from './throughput.ts'

const bench = 'data-verify'

interface Round {
  /** Seconds for all chunks: by stock tools one file after the other, by Lifeboat without parsing and with. */
  stock: number
  counted: number
  parsed: number
}

/** Verifying the data of a snapshot against decrypting, decompressing and hashing the same files with stock tools. */
export async function dataVerify(options: BenchOptions): Promise<void> {
  const { report, rounds } = options
  const age = await ensureTool(ageBinary, progress)
  const stage = await startStage({ collections: [orders(options)], maxConcurrency: 4, reads: true })
  try {
    await stage.worker()
    await stage.backup()
    const { layers, totals } = await stage.json<Manifest>(['show', `${project}@latest`])
    const files = layers.flatMap(({ shards }) => shards.flatMap(({ chunks }) => chunks.map(({ object }) => object)))
    const script = await stockScript(stage.folder, age, files)
    const mb = totals.plainBytes / 1e6
    // Compiled code and a warm cache for both sides.
    await measure(stage, script)
    const measured: Round[] = []
    for (let round = 1; round <= rounds; round++) {
      const seconds = await measure(stage, script)
      measured.push(seconds)
      const { stock, counted, parsed } = seconds
      const figures = [stock, counted, parsed].map((one) => `${one.toFixed(2)} s (${(mb / one).toFixed(0)} MB/s)`)
      progress(`${mb.toFixed(0)} MB: stock tools ${figures[0]}, counted ${figures[1]}, parsed ${figures[2]}`)
    }
    const add = (what: string, unit: string, figure: (round: Round) => number, must?: string, aim?: string) => {
      const samples = measured.map(figure)
      report.add({
        bench,
        what,
        value: median(samples),
        unit,
        samples,
        ...(must ? { must } : {}),
        ...(aim ? { aim } : {}),
      })
    }
    const against = 'against age -d | zstd -d | sha256sum, file by file'
    add(
      `data verified without parsing ${against}`,
      'ratio',
      ({ stock, counted }) => stock / counted,
      '>= 0.8',
      '>= 1.0',
    )
    add(`data verified with parsing ${against}`, 'ratio', ({ stock, parsed }) => stock / parsed, '>= 0.35', '>= 0.5')
    add('records verified a second, without parsing', 'MB/s', ({ counted }) => mb / counted)
    add('records verified a second, with parsing', 'MB/s', ({ parsed }) => mb / parsed)
  } finally {
    await stage.close()
  }
}

async function measure(stage: Stage, script: string): Promise<Round> {
  const stock = await timeOf(script, stage.folder)
  const counted = await dataSeconds(stage, ['--no-parse'])
  return { stock, counted, parsed: await dataSeconds(stage, []) }
}

/** From the first unit of the level to the last: what a workflow costs by itself is no matter of reading. */
async function dataSeconds(stage: Stage, args: readonly string[]): Promise<number> {
  const snapshot = `${project}@latest`
  const { run, levels } = await stage.json<VerifyResult>(['verify', snapshot, '--level', 'data', ...args])
  if (levels[0]?.outcome !== 'good') throw new Error(`${snapshot} is not good: ${JSON.stringify(levels)}`)
  const { progress } = await stage.json<RunStatus>(['status', run])
  const { startedAt, endedAt } = progress!.steps.find(({ id }) => id === 'data')!
  return (Date.parse(endedAt!) - Date.parse(startedAt!)) / 1000
}

async function stockScript(folder: string, age: string, files: readonly string[]): Promise<string> {
  if (spawnSync('zstd', ['--version']).status !== 0) throw new Error('no zstd on the PATH')
  const script = join(folder, 'stock.sh')
  const list = join(folder, 'files')
  await writeFile(list, files.map((file) => `${join(folder, 'backups', file)}\n`).join(''))
  const pipeline = `"${age}" -d -i "${join(folder, identityFile)}" "$file" | zstd -dcq | sha256sum`
  await writeFile(script, `set -e -o pipefail\nwhile read -r file; do ${pipeline}; done < "${list}" > /dev/null\n`)
  return script
}

async function timeOf(script: string, cwd: string): Promise<number> {
  const began = performance.now()
  const child = spawn('bash', [script], { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise((done) => child.once('close', done))
  if (code !== 0) throw new Error(`the stock tools ended with ${code}`)
  return (performance.now() - began) / 1000
}
