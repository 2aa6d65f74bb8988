import { requester } from '../../control/start-backup.ts'
import { action } from '../action.ts'
import { exitCodes } from '../exit-codes.ts'
import { command } from '../options.ts'

export function keepCommand() {
  return command('keep')
    .description('keep a snapshot whatever the rules say, until somebody releases it; needs no Temporal')
    .argument('<snapshot>', 'such as shop-eu@latest')
    .requiredOption('--reason <text>', 'why; kept in the log')
    .option('--release', 'leave it to the rules again')
    .option('--by <name>', 'who; else LIFEBOAT_USER, else the user of this machine')
    .addHelpText(
      'after',
      `
Examples:
  $ lifeboat keep shop-eu@2026-11-22T15-13-38Z --reason "before the migration"
  $ lifeboat keep shop-eu@2026-11-22T15-13-38Z --release --reason "migration is done"`,
    )
    .action((reference, options) =>
      action(options, async (session) => {
        const repository = await session.repository({ prune: 'if-there' })
        const { reason, by = requester(), release } = options
        const word = release ? 'released' : 'kept'
        const said = await repository.say(word, reference, { at: new Date().toISOString(), by, reason })
        session.print({ ...said, word }, () =>
          said.changed ? `${said.snapshot} is ${word}: ${reason}` : `${said.snapshot} is ${word} already`,
        )
        return exitCodes.done
      }),
    )
}
