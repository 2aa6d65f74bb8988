import { Agent, request } from 'undici'

// Fetches pages and throws them away, as fast as its connections allow: what a backup is measured against. A process
// of its own; its task is the first argument. It ends when it is done; the server has noted what it served and when.

export interface ReadingTask {
  url: string
  connections: number
  /** These pages, in this order; or, by the cursor of each page before, as many as told. */
  pages: string[] | { list: string; count: number }
}

const { url, connections, pages }: ReadingTask = JSON.parse(await standardInput())
const dispatcher = new Agent({ connections, pipelining: 1, allowH2: false, keepAliveTimeout: 30_000 })

if (Array.isArray(pages)) await Promise.all(Array.from({ length: connections }, () => readListed(pages)))
else await readByCursor(pages.list, pages.count)
await dispatcher.close()

async function readListed(waiting: string[]): Promise<void> {
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const { body } = await request(url + path, { dispatcher })
    await new Promise<void>((done, fail) =>
      body
        .on('data', () => {})
        .once('end', done)
        .once('error', fail),
    )
  }
}

/** The next page can be asked for when the last record of the one before is known. */
async function readByCursor(list: string, count: number): Promise<void> {
  let after = ''
  for (let page = 0; page < count; page++) {
    const where = after === '' ? '' : `&where=${encodeURIComponent(`id > "${after}"`)}`
    const { body } = await request(`${url}${list}?limit=500&sort=id%20asc&withTotal=false${where}`, { dispatcher })
    const ids = Buffer.from(await body.arrayBuffer())
      .toString('latin1')
      .matchAll(/\{"id":"([0-9a-f-]{36})","version"/g)
    after = [...ids].at(-1)?.[1] ?? ''
  }
}

async function standardInput(): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
