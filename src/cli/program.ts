import { Command, type CommanderError } from '@commander-js/extra-typings'
import { backupCommand } from './commands/backup.ts'
import { checkCommand } from './commands/check.ts'
import { doctorCommand } from './commands/doctor.ts'
import { extractCommand } from './commands/extract.ts'
import { keysCommand } from './commands/keys.ts'
import { runsCommand } from './commands/runs.ts'
import { showCommand } from './commands/show.ts'
import { simulateCommand } from './commands/simulate.ts'
import { snapshotsCommand } from './commands/snapshots.ts'
import { statusCommand } from './commands/status.ts'
import { steeringCommands } from './commands/steer.ts'
import { upCommand } from './commands/up.ts'
import { verifyCommand } from './commands/verify.ts'
import { workerCommand } from './commands/worker.ts'
import { exitCodeHelp, exitCodes } from './exit-codes.ts'
import { version } from './version.ts'

/** The whole command line. Each verb is one file in `commands/`. */
export function createProgram(): Command {
  const program = new Command('lifeboat')
    .description('Self-service disaster recovery for commercetools projects, as durable Temporal workflows')
    .version(version)
    .showHelpAfterError('HINT: lifeboat --help, or lifeboat <command> --help')
    .exitOverride(endWithOurCodes)
  const commands: Command<never[], never>[] = [
    upCommand(),
    workerCommand(),
    doctorCommand(),
    keysCommand(),
    backupCommand(),
    snapshotsCommand(),
    showCommand(),
    extractCommand(),
    checkCommand(),
    verifyCommand(),
    runsCommand(),
    statusCommand(),
    ...steeringCommands(),
    simulateCommand(),
  ] as never
  for (const command of commands) {
    command.exitOverride(endWithOurCodes).showHelpAfterError(`HINT: lifeboat ${command.name()} --help`)
    if (!command.name().startsWith('help')) command.addHelpText('after', `\n${exitCodeHelp}`)
    program.addCommand(command as never)
  }
  return program as unknown as Command
}

/** commander ends with 1 for a wrong command line; ours is 2. */
function endWithOurCodes(error: CommanderError): never {
  process.exit(error.exitCode === 0 ? exitCodes.done : exitCodes.usage)
}
