import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { freePort } from '../../src/embedded/free-port.ts'
import { versitygwBinary } from '../../src/embedded/tools.ts'
import { requireTool, startServer } from './server-process.ts'

/** Tests of the S3 store fail without a server, so that nobody believes they ran; saying this leaves them out. */
export const S3_TESTS_SKIPPED = process.env.LIFEBOAT_S3_TESTS === 'skip'

export interface S3Server {
  endpoint: string
  port: number
  credentials: { accessKeyId: string; secretAccessKey: string }
  /** With `lock`, the bucket keeps versions and can lock objects. */
  createBucket(name: string, options?: { lock: boolean }): Promise<void>
  client(): S3Client
  stop(): Promise<void>
}

/** A server of its own on a free port: of those tried, the one that enforces conditional writes and object lock alike. */
export async function startVersitygw(): Promise<S3Server> {
  const binary = requireTool(versitygwBinary, TESTS)
  const folder = mkdtempSync(join(tmpdir(), 'lifeboat-s3-'))
  for (const name of ['data', 'versions']) mkdirSync(join(folder, name))
  const port = await freePort()
  const credentials = { accessKeyId: 'test-access', secretAccessKey: 'test-secret-key' }
  const args = [
    ...['--port', `127.0.0.1:${port}`, '--access', credentials.accessKeyId, '--secret', credentials.secretAccessKey],
    ...['--quiet', '--keep-alive', 'posix', '--versioning-dir', join(folder, 'versions'), join(folder, 'data')],
  ]
  const server = await startServer(binary, args, port)
  const endpoint = `http://127.0.0.1:${port}`
  const client = () => new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials })
  return {
    endpoint,
    port,
    credentials,
    client,
    createBucket: async (name, options) => {
      const s3 = client()
      await s3.send(new CreateBucketCommand({ Bucket: name, ObjectLockEnabledForBucket: options?.lock ?? false }))
      s3.destroy()
    },
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const TESTS = 'the tests of the S3 store (or leave them out: LIFEBOAT_S3_TESTS=skip)'
