import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import { sha256 } from './hash.ts'

/** A new Ed25519 pair as PEM (PKCS #8 and SubjectPublicKeyInfo), as openssl reads and writes them. */
export function generateSigningKeys(): { privatePem: string; publicPem: string; fingerprint: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicPem: publicKeyPem(publicKey),
    fingerprint: keyFingerprint(publicKey),
  }
}

/** Raw 64-byte Ed25519 signature; the same bytes give the same signature. */
export function signBytes(bytes: Uint8Array, privateKey: KeyObject): Buffer {
  return sign(null, bytes, privateKey)
}

export function verifyBytes(bytes: Uint8Array, signature: Uint8Array, publicKey: KeyObject): boolean {
  return verify(null, bytes, publicKey, signature)
}

/** SHA-256 of the public key's DER SubjectPublicKeyInfo; the same for both halves of a pair. */
export function keyFingerprint(key: KeyObject): string {
  return sha256(publicHalf(key).export({ type: 'spki', format: 'der' }))
}

export function publicHalf(key: KeyObject): KeyObject {
  return key.type === 'private' ? createPublicKey(key) : key
}

export function publicKeyPem(key: KeyObject): string {
  return publicHalf(key).export({ type: 'spki', format: 'pem' }).toString()
}

/** Reads an Ed25519 private key in PEM. */
export async function readSigningKey(path: string): Promise<KeyObject> {
  return ed25519(await readPem(path), path, createPrivateKey)
}

/** Reads an Ed25519 public key in PEM; a private key's file serves too, its public half is taken. */
export async function readTrustedKey(path: string): Promise<KeyObject> {
  return ed25519(await readPem(path), path, createPublicKey)
}

/** From the PEM text itself. `where` is for the error only. */
export function parseTrustedKey(pem: string, where: string): KeyObject {
  return ed25519(pem, where, createPublicKey)
}

async function readPem(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new LifeboatError(`the key file ${path} can't be read: ${(cause as NodeJS.ErrnoException).code}`, {
      kind: 'usage',
      code: 'key-unreadable',
      hint: 'set the path to a key that `lifeboat keys` or `openssl genpkey -algorithm ed25519` wrote',
      cause,
    })
  }
}

function ed25519(pem: string, where: string, parse: (pem: string) => KeyObject): KeyObject {
  let key: KeyObject | undefined
  try {
    key = parse(pem)
  } catch {
    // The parser's message may quote the key, so it is neither shown nor kept.
  }
  if (key?.asymmetricKeyType === 'ed25519') return key
  throw new LifeboatError(`${where} holds no Ed25519 ${parse === createPrivateKey ? 'private' : 'public'} key in PEM`, {
    kind: 'usage',
    code: 'key-invalid',
    hint: '`lifeboat keys` or `openssl genpkey -algorithm ed25519` makes one',
  })
}
