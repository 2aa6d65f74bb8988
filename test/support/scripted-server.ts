import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SeenRequest {
  method: string
  /** With its query. */
  path: string
  headers: Record<string, string | string[] | undefined>
  body: string
}

export interface Answer {
  status: number
  headers?: Record<string, string>
  body?: string
}

/** Answers what it is told to and notes what it is asked: for what no server at hand can do. */
export async function startScriptedServer(answer: (request: SeenRequest) => Answer) {
  const seen: SeenRequest[] = []
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece) => pieces.push(piece))
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      const asked = { method, path, headers, body: Buffer.concat(pieces).toString() }
      seen.push(asked)
      const { status, headers: more = {}, body = '' } = answer(asked)
      response.writeHead(status, more).end(method === 'HEAD' ? undefined : body)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
