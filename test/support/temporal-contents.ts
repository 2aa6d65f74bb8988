import { Client, Connection } from '@temporalio/client'

/** Everything that Temporal keeps of every workflow, payloads decoded, as one text to search in. */
export async function everythingInTemporal(address: string): Promise<string> {
  const connection = await Connection.connect({ address })
  try {
    const client = new Client({ connection })
    const parts: string[] = []
    for await (const info of client.workflow.list()) {
      const handle = client.workflow.getHandle(info.workflowId, info.runId)
      parts.push(textOf(await handle.fetchHistory()), textOf((await handle.describe()).raw), JSON.stringify(info.memo))
    }
    return parts.join('\n')
  } finally {
    await connection.close()
  }
}

function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString()
  if (Array.isArray(value)) return value.map(textOf).join('\n')
  if (value !== null && typeof value === 'object') return Object.values(value).map(textOf).join('\n')
  return String(value)
}
