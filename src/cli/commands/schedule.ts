import { Command } from '@commander-js/extra-typings'
import { planSchedules } from '../../control/schedules/apply.ts'
import { listSchedules } from '../../control/schedules/list.ts'
import { deleteSchedule, pauseSchedule, resumeSchedule, triggerSchedule } from '../../control/schedules/steer.ts'
import { requester } from '../../control/start-backup.ts'
import { action, type Session } from '../action.ts'
import { confirmed } from '../confirm.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { command } from '../options.ts'
import { changeLines, scheduleLines } from '../rendering/schedules.ts'

export function scheduleCommand() {
  // Options of its own would take those of its subcommands.
  return new Command('schedule')
    .helpCommand(false)
    .description('what is done by itself: bring the schedules of the config to Temporal, look at them, steer them')
    .addCommand(applyCommand())
    .addCommand(listCommand())
    .addCommand(pausing('pause', 'start nothing by this schedule until it is resumed; what runs goes on'))
    .addCommand(pausing('resume', 'let a paused schedule go on; what it missed is not made up for'))
    .addCommand(triggerCommand())
    .addCommand(deleteCommand())
}

function applyCommand() {
  return command('apply')
    .description("show how Temporal's schedules differ from the config, ask, and make them the same")
    .option('--yes', 'do not ask')
    .option('--dry-run', 'only show the difference')
    .addHelpText(
      'after',
      '\nExamples:\n  $ lifeboat schedule apply --dry-run\n  $ lifeboat schedule apply --yes --json | jq .changes',
    )
    .action((options) => action(options, (session) => apply(session, options)))
}

interface ApplyOptions {
  yes?: true | undefined
  dryRun?: true | undefined
}

async function apply(session: Session, { yes, dryRun }: ApplyOptions): Promise<ExitCode> {
  const { config } = await session.config()
  const plan = await planSchedules(await session.temporal(), config)
  const { changes } = plan
  const result = (applied: boolean, lines: string) => session.print({ changes, applied }, () => lines)
  if (!session.json)
    process.stdout.write(
      changeLines(changes)
        .map((line) => `${line}\n`)
        .join(''),
    )
  if (changes.every(({ does }) => does === 'nothing')) {
    result(false, 'nothing to change\nNext: lifeboat schedule list')
    return exitCodes.done
  }
  if (dryRun) {
    result(false, 'nothing was changed\nNext: lifeboat schedule apply')
    return exitCodes.done
  }
  const agreed = yes ?? (session.json ? undefined : await confirmed('Apply this?'))
  if (!agreed) {
    result(false, 'nothing was changed')
    if (agreed === undefined) process.stderr.write('HINT: lifeboat schedule apply --yes\n')
    return agreed === undefined ? exitCodes.waiting : exitCodes.aborted
  }
  await plan.apply()
  result(true, 'applied\nNext: lifeboat schedule list')
  return exitCodes.done
}

function listCommand() {
  return command('list')
    .description('the schedules: when each starts next, what became of its last starts, whether it is paused and why')
    .addHelpText('after', '\nExample:\n  $ lifeboat schedule list')
    .action((options) =>
      action(options, async (session) => {
        const { config } = await session.config()
        const schedules = await listSchedules(await session.temporal(), config)
        session.print(schedules, () => scheduleLines(schedules))
        return exitCodes.done
      }),
    )
}

const steering = { pause: pauseSchedule, resume: resumeSchedule } as const

function pausing(verb: keyof typeof steering, does: string) {
  return command(verb)
    .description(does)
    .argument('<name>', 'of the schedule in the config')
    .requiredOption('--reason <text>', 'why; shown by schedule list')
    .option('--by <name>', 'who; else LIFEBOAT_USER, else the user of this machine')
    .addHelpText('after', `\nExample:\n  $ lifeboat schedule ${verb} nightly --reason "the sale"`)
    .action((name, options) =>
      action(options, async (session) => {
        const { reason, by = requester() } = options
        const note = `${verb}d by ${by}: ${reason}`
        await steering[verb](await session.temporal(), name, note)
        session.print({ name, note }, () => `${name}: ${note}\nNext: lifeboat schedule list`)
        return exitCodes.done
      }),
    )
}

function triggerCommand() {
  return command('trigger')
    .description('have a schedule start now what it starts, paused or not')
    .argument('<name>', 'of the schedule in the config')
    .addHelpText('after', '\nExample:\n  $ lifeboat schedule trigger nightly')
    .action((name, options) =>
      action(options, async (session) => {
        const { workflowId } = await triggerSchedule(await session.temporal(), name)
        const said = workflowId === undefined ? 'started nothing: the start before still runs' : `started ${workflowId}`
        session.print({ name, workflowId: workflowId ?? null }, () => `${name}: ${said}\nNext: lifeboat schedule list`)
        return exitCodes.done
      }),
    )
}

function deleteCommand() {
  return command('delete')
    .description('remove a schedule from Temporal; what it started goes on')
    .argument('<name>', 'of the schedule')
    .option('--yes', 'do not ask')
    .addHelpText('after', '\nExample:\n  $ lifeboat schedule delete nightly --yes')
    .action((name, options) =>
      action(options, async (session) => {
        const agreed = options.yes ?? (await confirmed(`Delete the schedule ${name}?`))
        if (agreed === undefined) process.stderr.write(`HINT: lifeboat schedule delete ${name} --yes\n`)
        if (agreed) await deleteSchedule(await session.temporal(), name)
        const said = agreed
          ? 'deleted; lifeboat schedule apply makes it again while the config has it'
          : 'nothing was changed'
        session.print({ name, deleted: agreed === true }, () => `${name}: ${said}`)
        return agreed ? exitCodes.done : agreed === undefined ? exitCodes.waiting : exitCodes.aborted
      }),
    )
}
