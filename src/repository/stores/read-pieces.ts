import { tooLarge } from './guards.ts'

/** All bytes of an answer; stops, with a `damage` error, at more than allowed. */
export async function readPieces(
  body: AsyncIterable<Uint8Array | string>,
  key: string,
  maxBytes = Number.POSITIVE_INFINITY,
): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  // Leaving the loop early destroys the stream, and with it the connection.
  for await (const piece of body) {
    const read = typeof piece === 'string' ? Buffer.from(piece) : piece
    bytes += read.length
    if (bytes > maxBytes) throw tooLarge(key, maxBytes)
    pieces.push(read)
  }
  return Buffer.concat(pieces)
}
