import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decrypter, Encrypter } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ageDecrypt, ageEncrypt } from '../../src/repository/age-payload.ts'
import { generateRecipientKeys, identityFile, readIdentityFile } from '../../src/repository/encryption.ts'
import {
  generateSigningKeys,
  keyFingerprint,
  readSigningKey,
  readTrustedKey,
  signBytes,
  verifyBytes,
} from '../../src/repository/signing.ts'
import { createFileStore } from '../../src/repository/stores/file.ts'
import { backUp, makeKeys, openForTest, type TestKeys } from '../support/small-backup.ts'
import { stockTools } from '../support/stock-tools.ts'

const FORMAT = readFileSync(new URL('../../src/repository/FORMAT.md', import.meta.url), 'utf8')

describe('with stock tools', () => {
  let folder: string
  let keys: TestKeys

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lifeboat-stock-'))
    keys = await makeKeys()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const run = (env: NodeJS.ProcessEnv, command: string, cwd = folder) => {
    const result = spawnSync('bash', ['-euo', 'pipefail', '-c', command], { cwd, env, encoding: 'utf8' })
    expect(result.stderr.replace(/^age: warning.*$/m, '')).toBe('')
    expect(result.status).toBe(0)
    return result.stdout
  }

  it('a repository can be read and verified just as FORMAT.md says', async (context) => {
    const env = stockTools(context, ['age', 'zstd', 'jq', 'openssl', 'sha256sum'])
    const root = join(folder, 'repository')
    const repository = await openForTest(createFileStore(root), keys)
    const odd = { id: '5c1b4a2e-0000-4000-8000-000000000001', version: 3, name: 'Stühle "ä"\u2028', price: 1e21 }
    const other = { id: '6c1b4a2e-0000-4000-8000-000000000002', version: 1 }
    await backUp(repository, {
      run: 'run-1',
      to: '2026-11-22T15:13:38Z',
      shards: [{ type: 'product', chunks: [[odd, other]] }],
    })
    writeFileSync(join(root, 'identity.txt'), identityFile(keys, '2026-11-22T15:00:00Z'))
    const output = run(env, pipeline(), root)
    expect(output).toContain('Signature Verified Successfully')
    expect(output).toContain(keyFingerprint(keys.publicKey))
    expect(output).toContain(`${JSON.stringify(odd)}\n${JSON.stringify(other)}\n`)
    expect(output).toContain(`${odd.id}\t3\t0\t0\n`)
    const [recomputed, stated] = output.trimEnd().split('\n').slice(-2)
    expect(recomputed).toBe(`${stated}  -`)
  })

  it.for([0, 1, 65_535, 65_536, 65_537, 131_072, 300_000])(
    'age opens %i bytes that we sealed',
    async (size, context) => {
      const env = stockTools(context, ['age'])
      const { recipient, identity } = await generateRecipientKeys()
      const plain = Buffer.alloc(size, 'lifeboat')
      writeFileSync(join(folder, 'sealed'), await ageEncrypt(plain, [recipient, keys.recipient]))
      for (const [name, pair] of Object.entries({ one: { recipient, identity }, other: keys })) {
        writeFileSync(join(folder, name), identityFile(pair, '2026-11-22T15:00:00Z'))
        run(env, `age -d -i ${name} sealed > opened`)
        expect(readFileSync(join(folder, 'opened')).equals(plain)).toBe(true)
      }
    },
  )

  it.for([0, 1, 65_536, 65_537, 200_000])('we open %i bytes that age sealed', async (size, context) => {
    const env = stockTools(context, ['age'])
    const plain = Buffer.alloc(size, 'boat')
    writeFileSync(join(folder, 'plain'), plain)
    run(env, `age -r ${keys.recipient} plain > sealed`)
    const decrypter = new Decrypter()
    decrypter.addIdentity(keys.identity)
    expect((await ageDecrypt(readFileSync(join(folder, 'sealed')), decrypter)).equals(plain)).toBe(true)
  })

  it('age-keygen makes identities that we read, and reads ours', async (context) => {
    const env = stockTools(context, ['age', 'age-keygen'])
    run(env, 'rm -f made && age-keygen -o made 2> /dev/null')
    const [identity] = await readIdentityFile(join(folder, 'made'))
    const recipient = run(env, 'age-keygen -y made').trim()
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity!)
    expect((await ageDecrypt(await ageEncrypt(Buffer.from('hello'), [recipient]), decrypter)).toString()).toBe('hello')
    writeFileSync(join(folder, 'ours'), identityFile(keys, '2026-11-22T15:00:00Z'))
    expect(run(env, 'age-keygen -y ours').trim()).toBe(keys.recipient)
  })

  it('openssl verifies what we sign, and we verify what openssl signs', async (context) => {
    const env = stockTools(context, ['openssl'])
    const ours = generateSigningKeys()
    writeFileSync(join(folder, 'ours.pem'), ours.privatePem)
    writeFileSync(join(folder, 'ours.pub'), ours.publicPem)
    writeFileSync(join(folder, 'message'), 'the manifest')
    writeFileSync(
      join(folder, 'signature'),
      signBytes(Buffer.from('the manifest'), await readSigningKey(join(folder, 'ours.pem'))),
    )
    expect(run(env, 'openssl pkeyutl -verify -rawin -pubin -inkey ours.pub -in message -sigfile signature')).toMatch(
      /Verified/,
    )
    run(
      env,
      'openssl genpkey -algorithm ed25519 -out theirs.pem && openssl pkey -in theirs.pem -pubout -out theirs.pub',
    )
    run(env, 'openssl pkeyutl -sign -rawin -inkey theirs.pem -in message -out signature')
    const theirs = await readTrustedKey(join(folder, 'theirs.pub'))
    expect(verifyBytes(Buffer.from('the manifest'), readFileSync(join(folder, 'signature')), theirs)).toBe(true)
    const fingerprint = run(env, 'openssl pkey -pubin -in theirs.pub -outform DER | sha256sum | cut -c1-64').trim()
    expect(keyFingerprint(theirs)).toBe(fingerprint)
  })
})

describe('our age payload and the library', () => {
  const sizes = [0, 1, 15, 16, 17, 65_535, 65_536, 65_537, 131_071, 131_072, 131_073, 1 << 20]

  it.each(sizes)('read each other at %i bytes', async (size) => {
    const { recipient, identity } = await generateRecipientKeys()
    const plain = Buffer.alloc(size, 'ab')
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    const encrypter = new Encrypter()
    encrypter.addRecipient(recipient)
    expect(Buffer.from(await decrypter.decrypt(await ageEncrypt(plain, [recipient]))).equals(plain)).toBe(true)
    expect((await ageDecrypt(await encrypter.encrypt(plain), decrypter)).equals(plain)).toBe(true)
  })

  it('make files of the same size', async () => {
    const { recipient } = await generateRecipientKeys()
    const encrypter = new Encrypter()
    encrypter.addRecipient(recipient)
    for (const size of sizes) {
      const plain = Buffer.alloc(size)
      expect((await ageEncrypt(plain, [recipient])).length).toBe((await encrypter.encrypt(plain)).length)
    }
  })
})

/** The commands of FORMAT.md's section, as they stand there. */
function pipeline(): string {
  const section = FORMAT.slice(FORMAT.indexOf('\n## Reading with stock tools'))
  const block = /```sh\n([\s\S]*?)```/.exec(section)?.[1]
  if (!block) throw new Error('FORMAT.md has no commands for stock tools')
  return block
}
