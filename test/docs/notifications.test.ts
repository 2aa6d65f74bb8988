import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import type { ActivityDeps } from '../../activities/deps.ts'
import { tell } from '../../activities/tell.ts'
import { noticeEvents, type SentNotice } from '../../src/runbooks/notice.ts'
import { METRICS } from '../../src/telemetry/metrics.ts'
import { blocks, readDocument } from '../support/docs/markdown.ts'
import { startReceiver, type TestReceiver } from '../support/receiver.ts'

const page = readDocument('docs/notifications.md')
const secret = 'a secret of the docs'

describe('docs/notifications.md', () => {
  let receiver: TestReceiver
  let folder: string
  beforeAll(async () => {
    receiver = await startReceiver(secret)
    folder = await mkdtemp(join(tmpdir(), 'lifeboat-docs-'))
  })
  afterAll(async () => {
    await receiver?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('shows a notice as it is sent, and as Slack gets it', async () => {
    const shown = JSON.parse(block('notice'))
    await send(shown, 'json')
    expect(receiver.deliveries.at(-1)?.body).toEqual(shown)
    await send(shown, 'slack')
    expect(receiver.deliveries.at(-1)?.body).toEqual(JSON.parse(block('slack')))
  })

  test('shows a function that knows genuine notices from others', async () => {
    const file = join(folder, 'verify.mjs')
    await writeFile(file, block('verifies'))
    const { isGenuine } = await import(pathToFileURL(file).href)
    await send(JSON.parse(block('notice')), 'json')
    const { signature, text } = receiver.deliveries.at(-1)!
    expect(isGenuine(signature, text, secret)).toBe(true)
    expect(isGenuine(signature, text, 'another')).toBe(false)
    expect(isGenuine(signature, text.replace('late', 'good'), secret)).toBe(false)
    expect(isGenuine(signature.replace(/t=\d+/, 't=1'), text, secret)).toBe(false)
    expect(isGenuine('', text, secret)).toBe(false)
  })

  test('tells of every event', () => {
    for (const event of noticeEvents) expect(page).toContain(`| \`${event}\` |`)
  })

  function send(notice: SentNotice, format: 'json' | 'slack'): Promise<void> {
    const known = Object.fromEntries(Object.entries(notice).filter(([, value]) => value !== null && value !== false))
    const deps = {
      notify: { receiver: (name: string) => ({ name, url: receiver.url, secret, format }) },
      metrics: { add: () => {} },
      now: () => new Date(),
    } as unknown as ActivityDeps
    return tell(deps, { receiver: 'ops', notice: known as unknown as SentNotice })
  }
})

describe('docs/alerts.example.yml', () => {
  const document = parseDocument(readDocument('docs/alerts.example.yml'))
  const rules = document.toJS().groups.flatMap((group: { rules: object[] }) => group.rules)

  test('is YAML of the form of Prometheus rules', () => {
    expect([...document.errors, ...document.warnings]).toEqual([])
    for (const rule of rules) {
      expect(rule).toMatchObject({
        alert: expect.any(String),
        expr: expect.any(String),
        annotations: { summary: expect.any(String) },
      })
    }
  })

  test('names only metrics and labels that there are', () => {
    const names = rules.flatMap(({ expr }: { expr: string }) => expr.match(/\blifeboat_\w+/g) ?? [])
    expect(names.length).toBeGreaterThan(5)
    expect(names.filter((name: string) => !(name in METRICS))).toEqual([])
    for (const { expr } of rules) {
      for (const [, name, label] of expr.matchAll(/(lifeboat_\w+)\{(\w+)=/g))
        expect((METRICS as Record<string, { labels: readonly string[] }>)[name]?.labels).toContain(label)
    }
  })
})

function block(mark: string): string {
  return blocks(page)
    .find((one) => one.mark === mark)!
    .lines.join('\n')
}
