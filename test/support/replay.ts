import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Client, Connection } from '@temporalio/client'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { writerWorkflowId } from '../../workflows/writer.ts'
import type { Rig } from './rig.ts'

const replay = fileURLToPath(new URL('./replay-histories.ts', import.meta.url))

/** Keeps the history of a project's last writer in a file, which it answers. */
export async function keepHistory(rig: Rig, project: string, name: string): Promise<string> {
  const connection = await Connection.connect({ address: rig.temporal.address })
  try {
    const history = await new Client({ connection }).workflow.getHandle(writerWorkflowId(project)).fetchHistory()
    const file = join(rig.folder, `${name}.history.json`)
    await writeFile(file, historyToJSON(history))
    return file
  } finally {
    await connection.close()
  }
}

/** Replays kept histories with today's workflows, and answers how many. Throws with what does not fit. */
export async function replayHistories(files: readonly string[]): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [replay, ...files])
  return stdout.match(/^replayed /gm)?.length ?? 0
}
