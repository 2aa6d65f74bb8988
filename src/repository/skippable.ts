import { createHash } from 'node:crypto'

/*
 * A zstd frame followed by a skippable frame (RFC 8878, 3.1.2) with the SHA-256 of the first: stock zstd passes over it,
 * and a flipped bit anywhere is seen. zstd's own checksum covers the content with 32 bits, and not its frame's header.
 */

const MAGIC = Buffer.from('502a4d1820000000', 'hex')
const HASH_BYTES = 32

export function frameWithHash(frame: Uint8Array): Buffer {
  return Buffer.concat([frame, MAGIC, digest(frame)])
}

/** The frame alone. Throws `Error` when it is not the one that was written. */
export function openFrameWithHash(stored: Buffer): Buffer {
  const end = Math.max(0, stored.length - MAGIC.length - HASH_BYTES)
  const frame = stored.subarray(0, end)
  const expected = Buffer.concat([MAGIC, digest(frame)])
  if (!stored.subarray(end).equals(expected)) throw new Error('its hash does not fit its content')
  return frame
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
