import { LifeboatError } from '../../errors/lifeboat-error.ts'
import type { Anchor } from '../../repository/copy/types.ts'
import type { CheckOptions, CheckReport, LogHead, Repository, Snapshot } from '../../repository/types.ts'
import { action } from '../action.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { command, copyOption, whichCopy } from '../options.ts'
import { anchorLines, repairLines } from '../rendering/copies.ts'
import { count, plural, size } from '../rendering/units.ts'

export function checkCommand() {
  return command('check')
    .description('look for damage in the whole repository, or in one snapshot; needs no Temporal')
    .argument('[snapshot]', 'only this snapshot')
    .option('--data', 'read every byte: hash, decrypt, decompress, count; else structure, indexes and sizes only')
    .option('--anchor <seq:sha256>', "the log's head as noted elsewhere (a run's memo): proves that no end was cut off")
    .option(...copyOption)
    .option('--repair', 'put back from the copies what is damaged or missing; deletes what it replaces')
    .addHelpText(
      'after',
      `
Copies that can be reached vouch for the end of the log by themselves.

Examples:
  $ lifeboat check
  $ lifeboat check shop-eu@latest --data
  $ lifeboat check --data --repair
  $ lifeboat check --copy eu-2 --data`,
    )
    .action((reference, options) =>
      action(options, async (session) => {
        const repository = await session.repository({ read: true, forCheck: true, ...whichCopy(options) })
        const anchors = await anchorsOf(repository, options.anchor)
        const level: 'structure' | 'data' = options.data ? 'data' : 'structure'
        const anchor = anchors.flatMap((one) => ('head' in one ? [one.head] : []))
        const snapshot = reference === undefined ? undefined : await repository.resolveSnapshot(reference)
        const { checked, repair } = options.repair
          ? await repository.repair({ level, anchor }, snapshot)
          : { checked: await look(repository, { level, anchor }, snapshot), repair: undefined }
        session.print({ ...checked, anchors, ...(repair ?? {}) }, () => [
          ...(repair ? repairLines(repair) : []),
          ...render(checked),
          ...anchorLines(anchors, checked.logHead),
        ])
        return codeOf(checked)
      }),
    )
}

async function anchorsOf(repository: Repository, given: string | undefined): Promise<Anchor[]> {
  const noted = given === undefined ? [] : [{ from: '--anchor', head: parseAnchor(given) }]
  return [...noted, ...(await repository.anchors())]
}

function look(repository: Repository, options: CheckOptions, snapshot: Snapshot | undefined): Promise<CheckReport> {
  return snapshot ? repository.checkSnapshot(snapshot, options) : repository.check(options)
}

function codeOf({ findings }: CheckReport): ExitCode {
  return findings.some(({ severity }) => severity === 'damage') ? exitCodes.damage : exitCodes.done
}

function render(report: CheckReport): string[] {
  const { findings, snapshots, objects, bytes, records, decrypted, level } = report
  const read = level === 'data' ? `, ${count(records)} records in ${size(bytes)}` : ''
  return [
    ...findings.flatMap(({ severity, object, holds, problem, snapshots }) => [
      `${severity}: ${object}: ${problem}`,
      ...(holds === '' ? [] : [`  holds ${holds}`]),
      ...(snapshots.length === 0 ? [] : [`  needed by ${snapshots.join(', ')}`]),
    ]),
    `${findings.length === 0 ? 'no damage' : plural(findings.length, 'finding')} in ${plural(snapshots.length, 'snapshot')}, ${count(objects)} objects${read}`,
    ...(level === 'data' && !decrypted ? ['chunks were hashed but not decrypted: no identity on this machine'] : []),
  ]
}

function parseAnchor(text: string): LogHead {
  const match = /^(\d+):([0-9a-f]{64})$/.exec(text)
  if (match?.[2]) return { seq: Number(match[1]), sha256: match[2] }
  throw new LifeboatError(`"${text}" is no log head`, {
    kind: 'usage',
    code: 'anchor-invalid',
    hint: 'write <seq>:<sha256>, as logHead in the memo of a run tells it, and lifeboat check --json',
  })
}
