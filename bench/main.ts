import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { ensureTool } from '../src/embedded/tool.ts'
import { temporalBinary } from '../src/embedded/tools.ts'
import { backupWithLatency } from './backup-with-latency.ts'
import { backupWithoutLatency } from './backup-without-latency.ts'
import { dataVerify } from './data-verify.ts'
import { incremental } from './incremental.ts'
import { redoneWork } from './redone-work.ts'
import { shardsAgainstCursor } from './shards-against-cursor.ts'
import { simulatorSpeed } from './simulator-speed.ts'
import type { Bench } from './support/options.ts'
import { progress, Report } from './support/report.ts'
import { temporalEvents } from './temporal-events.ts'
import { workerMemory } from './worker-memory.ts'

// `npm run bench [-- names…] [-- --scale 0.1] [-- --rounds 5]`: one line of JSON a figure on stdout. docs/benchmarks.md.

const benches: Record<string, Bench> = {
  'backup-with-latency': backupWithLatency,
  'backup-without-latency': backupWithoutLatency,
  'shards-against-cursor': shardsAgainstCursor,
  incremental,
  'data-verify': dataVerify,
  'worker-memory': workerMemory,
  'temporal-events': temporalEvents,
  'redone-work': redoneWork,
  'simulator-speed': simulatorSpeed,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { scale: { type: 'string', default: '1' }, rounds: { type: 'string', default: '5' } },
})
const names = positionals.length > 0 ? positionals : Object.keys(benches)
const unknown = names.find((name) => !(name in benches))
if (unknown !== undefined) {
  process.stderr.write(`error: no benchmark "${unknown}"\nHINT: one of ${Object.keys(benches).join(', ')}\n`)
  process.exit(2)
}

process.env[temporalBinary.variable] = await ensureTool(temporalBinary, progress)
build()
const report = new Report()
for (const name of names) {
  progress(name)
  await benches[name]!({ report, scale: Number(values.scale), rounds: Number(values.rounds) })
}
process.exit(report.failed ? 1 : 0)

/** What is measured is what is published. `LIFEBOAT_CLI` names another build instead. */
function build(): void {
  if (process.env.LIFEBOAT_CLI) return
  progress('building')
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.exit(1)
}
