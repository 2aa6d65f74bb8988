import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'

const cli = process.env.LIFEBOAT_CLI ?? fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

async function lifeboat(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [cli, ...args])) }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, stdout, stderr }
  }
}

describe('the command line', () => {
  test('lists every verb, and each has help with exit codes', async () => {
    const { stdout } = await lifeboat('--help')
    const verbs = [...stdout.matchAll(/^ {2}([a-z]+)[ [].*$/gm)].map(([, verb]) => verb!)
    const wanted = 'up worker simulate doctor keys backup snapshots show extract runs status pause resume abort'.split(
      ' ',
    )
    expect(verbs).toEqual(expect.arrayContaining(wanted))
    const help = await lifeboat('backup', '--help')
    expect(help).toMatchObject({ code: 0, stdout: expect.stringContaining('Exit codes: 0 done') })
    expect(help.stdout).toContain('lifeboat backup shop-eu --detach')
  })

  test.each([
    ['an unknown verb', ['bakcup']],
    ['a missing argument', ['show']],
    ['an unknown option', ['snapshots', '--colour']],
    ['a missing reason', ['pause', 'shop-eu']],
  ])('ends with 2 and a hint for %s', async (_, args) => {
    expect(await lifeboat(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining('HINT: lifeboat') })
  })

  test('makes keys that only their owner may read, and overwrites none', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'lifeboat-keys-')), 'keys')
    const { code, stdout } = await lifeboat('keys', folder, '--recipient', 'ops', 'safe', '--json')
    expect(code).toBe(0)
    const { recipients, signingKeyFile } = JSON.parse(stdout)
    expect(recipients.map(({ name }: { name: string }) => name)).toEqual(['ops', 'safe'])
    for (const file of [signingKeyFile, ...recipients.map(({ file }: { file: string }) => file)]) {
      expect(statSync(file).mode & 0o777).toBe(0o600)
    }
    expect(readFileSync(recipients[0].file, 'utf8')).toContain(`# public key: ${recipients[0].recipient}`)
    expect(stdout).not.toContain('AGE-SECRET-KEY')
    expect(await lifeboat('keys', folder, '--recipient', 'ops')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('it exists'),
    })
  })
})
