import { Command, type CommanderError } from '@commander-js/extra-typings'
import { exitCodeHelp, exitCodes } from './exit-codes.ts'
import { version } from './version.ts'

/** Each verb is one file in `commands/`, loaded when it is called: Temporal's client alone takes half a second. */
const commands: Record<string, () => Promise<unknown>> = {
  up: async () => (await import('./commands/up.ts')).upCommand(),
  worker: async () => (await import('./commands/worker.ts')).workerCommand(),
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand(),
  keys: async () => (await import('./commands/keys.ts')).keysCommand(),
  backup: async () => (await import('./commands/backup.ts')).backupCommand(),
  snapshots: async () => (await import('./commands/snapshots.ts')).snapshotsCommand(),
  show: async () => (await import('./commands/show.ts')).showCommand(),
  diff: async () => (await import('./commands/diff.ts')).diffCommand(),
  extract: async () => (await import('./commands/extract.ts')).extractCommand(),
  copy: async () => (await import('./commands/copy.ts')).copyCommand(),
  check: async () => (await import('./commands/check.ts')).checkCommand(),
  verify: async () => (await import('./commands/verify.ts')).verifyCommand(),
  prune: async () => (await import('./commands/prune.ts')).pruneCommand(),
  keep: async () => (await import('./commands/keep.ts')).keepCommand(),
  runs: async () => (await import('./commands/runs.ts')).runsCommand(),
  status: async () => (await import('./commands/status.ts')).statusCommand(),
  pause: steering('pause'),
  resume: steering('resume'),
  abort: steering('abort'),
  retry: steering('retry'),
  skip: steering('skip'),
  schedule: async () => (await import('./commands/schedule.ts')).scheduleCommand(),
  simulate: async () => (await import('./commands/simulate.ts')).simulateCommand(),
}

/** The command line; for a verb that there is, only that one's part of it. */
export async function createProgram(verb?: string): Promise<Command> {
  const program = new Command('lifeboat')
    .description('Self-service disaster recovery for commercetools projects, as durable Temporal workflows')
    .version(version)
    .showHelpAfterError('HINT: lifeboat --help, or lifeboat <command> --help')
    .exitOverride(endWithOurCodes)
  const wanted = verb === '--version' ? [] : verb !== undefined && verb in commands ? [verb] : Object.keys(commands)
  for (const name of wanted) {
    const command = (await commands[name]?.()) as Command
    adorn(command, name)
    program.addCommand(command)
  }
  return program as unknown as Command
}

/** What all commands have in common, those below a command too. */
function adorn(command: Command, path: string): void {
  command.exitOverride(endWithOurCodes).showHelpAfterError(`HINT: lifeboat ${path} --help`)
  command.addHelpText('after', `\n${exitCodeHelp}`)
  for (const one of command.commands) adorn(one as Command, `${path} ${one.name()}`)
}

function steering(verb: 'pause' | 'resume' | 'abort' | 'retry' | 'skip') {
  return async () => (await import('./commands/steer.ts')).steeringCommand(verb)
}

/** commander ends with 1 for a wrong command line; ours is 2. */
function endWithOurCodes(error: CommanderError): never {
  process.exit(error.exitCode === 0 ? exitCodes.done : exitCodes.usage)
}
