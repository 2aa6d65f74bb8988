import { LifeboatError } from '../../errors/lifeboat-error.ts'
import type { CheckReport, LogHead } from '../../repository/types.ts'
import { action } from '../action.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { command } from '../options.ts'
import { count, plural, size } from '../rendering/units.ts'

export function checkCommand() {
  return command('check')
    .description('look for damage in the whole repository, or in one snapshot; needs no Temporal')
    .argument('[snapshot]', 'only this snapshot')
    .option('--data', 'read every byte: hash, decrypt, decompress, count; else structure, indexes and sizes only')
    .option('--anchor <seq:sha256>', "the log's head as noted elsewhere (a run's memo): proves that no end was cut off")
    .addHelpText('after', '\nExamples:\n  $ lifeboat check\n  $ lifeboat check shop-eu@latest --data')
    .action((reference, options) =>
      action(options, async (session) => {
        const repository = await session.repository({ read: true })
        const level = options.data ? 'data' : 'structure'
        const anchor = options.anchor === undefined ? {} : { anchor: parseAnchor(options.anchor) }
        const checked =
          reference === undefined
            ? await repository.check({ level, ...anchor })
            : await repository.checkSnapshot(await repository.resolveSnapshot(reference), { level, ...anchor })
        session.print(checked, () => render(checked))
        return codeOf(checked)
      }),
    )
}

function codeOf({ findings }: CheckReport): ExitCode {
  return findings.some(({ severity }) => severity === 'damage') ? exitCodes.damage : exitCodes.done
}

function render(report: CheckReport): string[] {
  const { findings, snapshots, objects, bytes, records, decrypted, anchored, level } = report
  const read = level === 'data' ? `, ${count(records)} records in ${size(bytes)}` : ''
  return [
    ...findings.flatMap(({ severity, object, holds, problem, snapshots }) => [
      `${severity}: ${object}: ${problem}`,
      ...(holds === '' ? [] : [`  holds ${holds}`]),
      ...(snapshots.length === 0 ? [] : [`  needed by ${snapshots.join(', ')}`]),
    ]),
    `${findings.length === 0 ? 'no damage' : plural(findings.length, 'finding')} in ${plural(snapshots.length, 'snapshot')}, ${count(objects)} objects${read}`,
    ...(level === 'data' && !decrypted ? ['chunks were hashed but not decrypted: no identity on this machine'] : []),
    ...(anchored ? [] : ["whether the log's end was cut off can't be told without --anchor"]),
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
