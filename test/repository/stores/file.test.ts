import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/repository/hash.ts'
import { createFileStore } from '../../../src/repository/stores/file.ts'
import { fileStoreError } from '../../../src/repository/stores/file-errors.ts'
import { describeBlobStore } from '../../contracts/blob-store.ts'
import { collect } from '../../support/collect.ts'

const folders: string[] = []
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lifeboat-file-'))
  folders.push(folder)
  return folder
}

describeBlobStore('the file store', async () => ({
  store: createFileStore(join(newFolder(), 'made', 'when needed')),
  remove: async () => undefined,
}))

describe('the file store', () => {
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  it('does not list half-written files, leaves young ones alone and removes old ones', async () => {
    const root = newFolder()
    await mkdir(join(root, '.tmp'))
    writeFileSync(join(root, '.tmp', 'young'), 'of a writer at work')
    writeFileSync(join(root, '.tmp', 'old'), 'of a writer that died')
    const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 3600
    utimesSync(join(root, '.tmp', 'old'), twoDaysAgo, twoDaysAgo)
    const store = createFileStore(root)
    await store.putIfAbsent('a/b', Buffer.from('x'))
    expect((await collect(store.list(''))).map(({ key }) => key)).toEqual(['a/b'])
    expect(await collect(store.list('.tmp/'))).toEqual([])
    expect(readdirSync(join(root, '.tmp'))).toEqual(['young'])
  })

  it('holds only whole objects after its process was killed in the middle of writing', async () => {
    const root = newFolder()
    const script = `
      import { createHash, randomBytes } from 'node:crypto'
      import { createFileStore } from ${JSON.stringify(new URL('../../../src/repository/stores/file.ts', import.meta.url).href)}
      const store = createFileStore(${JSON.stringify(root)})
      const writer = async () => {
        for (;;) {
          const body = randomBytes(1_000_000)
          await store.putIfAbsent('x/' + createHash('sha256').update(body).digest('hex'), body)
          console.log('one more')
        }
      }
      await Promise.all([writer(), writer(), writer()])`
    for (const delay of [0, 7, 20]) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await new Promise((written) => child.stdout.once('data', written))
      await new Promise((wake) => setTimeout(wake, delay))
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGKILL')
      await ended
    }
    const store = createFileStore(root)
    const found = await collect(store.list('x/'))
    expect(found.length).toBeGreaterThan(0)
    for (const { key } of found) expect(`x/${sha256(await store.get(key))}`).toBe(key)
  })

  it('says in one line that the disk is full, and keeps what was there', async (context) => {
    const root = newFolder()
    const script = `
      import { createFileStore } from ${JSON.stringify(new URL('../../../src/repository/stores/file.ts', import.meta.url).href)}
      const store = createFileStore(${JSON.stringify(root)})
      await store.putIfAbsent('a/small', Buffer.alloc(1_000, 1))
      const error = await store.putIfAbsent('a/large', Buffer.alloc(4_000_000, 2)).catch((e) => e)
      const left = (await Array.fromAsync(store.list(''))).map(({ key, bytes }) => key + ' ' + bytes)
      const again = await store.putIfAbsent('a/other', Buffer.alloc(1_000, 3))
      console.log(JSON.stringify({ kind: error.kind, code: error.code, message: error.message, hint: error.hint, left, again }))`
    const command = 'mount -t tmpfs -o size=1m tmpfs "$0" && exec "$1" --input-type=module -e "$2"'
    const alone = ['-c', 'exec unshare -rm sh -c "$@"', 'sh', command, root, process.execPath, script]
    const run = spawnSync('sh', alone, { encoding: 'utf8' })
    // A small file system of one's own needs namespaces, which not every machine grants; the mapping is tested below.
    if (/unshare|mount/.test(run.stderr ?? '') || run.error) return context.skip()
    expect(JSON.parse(run.stdout)).toEqual({
      kind: 'permanent',
      code: 'store-full',
      message: `can't write a/large in ${root}: the disk is full`,
      hint: expect.stringMatching(/free space/),
      left: ['a/small 1000'],
      again: { created: true },
    })
  })

  it.each([
    ['ENOSPC', 'permanent', 'store-full'],
    ['EDQUOT', 'permanent', 'store-full'],
    ['EACCES', 'permanent', 'store-denied'],
    ['EROFS', 'permanent', 'store-denied'],
    ['EIO', 'transient', 'store-unreachable'],
    ['ESTALE', 'transient', 'store-unreachable'],
    ['EMFILE', 'transient', 'store-busy'],
    ['EXDEV', 'permanent', 'store-unsupported'],
  ])('explains %s as %s, %s', (code, kind, name) => {
    const error = fileStoreError(Object.assign(new Error(code), { code }), 'write a/b', '/backups')
    expect(error).toMatchObject({
      kind,
      code: name,
      message: expect.stringMatching(/^can't write a\/b in \/backups: /),
    })
    expect(error).toHaveProperty('hint', expect.stringMatching(/./))
  })

  it('says that it is not permitted to write', async (context) => {
    if (process.getuid?.() === 0) return context.skip()
    const root = newFolder()
    await chmod(root, 0o500)
    const refused = createFileStore(root).putIfAbsent('a', Buffer.from('x'))
    await expect(refused).rejects.toMatchObject({ code: 'store-denied' })
  })

  it('makes nothing while it is only read', async () => {
    const root = join(newFolder(), 'never')
    const store = createFileStore(root)
    expect(await collect(store.list(''))).toEqual([])
    expect(await store.head('a')).toBeUndefined()
    expect(existsSync(root)).toBe(false)
  })
})
