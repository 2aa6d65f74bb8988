import { freePort } from '../../src/embedded/free-port.ts'
import { fakeGcsBinary } from '../../src/embedded/tools.ts'
import { requireTool, startServer } from './server-process.ts'

export interface GcsServer {
  endpoint: string
  createBucket(name: string, options?: { versions: boolean }): Promise<void>
  stop(): Promise<void>
}

/** Keeps everything in memory. It notes locks, does not keep to them, and lets nobody change them, not even to longer. */
export async function startFakeGcs(): Promise<GcsServer> {
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  const where = ['-host', '127.0.0.1', '-port', String(port), '-scheme', 'http']
  const names = ['-external-url', endpoint, '-public-host', `127.0.0.1:${port}`]
  const args = [...where, ...names, '-backend', 'memory', '-log-level', 'error']
  const server = await startServer(requireTool(fakeGcsBinary, 'the tests of the gs: store'), args, port)
  return {
    endpoint,
    createBucket: async (name, options) => {
      const answer = await fetch(`${endpoint}/storage/v1/b`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, versioning: { enabled: options?.versions ?? false } }),
      })
      if (!answer.ok) throw new Error(`no bucket: HTTP ${answer.status}`)
    },
    stop: () => server.stop(),
  }
}
