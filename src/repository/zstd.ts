import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'

const compressAsync = promisify(zstdCompress)
const decompressAsync = promisify(zstdDecompress)

// zlib allocates its output in pieces. 16 KiB, the default, costs a third of the throughput of a chunk, since each piece
// is a round trip to the thread pool; 1 MiB for an object of 300 bytes is work for the garbage collector and nobody else.
const SMALLEST_PIECE = 4 << 10
const LARGEST_PIECE = 1 << 20

const PARAMS = { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 }

/** One zstd frame of level 3 with content checksum; the same bytes give the same frame. Runs on the thread pool. */
export function compress(bytes: Uint8Array): Promise<Buffer> {
  const chunkSize = pieceFor(bytes.length)
  return compressAsync(bytes, { chunkSize, params: PARAMS, pledgedSrcSize: bytes.length })
}

/** Rejects what is no intact frame, and what would become larger than `maxBytes`. */
export function decompress(frame: Uint8Array, maxBytes: number): Promise<Buffer> {
  const chunkSize = pieceFor(Math.min(frame.length * 8, maxBytes))
  return decompressAsync(frame, { chunkSize, maxOutputLength: Math.max(1, maxBytes) })
}

function pieceFor(expectedBytes: number): number {
  return Math.min(LARGEST_PIECE, Math.max(SMALLEST_PIECE, expectedBytes))
}
