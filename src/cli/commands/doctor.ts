import { styleText } from 'node:util'
import { action } from '../action.ts'
import { type Diagnosis, diagnose } from '../diagnose.ts'
import { exitCodes } from '../exit-codes.ts'
import { command } from '../options.ts'

export function doctorCommand() {
  return command('doctor')
    .description('check everything that a run will need: config, keys, repository, Temporal, workers, projects, scopes')
    .addHelpText('after', '\nExample:\n  $ lifeboat doctor')
    .action((options) =>
      action(options, async (session) => {
        const found: Diagnosis[] = []
        for await (const diagnosis of diagnose(session)) {
          found.push(diagnosis)
          if (!session.json) process.stdout.write(`${render(diagnosis)}\n`)
        }
        if (session.json) session.print(found, () => [])
        return found.some(({ state }) => state === 'bad') ? exitCodes.failed : exitCodes.done
      }),
    )
}

function render({ state, what, found, hint }: Diagnosis): string {
  const marks = { good: styleText('green', 'ok  '), note: styleText('yellow', 'note'), bad: styleText('red', 'BAD ') }
  return `${marks[state]} ${what}: ${found}${hint ? `\n     HINT: ${hint}` : ''}`
}
