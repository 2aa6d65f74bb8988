import type { LevelReport } from '../../../activities/verify-types.ts'
import type { VerifyResult } from '../../../workflows/verify-input.ts'
import type { TemporalClient } from '../../control/connect.ts'
import { runOutcome } from '../../control/run-outcome.ts'
import type { RunStatus } from '../../control/runs.ts'
import { startVerify, type VerifyWish } from '../../control/verify.ts'
import type { VerifyLevel } from '../../runbooks/verify-levels.ts'
import { action, type Session } from '../action.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { followRun } from '../follow-run.ts'
import { command } from '../options.ts'
import { findingLines } from '../rendering/findings.ts'
import { table } from '../rendering/table.ts'
import { count, duration, size } from '../rendering/units.ts'
import { parseLevels, parseSample } from '../verify-options.ts'

const usualLevels: VerifyLevel[] = ['structure', 'data']

export function verifyCommand() {
  return command('verify')
    .description('look whether a snapshot is what it was and can be restored, as a durable run; stores a signed report')
    .argument('<snapshot>', 'such as shop-eu@latest')
    .option('--level <levels>', 'structure, data, references, live, by commas, or all', parseLevels, usualLevels)
    .option('--structure', 'the same as --level structure')
    .option('--sample <n/t>', 'of the data only part n of t; rotate/t: the part after the last', parseSample)
    .option('--no-parse', 'of the data hash, decrypt, decompress and count, without parsing')
    .option('--repair', 'put back from the copies what is damaged; deletes what it replaces')
    .option('--detach', 'start the run and return at once')
    .addHelpText(
      'after',
      `
Levels:
  structure   manifest, signatures, log; that everything is there with the right size
  data        every byte read, decrypted, hashed, parsed, counted; needs a worker with the identity
  references  what records point to is in the snapshot; needs a worker with the identity
  live        what was created, changed and deleted in the project since, by id and version; needs its API client

What can't be done is named, and the rest is done.

Examples:
  $ lifeboat verify shop-eu@latest
  $ lifeboat verify shop-eu@latest --level all
  $ lifeboat verify shop-eu@latest --level data --sample rotate/7`,
    )
    .action((snapshot, options) =>
      action(options, (session) => {
        const { level, structure, sample, parse, repair, detach } = options
        const levels: VerifyLevel[] = structure ? ['structure'] : level
        const wish = { snapshot, levels, parse, ...(sample ? { sample } : {}), ...(repair ? { repair } : {}) }
        return verify(session, wish, detach === true)
      }),
    )
}

async function verify(session: Session, wish: VerifyWish, detach: boolean): Promise<ExitCode> {
  const { config } = await session.config()
  const temporal = await session.temporal()
  const { run, project, notDone } = await startVerify(temporal, config, wish)
  for (const { level, reason } of notDone) process.stderr.write(`not done: ${level}: ${reason}\n`)
  if (detach) {
    session.print({ run, detached: true }, () => `started ${run}\nNext: lifeboat status ${run}`)
    return exitCodes.done
  }
  const ended = await followRun(session, temporal, { run, project, steerBy: run })
  return ended ? finished(session, temporal, ended) : exitCodes.done
}

async function finished(session: Session, temporal: TemporalClient, { summary }: RunStatus): Promise<ExitCode> {
  const outcome = await runOutcome<VerifyResult>(temporal, summary)
  if (outcome.aborted) {
    session.print({ run: summary.run, aborted: true, reason: outcome.reason }, () => `aborted: ${outcome.reason}`)
    return exitCodes.aborted
  }
  const { result } = outcome
  const seconds = (Date.parse(summary.endedAt ?? '') - Date.parse(summary.startedAt)) / 1000
  const { run, snapshot, levels, notDone, findings, moreFindings, report } = result
  const printed = { run, snapshot, seconds, levels, notDone, findings, moreFindings, report }
  session.print(printed, () => render(result, seconds))
  return codeOf(result)
}

function codeOf({ levels }: VerifyResult): ExitCode {
  return levels.some(({ outcome }) => outcome === 'damage' || outcome === 'drift') ? exitCodes.damage : exitCodes.done
}

function render(
  { snapshot, levels, notDone, findings, moreFindings, report }: VerifyResult,
  seconds: number,
): string[] {
  return [
    ...findings.flatMap(findingLines),
    ...(moreFindings > 0 ? [`and ${count(moreFindings)} more findings`] : []),
    ...(findings.length > 0 ? [''] : []),
    ...table(levels, [
      { title: 'LEVEL', value: ({ level }) => level },
      { title: 'OUTCOME', value: ({ outcome }) => outcome },
      { title: 'LOOKED AT', value: lookedAt },
    ]),
    ...notDone.map(({ level, reason }) => `not done: ${level}: ${reason}`),
    '',
    `${snapshot}  ${duration(seconds)}`,
    ...(report === null ? ['the report could not be stored'] : [`report: ${report}`]),
  ]
}

function lookedAt({ counts, sample }: LevelReport): string {
  const part = sample ? [`part ${sample.part} of ${sample.of}`] : []
  return [...part, ...Object.entries(counts).map(counted)].join(', ')
}

function counted([name, number]: [string, number]): string {
  return name === 'bytes' ? size(number) : `${count(number)} ${name}`
}
