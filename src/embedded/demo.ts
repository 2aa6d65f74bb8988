import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs, styleText } from 'node:util'
import { Demo } from './demo-stage.ts'
import { ensureTool } from './tool.ts'
import { ageBinary, temporalBinary } from './tools.ts'

// `npm run demo`: Lifeboat's main job on one machine, on real parts. `-- --stay` leaves everything running.

const { values } = parseArgs({ options: { stay: { type: 'boolean', default: false } } })
const folder = fileURLToPath(new URL('../../.lifeboat/demo', import.meta.url))
const say = (line: string) => process.stdout.write(`${line}\n`)
const chapter = (title: string) => say(`\n${styleText('bold', title)}`)

const temporal = await ensureTool(temporalBinary, say)
const age = await ensureTool(ageBinary, say)
await rm(folder, { recursive: true, force: true })
const demo = new Demo({ folder, temporal, say })

try {
  chapter('1. A shop, Temporal and the keys')
  await demo.openShop({ dataset: 'b2c-lifestyle', volume: 20_000 })
  await demo.startTemporal()
  await demo.makeKeysAndConfig()

  chapter('2. Two workers, and a look at everything')
  const [first] = [await demo.startWorker(), await demo.startWorker()]
  await demo.lifeboat(['doctor'])

  chapter('3. A backup; half-way one of its workers is killed (kill -9) and replaced')
  await demo.slowDown(80)
  const backup = demo.lifeboat(['backup', 'shop-eu'])
  await demo.untilCaptured(0.4)
  await demo.kill(first)
  await demo.startWorker()
  await backup
  await demo.slowDown(0)

  chapter('4. What the repository holds now')
  await demo.lifeboat(['snapshots'])
  await demo.lifeboat(['check', '--data'])
  await demo.compareWithShop()

  chapter('5. Friday evening: a bad import; the next backup reads what changed, and diff tells what it did')
  const before = await demo.newestSnapshot()
  await demo.spoilTheShop()
  await demo.lifeboat(['backup', 'shop-eu'])
  await demo.lifeboat(['snapshots'])
  await demo.lifeboat(['diff', before, 'shop-eu@latest', '--examples', '1'])

  chapter('6. A worker that holds the identity verifies it: bytes, references, and whether the shop still looks so')
  await demo.lifeboat(['verify', 'shop-eu@latest', '--level', 'all'])

  chapter('7. One record, read with stock tools alone')
  await demo.readWithStockTools(age)

  chapter('8. Look around')
  demo.sayWhereToLook()
  if (values.stay) await demo.untilInterrupted()
} finally {
  await demo.close()
}
