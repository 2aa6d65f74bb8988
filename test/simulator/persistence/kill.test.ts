import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WriteLogEntry } from '../../../src/simulator/store/write-log.ts'

const cli = process.env.LIFEBOAT_CLI ?? fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url))

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulator-kill-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Running {
  url: string
  /** Ends it as a power cut would, and waits until it is gone. */
  kill: () => Promise<void>
}

async function simulate(file: string): Promise<Running> {
  const child = spawn(process.execPath, [cli, 'simulate', '--file', file, '--project', 'shop', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8')
  for await (const chunk of child.stdout) {
    output += chunk
    if (output.includes('\n}') || /^\{.*\}\n/.test(output)) break
  }
  const kill = async (): Promise<void> => {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  return { url: (JSON.parse(output) as { url: string }).url, kill }
}

/** What a client knows of a record: the bytes it was answered, or that it is gone. */
type Known = Map<string, { version: number; sha256: string } | 'gone'>

/** Creates, updates and deletes one channel after the other until the connection breaks. */
async function write(url: string, authorization: string, name: string, known: Known, answered: () => void) {
  const send = async (method: string, path: string, body?: unknown): Promise<{ id: string; version: number }> => {
    const init = { method, headers: { authorization }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    const response = await fetch(`${url}/shop/${path}`, init)
    const text = await response.text()
    if (!response.ok) throw new Error(text)
    answered()
    const { id, version } = JSON.parse(text) as { id: string; version: number }
    const sha256 = createHash('sha256').update(text).digest('hex')
    known.set(id, method === 'DELETE' ? 'gone' : { version, sha256 })
    return { id, version }
  }
  try {
    for (let i = 0; ; i++) {
      const { id } = await send('POST', 'channels', { key: `${name}-${i}`, name: { en: 'x'.repeat(500) } })
      const actions = [{ action: 'changeDescription', description: { en: String(i) } }]
      if (i % 2 === 0) await send('POST', `channels/${id}`, { version: 1, actions })
      if (i % 3 === 0) await send('DELETE', `channels/${id}?version=${i % 2 === 0 ? 2 : 1}`)
    }
  } catch (error) {
    // That is how a broken connection shows.
    if (!(error instanceof TypeError)) throw error
  }
}

test('killed again and again under load, it holds every answered write, and nothing that nobody asked for', async () => {
  const file = join(folder, 'rehearsal.simulator')
  const known: Known = new Map()
  const writers = 8
  let answered = 0
  let running = await simulate(file)
  for (let round = 0; round < 3; round++) {
    const form = new URLSearchParams({ grant_type: 'client_credentials' })
    const basic = `Basic ${Buffer.from('simulator-shop:simulator-secret').toString('base64')}`
    const token = await fetch(`${running.url}/oauth/token`, {
      method: 'POST',
      headers: { authorization: basic },
      body: form,
    })
    const authorization = `Bearer ${((await token.json()) as { access_token: string }).access_token}`
    const names = Array.from({ length: writers }, (_, i) => `r${round}w${i}`)
    const work = names.map((name) => write(running.url, authorization, name, known, () => answered++))
    const enough = answered + 40 + 37 * round
    while (answered < enough) await new Promise((done) => setTimeout(done, 5))
    await running.kill()
    await Promise.all(work)

    running = await simulate(file)
    const lines = async <T>(path: string): Promise<T[]> => {
      const text = await (await fetch(`${running.url}/_simulator/projects/shop/${path}`)).text()
      return text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as T)
    }
    const state = new Map((await lines<WriteLogEntry>('state')).map((entry) => [entry.id, entry]))
    const log = await lines<WriteLogEntry>('log')
    // Each writer waits for its answers, so that at most one write of each was under way in each round.
    const unanswered = log.filter(({ type }) => type === 'channel').length - answered
    expect(unanswered).toBeGreaterThanOrEqual(0)
    expect(unanswered).toBeLessThanOrEqual(writers * (round + 1))
    const lastOf = new Map(log.map((entry) => [entry.id, entry]))
    for (const [id, what] of known) {
      const last = lastOf.get(id)!
      const sinceKnown = what === 'gone' ? last.op === 'delete' : last.version! > what.version || last.op === 'delete'
      if (what === 'gone') expect(state.has(id)).toBe(false)
      else if (!sinceKnown) expect(state.get(id)).toMatchObject({ version: what.version, sha256: what.sha256 })
    }
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, i) => i + 1))
    const replayed = [...lastOf.values()].filter(({ op }) => op !== 'delete')
    expect(replayed.map(({ id, version, sha256 }) => ({ id, version, sha256 })).sort(byId)).toEqual(
      [...state.values()].map(({ id, version, sha256 }) => ({ id, version, sha256 })).sort(byId),
    )
  }
  await running.kill()
  expect(answered).toBeGreaterThan(100)
  process.stdout.write(`simulator: ${answered} writes answered before 3 kills, all of them kept\n`)
})

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}
