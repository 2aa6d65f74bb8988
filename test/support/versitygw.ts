import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { freePort } from '../../src/embedded/free-port.ts'
import { findTool } from '../../src/embedded/go-tool.ts'
import { versitygwBinary } from '../../src/embedded/tools.ts'

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
  const binary = findTool(versitygwBinary)
  if (!binary) throw new Error(MISSING)
  const folder = mkdtempSync(join(tmpdir(), 'lifeboat-s3-'))
  for (const name of ['data', 'versions']) mkdirSync(join(folder, name))
  const port = await freePort()
  const credentials = { accessKeyId: 'test-access', secretAccessKey: 'test-secret-key' }
  const child = spawn(
    binary,
    [
      ...['--port', `127.0.0.1:${port}`, '--access', credentials.accessKeyId, '--secret', credentials.secretAccessKey],
      ...['--quiet', '--keep-alive', 'posix', '--versioning-dir', join(folder, 'versions'), join(folder, 'data')],
    ],
    { stdio: 'ignore' },
  )
  const endpoint = `http://127.0.0.1:${port}`
  await untilListening(port, child)
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
      await stopped(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const MISSING =
  'there is no versitygw for the tests of the S3 store. HINT: name one in LIFEBOAT_VERSITYGW, or build it: ' +
  `CGO_ENABLED=0 go install ${versitygwBinary.module}, or leave these tests out: LIFEBOAT_S3_TESTS=skip`

async function untilListening(port: number, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) throw new Error(`versitygw ended with ${child.exitCode}`)
    if (await accepts(port)) return
    await new Promise((wake) => setTimeout(wake, 50))
  }
  throw new Error('versitygw did not begin to listen within 10 s')
}

function accepts(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => done(true)).once('error', () => done(false))
    socket.once('connect', () => socket.destroy())
  })
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  const hurry = setTimeout(() => child.kill('SIGKILL'), 3_000)
  await ended
  clearTimeout(hurry)
}
