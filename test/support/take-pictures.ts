import { existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { type Rig, startRig, until } from './rig.ts'

// `npm run pictures`: looks at a running and a paused backup in the real Temporal UI, and keeps what it sees in docs/.

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const rig = await startRig({ maxConcurrency: 4, config: 'backup: { shardRecords: 1000, chunkBytes: 200000 }' })
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] })
  try {
    await takeAll(rig, browser)
  } finally {
    await browser.close()
    await rig.close()
  }
}

async function takeAll(rig: Rig, browser: Browser): Promise<void> {
  rig.simulator.project('shop-eu').generate({ records: 12_000, bytesPerRecord: 800, seed: 31 })
  rig.simulator.setFaults([{ kind: 'latency', route: '/shop-eu/', ms: 900 }])
  await rig.worker()
  const backup = rig.run(['backup', 'shop-eu', '--json'])
  await until(
    async () =>
      JSON.parse((await rig.run(['status', 'shop-eu', '--json'])).stdout || '{}').summary?.phase === 'exporting',
  )
  await new Promise((done) => setTimeout(done, 5_000))
  const { summary } = JSON.parse((await rig.run(['status', 'shop-eu', '--json'])).stdout)
  const page = `${rig.temporal.uiUrl}/namespaces/default/workflows/${encodeURIComponent(summary.workflowId)}/${summary.workflowRunId}`
  await take(browser, `${page}/history`, 'running-backup.png')
  await rig.json(['pause', 'shop-eu', '--reason', 'the sale starts at nine'])
  await take(browser, `${page}/history`, 'paused-backup.png', 'User Metadata')
  await rig.json(['resume', 'shop-eu', '--reason', 'the sale is over'])
  rig.simulator.setFaults([])
  await backup
  await take(browser, `${rig.temporal.uiUrl}/namespaces/default/workflows`, 'runs.png')
}

async function take(browser: Browser, url: string, name: string, tab?: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  await page.goto(url, { waitUntil: 'domcontentloaded' })
  // The page asks the worker for the current details, and draws them when they come.
  await page.waitForTimeout(4_000)
  if (tab !== undefined) await page.getByText(tab, { exact: true }).click()
  await page.waitForTimeout(4_000)
  await page.screenshot({ path: `${folder}${name}` })
  process.stderr.write(`${name} of ${page.url()}\n`)
  await page.close()
}

function chromiumPath(): string {
  const path = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (one) => one !== undefined && existsSync(one),
  )
  if (path === undefined) throw new Error('install chromium (Debian: apt-get install chromium), or name it in CHROMIUM')
  return path
}

await main()
