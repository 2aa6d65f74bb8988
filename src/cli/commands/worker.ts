import { runWorker } from '../../worker/run-worker.ts'
import { action } from '../action.ts'
import { exitCodes } from '../exit-codes.ts'
import { command } from '../options.ts'
import { tool } from '../version.ts'

export function workerCommand() {
  return command('worker')
    .description('run one worker: stateless, and one of any number; SIGTERM ends it in good order')
    .addHelpText('after', '\nExample:\n  $ lifeboat worker --config /etc/lifeboat.yaml')
    .action((options) =>
      action(options, async (session) => {
        const loaded = await session.config()
        await runWorker({
          loaded,
          tool,
          onReady: (queues) => process.stderr.write(`worker ${process.pid} polls ${queues.join(' and ')}\n`),
        })
        return exitCodes.done
      }),
    )
}
