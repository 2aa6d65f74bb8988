import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'

const compressAsync = promisify(zstdCompress)
const decompressAsync = promisify(zstdDecompress)

// The default of 16 KiB costs a third of the throughput: each piece is a round trip to the thread pool.
const PIECE = 1 << 20

const PARAMS = { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 }

/** One zstd frame of level 3 with content checksum; the same bytes give the same frame. Runs on the thread pool. */
export function compress(bytes: Uint8Array): Promise<Buffer> {
  return compressAsync(bytes, { chunkSize: PIECE, params: PARAMS, pledgedSrcSize: bytes.length })
}

/** Rejects what is no intact frame, and what would become larger than `maxBytes`. */
export function decompress(frame: Uint8Array, maxBytes: number): Promise<Buffer> {
  return decompressAsync(frame, { chunkSize: PIECE, maxOutputLength: Math.max(1, maxBytes) })
}
