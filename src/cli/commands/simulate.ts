import { runSimulator } from '../../simulator/run-simulator.ts'
import { action } from '../action.ts'
import { exitCodes } from '../exit-codes.ts'
import { command } from '../options.ts'

export function simulateCommand() {
  return command('simulate')
    .description('run a local commercetools to rehearse with: no shop is touched')
    .option('--port <port>', 'of 127.0.0.1; any free one unless told', '0')
    .option('--project <key...>', 'keys of projects to create')
    .option(
      '--data <what...>',
      'what they hold: <key>=b2b, b2c-lifestyle or fashion, <key>=hard:<sets>, or <key>=generated:<records>',
    )
    .option('--fault <rule...>', '<kind>[:<share>], such as 503:0.1, or a rule as JSON; docs/simulator.md lists them')
    .option('--seed <text>', 'the same ids in every run')
    .option('--pretty', 'answers with newlines and indentation')
    .option('--lag', 'let queries lag behind writes by up to 10 s, extensions and subscriptions by up to 60 s')
    .option('--file <path>', 'keep everything in this file, and go on with what is in it')
    .option('--call-out', 'call extensions and event grids on other machines too: those of real projects hear of it')
    .option('--token-seconds <n>', 'lifetime of tokens', '172800')
    .addHelpText(
      'after',
      `
Each project has the API client simulator-<key> with the secret simulator-secret.

Examples:
  $ lifeboat simulate --port 8080 --data shop-eu=b2c-lifestyle
  $ lifeboat simulate --data shop-eu=generated:100000 --fault 429:0.05 --fault '{"kind":"latency","ms":50}'`,
    )
    .action((options) =>
      action(options, async (session) => {
        const simulator = await runSimulator({
          port: Number(options.port),
          projects: options.project ?? [],
          data: options.data ?? [],
          faults: options.fault ?? [],
          tokenSeconds: Number(options.tokenSeconds),
          pretty: options.pretty === true,
          lag: options.lag === true,
          outbound: options.callOut === true ? 'anywhere' : 'this-machine',
          ...(options.seed === undefined ? {} : { seed: options.seed }),
          ...(options.file === undefined ? {} : { file: options.file }),
          onProgress: (line) => process.stderr.write(`${line}\n`),
        })
        const consoleUrl = `${simulator.url}/_simulator/`
        session.print(
          { url: simulator.url, consoleUrl },
          () => `simulated commercetools at ${simulator.url}; Ctrl-C ends it\nwatch and steer it at ${consoleUrl}`,
        )
        await interrupted()
        await simulator.close()
        return exitCodes.done
      }),
    )
}

async function interrupted(): Promise<void> {
  await new Promise<void>((done) => {
    process.once('SIGINT', () => done())
    process.once('SIGTERM', () => done())
  })
}
