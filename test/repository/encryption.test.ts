import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decrypter } from 'age-encryption'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import { ageDecrypt, ageEncrypt } from '../../src/repository/age-payload.ts'
import {
  createOpener,
  createSealer,
  generateRecipientKeys,
  readIdentityFile,
  recipientFingerprint,
} from '../../src/repository/encryption.ts'
import { generateSigningKeys, readSigningKey, readTrustedKey } from '../../src/repository/signing.ts'

describe('encryption', () => {
  let folder: string
  let keys: { recipient: string; identity: string }
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lifeboat-keys-'))
    keys = await generateRecipientKeys()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('opens whatever it sealed', async () => {
    const sealer = createSealer([keys.recipient])
    const opener = createOpener('age', [keys.identity])!
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300_000, size: 'max' }), async (plain) => {
        expect((await opener.open(await sealer.seal(plain))).equals(Buffer.from(plain))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('opens for each recipient, and for nobody else', async () => {
    const [second, stranger] = [await generateRecipientKeys(), await generateRecipientKeys()]
    const stored = await createSealer([keys.recipient, second.recipient]).seal(Buffer.from('secret'))
    for (const { identity } of [keys, second]) {
      expect((await createOpener('age', [identity])!.open(stored)).toString()).toBe('secret')
    }
    await expect(createOpener('age', [stranger.identity])!.open(stored)).rejects.toThrow(/no identity matched/)
    expect(createOpener('age', [])).toBeUndefined()
  })

  it('never makes the same file twice', async () => {
    const sealer = createSealer([keys.recipient])
    const [one, other] = await Promise.all([sealer.seal(Buffer.from('x')), sealer.seal(Buffer.from('x'))])
    expect(one!.equals(other!)).toBe(false)
  })

  it('notices any changed, missing or additional byte, and pieces out of order', async () => {
    const decrypter = new Decrypter()
    decrypter.addIdentity(keys.identity)
    const piece = 65_536 + 16
    const file = await ageEncrypt(Buffer.alloc(150_000, 7), [keys.recipient])
    const start = file.length - (150_000 + 3 * 16)
    const [a, b, c] = [0, 1, 2].map((n) =>
      file.subarray(start + n * piece, Math.min(file.length, start + (n + 1) * piece)),
    )
    const header = file.subarray(0, start)
    for (const wrong of [
      Buffer.concat([header, b!, a!, c!]),
      Buffer.concat([header, a!, c!]),
      Buffer.concat([header, a!, b!]),
      Buffer.concat([header, a!, b!, c!, Buffer.alloc(16)]),
      file.subarray(0, -1),
      file.subarray(0, start),
      file.subarray(0, start - 16),
      file.subarray(0, 10),
      Buffer.alloc(0),
    ]) {
      await expect(ageDecrypt(wrong, decrypter)).rejects.toThrow()
    }
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: file.length * 8 - 1 }), async (bit) => {
        const wrong = Buffer.from(file)
        wrong[bit >> 3]! ^= 1 << (bit & 7)
        await expect(ageDecrypt(wrong, decrypter)).rejects.toThrow()
      }),
      { numRuns: 60 },
    )
  })

  it('knows a recipient by the hash of its text', () => {
    expect(createSealer([keys.recipient, keys.recipient]).fingerprints).toEqual([recipientFingerprint(keys.recipient)])
  })

  it.each([
    ['no recipient at all', [], 'recipients-missing'],
    ['what is no recipient', ['age1nonsense'], 'recipient-invalid'],
    ['an SSH key', ['ssh-ed25519 AAAA'], 'recipient-invalid'],
  ])('refuses %s', (_, recipients, code) => {
    expect(() => createSealer(recipients)).toThrow(LifeboatError)
    expect(() => createSealer(recipients)).toThrow(expect.objectContaining({ kind: 'usage', code }))
  })

  it('refuses an identity in the place of a recipient without repeating it', () => {
    for (const text of [keys.identity, keys.identity.toLowerCase()]) {
      const error = thrownBy(() => createSealer([text]))
      expect(error).toMatchObject({ code: 'recipient-is-secret' })
      expect(everything(error).toUpperCase()).not.toContain(keys.identity.slice(20, 40))
    }
  })

  it('never repeats a key file that it can not use', async () => {
    const { privatePem } = generateSigningKeys()
    const spoilt = { identity: `${keys.identity.slice(0, -2)}QQ`, pem: privatePem.replace('M', 'N') }
    writeFileSync(join(folder, 'identity'), spoilt.identity)
    writeFileSync(join(folder, 'pem'), spoilt.pem)
    writeFileSync(join(folder, 'empty'), '# only a comment\n')
    for (const read of [
      () => readIdentityFile(join(folder, 'identity')),
      () => readIdentityFile(join(folder, 'empty')),
      () => readIdentityFile(join(folder, 'absent')),
      () => readSigningKey(join(folder, 'pem')),
      () => readSigningKey(join(folder, 'identity')),
      () => readTrustedKey(join(folder, 'pem')),
      () => readSigningKey(join(folder, 'absent')),
      async () => createOpener('age', [spoilt.identity]),
    ]) {
      const error = await read().catch((e) => e)
      expect(error).toBeInstanceOf(LifeboatError)
      expect(error).toMatchObject({ kind: 'usage', hint: expect.stringMatching(/./) })
      expect(error.message).not.toMatch(/\n/)
      expect(everything(error)).not.toMatch(new RegExp(`${spoilt.identity.slice(20, 40)}|${spoilt.pem.slice(60, 80)}`))
    }
  })
})

function thrownBy(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

/** All that a log might hold of an error. */
function everything(error: unknown): string {
  const { message, stack, hint, cause } = error as LifeboatError
  return [message, stack, hint, cause, (cause as Error | undefined)?.stack].join('\n')
}
