import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { plantedSecret, type Rig, startRig, until, type WorkerProcess } from '../support/rig.ts'
import { everythingInTemporal } from '../support/temporal-contents.ts'

/** One line that says what and where, then the next command to type. */
const twoLines = /^error: [^\n]+\nHINT: [^\n]+\n$/

describe('what goes wrong', () => {
  let rig: Rig
  let config: string
  let worker: WorkerProcess | undefined
  beforeAll(async () => {
    rig = await startRig({ config: 'backup: { chunkBytes: 20000, waitForPerson: 60s }' })
    rig.simulator.project('shop-eu').generate({ records: 600, bytesPerRecord: 400, seed: 29 })
    config = await readFile(rig.configFile, 'utf8')
  }, 120_000)
  beforeEach(() => writeFile(rig.configFile, config))
  afterEach(async () => worker?.kill())
  afterAll(async () => rig?.close())

  test('wrong credentials end a backup at once', async () => {
    worker = await rig.worker({ CT_SECRET: 'not-the-secret-8f2e' })
    const { code, stderr } = await rig.run(['backup', 'shop-eu'])
    expect(code).toBe(1)
    expect(withoutProgress(stderr)).toMatch(twoLines)
    expect(stderr).toMatch(/the API client's id or secret is refused/)
    expect(stderr).toMatch(/HINT: correct projects\.shop-eu\.clientId/)
    expect(rig.output()).not.toContain('not-the-secret-8f2e')
  })

  test('a missing scope is a row of the ledger, not a crash', async () => {
    setScopes(rig, ['view_products', 'view_categories', 'view_project_settings'])
    worker = await rig.worker()
    const doctor = await rig.run(['doctor'])
    expect(doctor.stdout).toMatch(/project shop-eu: not readable: .*customer/)
    const { types } = await rig.json<{
      types: Record<string, { expected: number | null; captured: number; reasons: string[] }>
    }>(['backup', 'shop-eu'])
    expect(types.product).toMatchObject({ reasons: [] })
    expect(types.product!.captured).toBeGreaterThan(0)
    expect(types.customer).toMatchObject({ captured: 0, reasons: ['the API client lacks the scope view_customers'] })
    setScopes(rig, ['manage_project', 'manage_api_clients'])
  })

  test('a scope that is lost half-way leaves what was captured, and the ledger says what is missing', async () => {
    worker = await rig.worker()
    rig.simulator.setFaults([{ kind: 'latency', route: '/shop-eu/', ms: 150 }])
    const backup = rig.run(['backup', 'shop-eu', '--json'])
    await until(async () => (await phaseOf(rig)) === 'exporting')
    setScopes(rig, ['view_products', 'view_categories', 'view_project_settings'])
    rig.simulator.world.auth.revokeAll()
    const { code, stdout, stderr } = await backup
    setScopes(rig, ['manage_project', 'manage_api_clients'])
    rig.simulator.setFaults([])
    expect(code, stderr).toBe(0)
    const { types } = JSON.parse(stdout)
    const lacking = Object.values<{ expected: number; captured: number; skipped: number; reasons: string[] }>(types)
    for (const { expected, captured, skipped } of lacking) expect(captured + skipped).toBe(expected)
    expect(lacking.some(({ reasons }) => /may not read/.test(reasons[0] ?? ''))).toBe(true)
    expect((await rig.run(['check', '--data'])).code).toBe(0)
  })

  test('a step that fails for too long waits for a person, and is skipped on their word', async () => {
    await writeFile(rig.configFile, config.replace('waitForPerson: 60s', 'waitForPerson: 20s'))
    worker = await rig.worker()
    // Counting goes well, reading does not.
    rig.simulator.setFaults([{ kind: '503', matching: '/shop-eu/customers\\?.*sort' }])
    const parked = await rig.run(['backup', 'shop-eu'])
    expect(parked.code, parked.stderr).toBe(4)
    expect(withoutProgress(parked.stderr)).toMatch(twoLines)
    await rig.json(['skip', 'shop-eu', '--reason', 'customers come tomorrow'])
    await until(
      async () => JSON.parse((await rig.run(['status', 'shop-eu', '--json'])).stdout).summary.state !== 'running',
    )
    rig.simulator.setFaults([])
    const ended = JSON.parse((await rig.run(['status', 'shop-eu', '--json'])).stdout)
    expect(ended.summary.state).toBe('done')
    const { ledger } = JSON.parse((await rig.run(['show', ended.summary.snapshot, '--json'])).stdout)
    expect(ledger.customer).toMatchObject({ captured: 0 })
    expect(ledger.customer.skipped).toBe(ledger.customer.expected)
    expect(ledger.product.skipped).toBe(0)
  }, 180_000)

  test('a worker without its signing key reads nothing before it says so', async () => {
    await writeFile(rig.configFile, config.replace(/signingKeyFile: .*/, 'signingKeyFile: ./nowhere.pem'))
    worker = await rig.worker()
    const before = rig.simulator.stats().requests
    const { code, stderr } = await rig.run(['backup', 'shop-eu'])
    expect(code).toBe(1)
    expect(withoutProgress(stderr)).toMatch(/^error: sealing needs a signing key, and none was given\nHINT: /)
    expect(rig.simulator.stats().requests - before).toBeLessThan(5)
  })

  test('an unreachable store ends a backup with one line', async () => {
    await writeFile(
      rig.configFile,
      config.replace(/uri: "[^"]*"/, 'uri: "s3://backups?endpoint=http://127.0.0.1:1&region=x"'),
    )
    worker = await rig.worker({ AWS_ACCESS_KEY_ID: 'id-31c7', AWS_SECRET_ACCESS_KEY: 'aws-secret-31c7' })
    const { code, stderr } = await rig.run(['backup', 'shop-eu'])
    expect(code).toBe(1)
    expect(withoutProgress(stderr)).toMatch(twoLines)
    expect(rig.output()).not.toContain('aws-secret-31c7')
  }, 180_000)

  test.skipIf(!canMount())(
    'a full disk parks the run for a person; with room again, a retry finishes it (needs mount)',
    async () => {
      const disk = join(rig.folder, 'small-disk')
      mkdirSync(disk)
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', disk])
      try {
        await writeFile(rig.configFile, config.replace(/uri: "[^"]*"/, `uri: "file:${disk}/backups"`))
        worker = await rig.worker()
        const parked = await rig.run(['backup', 'shop-eu'])
        expect(parked.code).toBe(4)
        expect(withoutProgress(parked.stderr)).toMatch(twoLines)
        expect(parked.stderr).toMatch(/HINT: .*lifeboat retry shop-eu/)
        execFileSync('mount', ['-o', 'remount,size=100m', disk])
        await rig.json(['retry', 'shop-eu', '--reason', 'disk grown'])
        await until(
          async () => JSON.parse((await rig.run(['status', 'shop-eu', '--json'])).stdout).summary.state === 'done',
        )
        expect((await rig.run(['check', '--data'])).code).toBe(0)
      } finally {
        await worker?.kill()
        execFileSync('umount', [disk])
      }
    },
    120_000,
  )

  test.each<[string, string[], (config: string) => string, number, RegExp]>([
    ['an unknown project', ['backup', 'shop-us'], (text) => text, 2, /has no project "shop-us"/],
    ['a wrong field in the config', ['snapshots'], (text) => `${text}\nfoo: 1`, 2, /foo/],
    [
      'a Temporal that is not there',
      ['runs'],
      (text) => text.replace(/address: "[^"]*"/, 'address: "127.0.0.1:1"'),
      1,
      /can't reach Temporal/,
    ],
    ['a snapshot that is not there', ['show', 'shop-eu@2020'], (text) => text, 2, /shop-eu@2020/],
    ['an unknown type', ['extract', 'shop-eu@latest', '--type', 'produkt'], (text) => text, 2, /produkt/],
  ])('%s is told in one line with a hint', async (_, args, edit, code, message) => {
    await writeFile(rig.configFile, edit(config))
    const result = await rig.run(args)
    expect(result.stderr).toMatch(twoLines)
    expect(result.stderr).toMatch(message)
    expect(result.code).toBe(code)
    const json = JSON.parse((await rig.run([...args, '--json'])).stdout)
    expect(json.error).toMatchObject({ message: expect.stringMatching(message), hint: expect.any(String) })
  })

  test('a backup that no worker takes says so', async () => {
    const backup = rig.run(['backup', 'shop-eu'])
    await until(() => rig.output().includes('no worker answers; lifeboat worker starts one'))
    worker = await rig.worker()
    expect((await backup).code).toBe(0)
  })

  test('nothing of all this shows a secret: no output, no history, no name of an object', async () => {
    const tokens = rig.simulator.world.auth.everyToken()
    expect(tokens.length).toBeGreaterThan(0)
    const places = { output: rig.output(), temporal: await everythingInTemporal(rig.temporal.address) }
    expect(places.temporal).toContain('prepareBackup')
    const names = execFileSync('find', [join(rig.folder, 'backups')], { encoding: 'utf8' })
    const texts = execFileSync('cat', manifests(rig), { encoding: 'utf8' })
    for (const secret of [plantedSecret, ...tokens]) {
      for (const [place, text] of Object.entries({ ...places, names, texts })) {
        expect(text.includes(secret), `a secret in ${place}`).toBe(false)
      }
    }
  })
})

function setScopes({ simulator }: Rig, names: readonly string[]): void {
  const scopes = names.map((name) => `${name}:shop-eu`)
  simulator.world.auth.setClient({ id: 'client-shop-eu', secret: plantedSecret, scopes })
}

async function phaseOf(rig: Rig): Promise<string | undefined> {
  return JSON.parse((await rig.run(['status', 'shop-eu', '--json'])).stdout || '{}').progress?.phase
}

function withoutProgress(stderr: string): string {
  return stderr.replace(/^(preparing|exporting|sweeping|closing|sealing|failed|done) .*\n/gm, '')
}

function manifests({ folder }: Rig): string[] {
  return execFileSync('find', [join(folder, 'backups'), '-name', '*.json'], { encoding: 'utf8' })
    .trim()
    .split('\n')
}

function canMount(): boolean {
  try {
    const folder = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=100k', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  }
}
