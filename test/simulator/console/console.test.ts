import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShop, type Shop } from '../support.ts'

const chromiumPath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((one) => one !== undefined && existsSync(one))

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

test('the page is served whole, and lets nothing else in', async () => {
  for (const path of ['', '/']) {
    const response = await fetch(`${shop.simulator.url}/_simulator${path}`)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    const html = await response.text()
    expect(html).toMatch(/^<!doctype html>/)
    expect(html).not.toMatch(/\b(src|href)=|https?:\/\/|innerHTML/)
  }
})

test.skipIf(chromiumPath === undefined)('a person steers the simulator by it, and sees what goes on', async () => {
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath!,
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage()
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    await page.goto(`${shop.simulator.url}/_simulator/`)
    await steer(page)
    await watch(page)
    await expect.poll(() => unlabelled(page)).toEqual([])
    expect(problems.filter((problem) => !/favicon|status of 400/.test(problem))).toEqual([])
    if (process.env.CONSOLE_PICTURE !== undefined)
      await page.screenshot({ path: process.env.CONSOLE_PICTURE, fullPage: true })
  } finally {
    await browser.close()
  }
})

async function steer(page: Page): Promise<void> {
  const { world } = shop.simulator
  await page.getByLabel('Key of a new project').fill('second')
  await page.getByRole('button', { name: 'Create project' }).click()
  await said(page, 'Created second')
  await page.getByLabel('Project', { exact: true }).selectOption('second')
  await page.getByLabel('Records', { exact: true }).fill('120')
  await page.getByRole('button', { name: 'Generate records' }).click()
  await said(page, 'Generated 120 records in second')
  await page.getByRole('row', { name: /^second 122 product 48/ }).waitFor()
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: 'Empty second' }).click()
  await page.getByRole('row', { name: /^second 2 / }).waitFor()

  await page.getByLabel('Kind', { exact: true }).selectOption('429')
  await page.getByLabel('Path begins with').fill('/shop/zones')
  await page.getByLabel('Retry-After').fill('7')
  await page.getByRole('button', { name: 'Add fault' }).click()
  await said(page, 'Added the fault 429')
  expect(world.faults.rules).toMatchObject([{ kind: '429', route: '/shop/zones', retryAfter: 7 }])
  expect((await shop.get('/zones')).headers.get('retry-after')).toBe('7')
  await page.getByRole('row', { name: /^429 route \/shop\/zones, retryAfter 7 1 1/ }).waitFor()
  await page.getByRole('button', { name: 'Remove fault 1, 429' }).click()
  await said(page, 'Removed the fault 429')
  expect(world.faults.rules).toEqual([])

  await page.getByRole('button', { name: 'Freeze' }).click()
  await page.getByText('(frozen)').waitFor()
  const before = world.clock.now()
  await page.getByRole('button', { name: 'Advance 1 hour' }).click()
  await page.getByLabel('Seconds', { exact: true }).fill('30')
  await page.getByRole('button', { name: 'Advance', exact: true }).click()
  await expect.poll(() => world.clock.now() - before).toBe(3_630_000)
  await page.getByRole('button', { name: 'Let time go on' }).click()
  await page.getByRole('button', { name: 'Let queries lag' }).click()
  await page.getByText('Queries lag by up to 10 s').waitFor()
  await page.getByRole('button', { name: 'End the lag' }).click()
  await page.getByText('Queries show every write at once').waitFor()
  expect(world.lag).toBeUndefined()
}

async function watch(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bring the region down' }).click()
  await said(page, 'The region is down')
  await expect(shop.get('/stores')).rejects.toThrow('fetch failed')
  await page.getByRole('row', { name: /GET \/shop\/stores cut/ }).waitFor()
  await page.getByRole('button', { name: 'Bring the region up' }).click()
  await said(page, 'The region is up')
  await shop.get('/categories')
  await page.getByRole('row', { name: /GET \/shop\/categories 200/ }).waitFor()
  // Names in paths are text, whatever they look like.
  await fetch(`${shop.simulator.url}/<img src=x onerror=alert(1)>`).catch(() => {})
  expect(await page.locator('img').count()).toBe(0)
}

async function said(page: Page, text: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: text }).waitFor()
}

/** Controls that have no name for those who can't see them. */
async function unlabelled(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('input, select, button')]
    .filter((one) => !(one.labels?.length || one.textContent.trim() || one.getAttribute('aria-label')))
    .map((one) => one.outerHTML)`)
}
