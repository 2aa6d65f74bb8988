import { requester } from '../../control/start-backup.ts'
import { steer, type Verb } from '../../control/steer.ts'
import { action } from '../action.ts'
import { exitCodes } from '../exit-codes.ts'
import { command } from '../options.ts'

const verbs = {
  pause: {
    does: 'stop handing out work; what is in flight is finished first',
    example: 'lifeboat pause shop-eu --reason "sale starts at nine"',
  },
  resume: { does: 'go on after a pause', example: 'lifeboat resume shop-eu --reason "sale is over"' },
  abort: {
    does: 'end the run; nothing of it will be listed as a snapshot',
    example: 'lifeboat abort shop-eu --reason "wrong project"',
  },
  retry: { does: 'try the failed step again that waits', example: 'lifeboat retry shop-eu --reason "disk grown"' },
  skip: {
    does: 'go on without what failed; the ledger says what is missing',
    example: 'lifeboat skip shop-eu --reason "type is not needed"',
  },
} satisfies Partial<Record<Verb, { does: string; example: string }>>

/** pause, resume, abort, retry, skip: one protocol, one shape. */
export function steeringCommand(verb: keyof typeof verbs) {
  const { does, example } = verbs[verb]
  const base = command(verb)
    .description(does)
    .argument('<run>', 'a run, or a project: its writer')
    .requiredOption('--reason <text>', 'why; kept in the history of the run')
    .option('--by <name>', 'who; else LIFEBOAT_USER, else the user of this machine')
    .option('--step <id>', 'refuse unless this is the step that waits')
    .option('--command-id <id>', 'repeating a command with the same id has no further effect')
    .addHelpText('after', `\nExample:\n  $ ${example}`)
  const withHard = verb === 'pause' ? base.option('--hard', 'also interrupt what is in flight') : base
  return withHard.action((run, options) =>
    action(options, async (session) => {
      const { reason, by = requester(), step, commandId } = options
      const hard = (options as { hard?: boolean }).hard === true
      const steered = await steer(await session.temporal(), run, verb, {
        by,
        reason,
        ...(step === undefined ? {} : { step }),
        ...(commandId === undefined ? {} : { commandId }),
        ...(hard ? { hard } : {}),
      })
      session.print(steered, () => `${steered.run}: ${steered.answer}\nNext: lifeboat status ${run}`)
      return exitCodes.done
    }),
  )
}
