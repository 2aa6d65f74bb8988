import { readFile } from 'node:fs/promises'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import { ageDecrypt, ageEncrypt } from './age-payload.ts'
import { sha256 } from './hash.ts'

/** A new pair: the recipient goes into the config, the identity into a safe place. */
export async function generateRecipientKeys(): Promise<{ recipient: string; identity: string }> {
  const identity = await generateX25519Identity()
  return { recipient: await identityToRecipient(identity), identity }
}

/** The text of an identity file, as `age-keygen` writes it. `created` is an ISO time. */
export function identityFile(keys: { recipient: string; identity: string }, created: string): string {
  return `# created: ${created}\n# public key: ${keys.recipient}\n${keys.identity}\n`
}

/** The identities in a file as `age-keygen` writes it: one a line, with comments. */
export async function readIdentityFile(path: string): Promise<string[]> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (cause) {
    throw new LifeboatError(`the identity file ${path} can't be read: ${(cause as NodeJS.ErrnoException).code}`, {
      kind: 'usage',
      code: 'identity-unreadable',
      hint: 'set the path to the file that `lifeboat keys` or `age-keygen` wrote',
      cause,
    })
  }
  const identities = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  await checkIdentities(identities, path)
  return identities
}

// The messages below never hold the text they complain about: it may be most of a secret key.
async function checkIdentities(identities: readonly string[], path: string): Promise<void> {
  const good = await Promise.all(identities.map(isIdentity))
  const bad = good.indexOf(false)
  if (identities.length > 0 && bad < 0) return
  const problem =
    identities.length === 0 ? 'holds no identity' : `holds a line (key ${bad + 1}) that is no age identity`
  throw new LifeboatError(`the identity file ${path} ${problem}`, {
    kind: 'usage',
    code: 'identity-invalid',
    hint: 'an identity is a line that begins with AGE-SECRET-KEY-1; `age-keygen -o FILE` makes one',
  })
}

async function isIdentity(text: string): Promise<boolean> {
  return identityToRecipient(text).then(
    () => true,
    () => false,
  )
}

/** SHA-256 of the recipient's text. */
export const recipientFingerprint = (recipient: string): string => sha256(recipient)

/** Encrypts to all recipients at once. */
export interface Sealer {
  readonly method: 'age' | 'off'
  readonly fingerprints: readonly string[]
  seal(plain: Uint8Array): Promise<Buffer>
  /** For FORMAT.md's `sealed`: a hash that only an identity can read. */
  sealHash(hex: string): Promise<string>
}

/** Throws when a recipient is none, or when there is none at all. */
export function createSealer(recipients: readonly string[] | 'off'): Sealer {
  if (recipients === 'off') return PLAIN
  checkRecipients(recipients)
  const unique = [...new Set(recipients)]
  return {
    method: 'age',
    fingerprints: unique.map(recipientFingerprint).sort(),
    seal: (plain) => ageEncrypt(plain, unique),
    sealHash: async (hex) => (await ageEncrypt(Buffer.from(hex), unique)).toString('base64'),
  }
}

const PLAIN: Sealer = {
  method: 'off',
  fingerprints: [],
  seal: async (plain) => Buffer.from(plain),
  sealHash: async (hex) => `sha256:${hex}`,
}

function checkRecipients(recipients: readonly string[]): void {
  if (recipients.length === 0) throw noRecipients()
  for (const recipient of recipients) {
    if (/^age-secret-key-/i.test(recipient)) throw secretAsRecipient()
    try {
      new Encrypter().addRecipient(recipient)
    } catch (cause) {
      throw new LifeboatError(
        `${/^age1/.test(recipient) ? `the recipient ${recipient.slice(0, 80)}` : 'a recipient'} is no age public key`,
        {
          kind: 'usage',
          code: 'recipient-invalid',
          hint: 'a recipient begins with age1; `lifeboat keys` or `age-keygen -y FILE` prints it',
          cause,
        },
      )
    }
  }
}

function noRecipients(): LifeboatError {
  return new LifeboatError('the repository has no recipients to encrypt to', {
    kind: 'usage',
    code: 'recipients-missing',
    hint: 'set repository.encryption.recipients to what `lifeboat keys` prints, or say `encryption: off`',
  })
}

function secretAsRecipient(): LifeboatError {
  return new LifeboatError('one of the recipients is a secret key', {
    kind: 'usage',
    code: 'recipient-is-secret',
    hint: 'put the line that begins with age1 into the config, and keep the other in its file',
  })
}

/** Opens what a `Sealer` sealed. */
export interface Opener {
  open(stored: Buffer): Promise<Buffer>
  openHash(sealed: string): Promise<string>
}

/** `undefined` when nothing can be opened with what is given: encryption is on and there is no identity. */
export function createOpener(method: 'age' | 'off', identities: readonly string[]): Opener | undefined {
  if (method === 'off') return { open: async (stored) => stored, openHash: async (text) => text.replace('sha256:', '') }
  if (identities.length === 0) return undefined
  const decrypter = new Decrypter()
  for (const [number, identity] of identities.entries()) addIdentity(decrypter, identity, number)
  return {
    open: (stored) => ageDecrypt(stored, decrypter),
    openHash: async (sealed) => (await ageDecrypt(Buffer.from(sealed, 'base64'), decrypter)).toString('latin1'),
  }
}

function addIdentity(decrypter: Decrypter, identity: string, number: number): void {
  try {
    decrypter.addIdentity(identity)
  } catch {
    throw new LifeboatError(`identity ${number + 1} is no age identity`, {
      kind: 'usage',
      code: 'identity-invalid',
      hint: 'an identity is a line that begins with AGE-SECRET-KEY-1; `age-keygen -o FILE` makes one',
    })
  }
}
