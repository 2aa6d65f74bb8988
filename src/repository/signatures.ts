import type { KeyObject } from 'node:crypto'
import { type Context, getIfPresent, put, requireSigner } from './context.ts'
import type { Failpoint } from './failpoints.ts'
import { sha256 } from './hash.ts'
import { LIMITS } from './limits.ts'
import { keyName, signatureName } from './names.ts'
import { keyFingerprint, parseTrustedKey, publicKeyPem, signBytes, verifyBytes } from './signing.ts'
import type { SignatureState } from './types.ts'

const SIGNATURE_BYTES = 64

/** Stores our public key, then the signature over `bytes`, which are about to become `object`. */
export async function putSignature(
  ctx: Context,
  object: string,
  bytes: Uint8Array,
  failpoint: Failpoint,
): Promise<void> {
  const { key, fingerprint } = requireSigner(ctx)
  await put(ctx, keyName(fingerprint), Buffer.from(publicKeyPem(key)), 'key-put')
  await put(ctx, signatureName(object, sha256(bytes)), signBytes(bytes, key), failpoint)
}

export type SignatureCheck = { state: SignatureState } | { problem: string; object: string; missing?: true }

/** Whether the signature of `object`, whose content is `bytes`, is there, fits, and by whom it was made. */
export async function checkSignature(
  ctx: Context,
  object: string,
  bytes: Buffer,
  signedBy: string,
): Promise<SignatureCheck> {
  const name = signatureName(object, sha256(bytes))
  const signature = await getIfPresent(ctx, name, { maxBytes: SIGNATURE_BYTES * 2 })
  if (!signature) return { object: name, problem: `there is no signature over the content of ${object}`, missing: true }
  return verifySignature(ctx, object, bytes, signedBy, signature)
}

/** As `checkSignature`, of a signature that is at hand. */
export async function verifySignature(
  ctx: Context,
  object: string,
  bytes: Buffer,
  signedBy: string,
  signature: Buffer,
): Promise<SignatureCheck> {
  const key = await signerKey(ctx, signedBy)
  if ('problem' in key) return key
  if (signature.length !== SIGNATURE_BYTES || !verifyBytes(bytes, signature, key.key)) {
    return { object: signatureName(object, sha256(bytes)), problem: `it does not fit the content of ${object}` }
  }
  return { state: key.state }
}

type SignerKey = { key: KeyObject; state: SignatureState } | { problem: string; object: string; missing?: true }

async function signerKey(ctx: Context, fingerprint: string): Promise<SignerKey> {
  const trusted = ctx.trusted.get(fingerprint)
  if (trusted) return { key: trusted, state: 'trusted' }
  const object = keyName(fingerprint)
  const stored = await getIfPresent(ctx, object, { maxBytes: LIMITS.key })
  if (!stored) return { object, problem: 'it is missing', missing: true }
  const key = parseKeyObject(stored, fingerprint)
  if (!key) return { object, problem: 'it is not the key that its name says' }
  return { key, state: ctx.trusted.size === 0 ? 'unchecked' : 'untrusted' }
}

/** `undefined` unless it is, to the last byte, the PEM of the key with this fingerprint. */
export function parseKeyObject(stored: Buffer, fingerprint: string): KeyObject | undefined {
  try {
    const key = parseTrustedKey(stored.toString('latin1'), 'the key')
    const same = keyFingerprint(key) === fingerprint && publicKeyPem(key) === stored.toString('latin1')
    return same ? key : undefined
  } catch {
    return undefined
  }
}
