import { listRuns, type RunSummary } from '../../control/runs.ts'
import { action } from '../action.ts'
import { exitCodes } from '../exit-codes.ts'
import { command, wholeNumber } from '../options.ts'
import { table } from '../rendering/table.ts'
import { moment } from '../rendering/units.ts'

export function runsCommand() {
  return command('runs')
    .description('list the runs that Temporal knows, newest first')
    .argument('[project]', 'only of this project')
    .option('--limit <n>', 'at most so many', wholeNumber, 20)
    .addHelpText('after', '\nExamples:\n  $ lifeboat runs\n  $ lifeboat runs shop-eu --json | jq -r ".[].run"')
    .action((project, options) =>
      action(options, async (session) => {
        const runs: RunSummary[] = []
        for await (const run of listRuns(await session.temporal(), project)) {
          if (runs.push(run) >= options.limit) break
        }
        session.print(runs, () => (runs.length === 0 ? 'no runs yet\nNext: lifeboat backup <project>' : runTable(runs)))
        return exitCodes.done
      }),
    )
}

function runTable(runs: readonly RunSummary[]): string[] {
  return table(runs, [
    { title: 'RUN', value: ({ run }) => run },
    { title: 'PROJECT', value: ({ project }) => project },
    { title: 'STATE', value: stateOf },
    { title: 'DONE', align: 'right', value: ({ percent }) => `${percent} %` },
    { title: 'STARTED', value: ({ startedAt }) => moment(startedAt) },
    { title: 'ENDED', value: ({ endedAt }) => (endedAt ? moment(endedAt) : '') },
    { title: 'SNAPSHOT', value: ({ snapshot }) => snapshot ?? '' },
  ])
}

function stateOf({ state, phase, awaiting }: RunSummary): string {
  if (state !== 'running') return phase === 'aborted' ? 'aborted' : state
  return awaiting === '' ? phase : `waits: ${awaiting}`
}
