import { finished } from 'node:stream/promises'
import { promisify } from 'node:util'
import { constants, createZstdCompress, zstdCompress, zstdDecompress } from 'node:zlib'
import { freeMemory } from '../memory/free-memory.ts'

const compressAsync = promisify(zstdCompress)
const decompressAsync = promisify(zstdDecompress)

// zlib allocates its output in pieces. 16 KiB, the default, costs a third of the throughput of a chunk, since each piece
// is a round trip to the thread pool; 1 MiB for an object of 300 bytes is work for the garbage collector and nobody else.
const SMALLEST_PIECE = 4 << 10
const LARGEST_PIECE = 1 << 20

/** Of the output of a stream, which is a fraction of a page for each write. */
const STREAM_PIECE = 256 << 10

/** Room for the frame of most chunks. */
const FIRST_FRAME = 2 << 20

const PARAMS = { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 }

/** One zstd frame of level 3 with content checksum; the same bytes give the same frame. Runs on the thread pool. */
export function compress(bytes: Uint8Array): Promise<Buffer> {
  const chunkSize = pieceFor(bytes.length)
  return compressAsync(bytes, { chunkSize, params: PARAMS, pledgedSrcSize: bytes.length })
}

/** Makes one frame, as `compress` does, of what arrives bit by bit. */
export class Compressor {
  private readonly stream = createZstdCompress({ chunkSize: STREAM_PIECE, params: PARAMS })
  private frame: Buffer = Buffer.allocUnsafeSlow(FIRST_FRAME)
  private length = 0
  private failure: Error | undefined

  constructor() {
    this.stream.on('data', (piece: Buffer) => this.append(piece))
    this.stream.on('error', (error) => {
      this.failure = error
    })
  }

  /** The bytes must not change until the promise is fulfilled. */
  write(bytes: Uint8Array): Promise<void> {
    return new Promise((done, fail) => this.stream.write(bytes, (error) => (error ? fail(error) : done())))
  }

  /** The frame, which is there until `close`. */
  async end(): Promise<Buffer> {
    if (this.failure) throw this.failure
    this.stream.end()
    await finished(this.stream)
    return this.frame.subarray(0, this.length)
  }

  /** Ends it, whether or not there is a frame, and gives its memory back. */
  close(): void {
    this.stream.destroy()
    freeMemory(this.frame)
  }

  private append(piece: Buffer): void {
    const needed = this.length + piece.length
    if (needed > this.frame.length) this.frame = enlarged(this.frame, Math.max(needed, this.frame.length * 2))
    piece.copy(this.frame, this.length)
    this.length = needed
  }
}

function enlarged(from: Buffer, size: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(size)
  from.copy(larger)
  freeMemory(from)
  return larger
}

/** Rejects what is no intact frame, and what would become larger than `maxBytes`. */
export function decompress(frame: Uint8Array, maxBytes: number): Promise<Buffer> {
  const chunkSize = pieceFor(Math.min(frame.length * 8, maxBytes))
  return decompressAsync(frame, { chunkSize, maxOutputLength: Math.max(1, maxBytes) })
}

function pieceFor(expectedBytes: number): number {
  return Math.min(LARGEST_PIECE, Math.max(SMALLEST_PIECE, expectedBytes))
}
