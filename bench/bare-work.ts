import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { constants, zstdCompress } from 'node:zlib'
import { Collection } from './yardstick/collection.ts'
import type { CollectionSettings } from './yardstick/settings.ts'

const compress = promisify(zstdCompress)
const params = { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 }
const chunkBytes = 8_000_000
/** As many as connections: processors that share their units are slower when all are busy. */
const atOnce = 4

/**
 * CPU time, in ms for each MB, of what no backup can do without: SHA-256 of the records, zstd of level 3, ChaCha20 and
 * SHA-256 of the result. Processors differ in it by a factor of four, so that the worker's own figure means little alone.
 */
export async function bareWork(settings: CollectionSettings): Promise<number> {
  const collection = new Collection({ ...settings, records: Math.min(settings.records, 50_000) })
  const bytes = collection.view(collection.find({}))
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunkBytes) }, (_, number) =>
    bytes.subarray(number * chunkBytes, (number + 1) * chunkBytes),
  )
  const before = process.cpuUsage()
  await Promise.all(Array.from({ length: atOnce }, () => workOff(chunks)))
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000 / (bytes.length / 1e6)
}

async function workOff(waiting: Buffer[]): Promise<void> {
  for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) {
    createHash('sha256').update(chunk).digest()
    const frame = await compress(chunk, { params, chunkSize: 1 << 20, pledgedSrcSize: chunk.length })
    const cipher = createCipheriv('chacha20-poly1305', randomBytes(32), randomBytes(12), { authTagLength: 16 })
    const sealed = cipher.update(frame)
    cipher.final()
    createHash('sha256').update(sealed).digest()
  }
}
