import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { NpmTool } from '../../src/embedded/npm-tool.ts'
import { ensureTool, findTool } from '../../src/embedded/tool.ts'

const tool: NpmTool = {
  name: 'some-server',
  variable: 'LIFEBOAT_SOME_SERVER',
  npmPackage: 'some-package',
  version: '1.2.3',
  buildTime: 'a moment',
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lifeboat-tool-'))
  for (const name of ['path', 'cache']) mkdirSync(join(folder, name))
  vi.stubEnv('LIFEBOAT_CACHE', join(folder, 'cache'))
  vi.stubEnv('PATH', `${join(folder, 'path')}:/usr/bin:/bin`)
  vi.stubEnv('LIFEBOAT_SOME_SERVER', undefined)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

/** Stands for npm: does what the script says in the folder that it is told to install into. */
function npmThat(script: string): void {
  const file = join(folder, 'path', 'npm')
  writeFileSync(file, `#!/bin/sh\nwhile [ "$1" != --prefix ]; do shift; done\nP="$2"; shift 2\n${script}\n`)
  chmodSync(file, 0o755)
}

const installs =
  'mkdir -p "$P/node_modules/.bin"; echo "$@" > "$P/node_modules/.bin/some-server"; chmod +x "$P"/*/.bin/*'

it('installs a program from npm once, and finds it from then on', async () => {
  npmThat(installs)
  const said: string[] = []
  const path = await ensureTool(tool, (line) => said.push(line))
  expect(path).toBe(join(folder, 'cache', 'some-package-1.2.3', 'node_modules', '.bin', 'some-server'))
  expect(said).toEqual([expect.stringContaining('some-package@1.2.3')])
  npmThat('exit 1')
  expect(await ensureTool(tool, (line) => said.push(line))).toBe(path)
  expect(said).toHaveLength(1)
})

it('takes no half-done installation for a program', async () => {
  npmThat(`${installs}; exit 7`)
  const failing = ensureTool(tool, () => undefined)
  await expect(failing).rejects.toMatchObject({ code: 'tool-missing', message: expect.stringContaining('7') })
  expect(findTool(tool)).toBeUndefined()
  npmThat(installs)
  expect(existsSync(await ensureTool(tool, () => undefined))).toBe(true)
  expect(readdirSync(join(folder, 'cache'))).toEqual(['some-package-1.2.3'])
})

it('prefers the variable to the PATH, and the PATH to the cache', async () => {
  npmThat(installs)
  await ensureTool(tool, () => undefined)
  const onPath = join(folder, 'path', 'some-server')
  writeFileSync(onPath, '', { mode: 0o755 })
  expect(findTool(tool)).toBe(onPath)
  vi.stubEnv('LIFEBOAT_SOME_SERVER', '/elsewhere/some-server')
  expect(findTool(tool)).toBe('/elsewhere/some-server')
})
