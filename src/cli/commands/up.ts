import { dirname, join } from 'node:path'
import type { LoadedConfig } from '../../config/load.ts'
import { connectTemporal, temporalAddress } from '../../control/connect.ts'
import { startTemporalServer, type TemporalServer } from '../../embedded/temporal-server.ts'
import { ensureTool } from '../../embedded/tool.ts'
import { temporalBinary } from '../../embedded/tools.ts'
import { runWorker } from '../../worker/run-worker.ts'
import { action } from '../action.ts'
import { exitCodes } from '../exit-codes.ts'
import { command } from '../options.ts'
import { tool } from '../version.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

export function upCommand() {
  return command('up')
    .description('everything on one machine: a Temporal development server, unless there is one, and a worker')
    .option('--folder <folder>', "where Temporal's database and log are kept; else .lifeboat beside the config")
    .option('--ui-port <port>', 'of the Temporal UI', '8233')
    .addHelpText(
      'after',
      `
Temporal is looked for where the config, TEMPORAL_ADDRESS or 127.0.0.1:7233 say. Where none answers on this machine, one
is started on that port. Ctrl-C ends the worker, then the server; runs go on with the next lifeboat up.

Example:
  $ lifeboat up`,
    )
    .action((options) =>
      action(options, async (session) => {
        const loaded = await session.config()
        const folder = options.folder ?? join(dirname(loaded.file), '.lifeboat')
        const server = await serverUnlessThere(loaded, join(folder, 'temporal'), Number(options.uiPort))
        try {
          await runWorker({
            loaded,
            tool,
            onReady: (queues) => say(`worker ${process.pid} polls ${queues.join(' and ')}`),
          })
        } finally {
          await server?.stop()
        }
        return exitCodes.done
      }),
    )
}

async function serverUnlessThere(
  loaded: LoadedConfig,
  folder: string,
  ui: number,
): Promise<TemporalServer | undefined> {
  const { address } = temporalAddress(loaded.config).connectionOptions
  const [host, port] = address.split(':')
  try {
    await (await connectTemporal(loaded.config, 2_000)).close()
    say(`Temporal answers at ${address}`)
    return undefined
  } catch (error) {
    if (host !== '127.0.0.1' && host !== 'localhost') throw error
  }
  const binary = await ensureTool(temporalBinary, say)
  const grpc = Number(port)
  const { namespace } = temporalAddress(loaded.config)
  const ports = { grpc, ui, http: grpc + 2_000, metrics: grpc + 3_000 }
  const server = await startTemporalServer({ binary, folder, namespace, ports })
  say(`Temporal at ${server.address}, its UI at ${server.uiUrl}, its database in ${folder}`)
  return server
}
