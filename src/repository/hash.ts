import { createHash, webcrypto } from 'node:crypto'

/** SHA-256 in lower-case hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Below this, a trip to another thread costs more than it saves. */
const worthAThread = 256 << 10

/** As `sha256`, on the thread pool where there is much to hash: this thread has other work to do meanwhile. */
export async function sha256OffThread(bytes: Buffer): Promise<string> {
  if (bytes.length < worthAThread) return sha256(bytes)
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes as Buffer<ArrayBuffer>)).toString('hex')
}
