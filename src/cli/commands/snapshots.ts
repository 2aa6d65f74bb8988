import type { CopyState } from '../../repository/copy/types.ts'
import type { Finding, Report, SnapshotSummary } from '../../repository/types.ts'
import { action } from '../action.ts'
import { exitCodes } from '../exit-codes.ts'
import { command, copyOption, whichCopy } from '../options.ts'
import { changeMarks } from '../rendering/change.ts'
import { type Column, table } from '../rendering/table.ts'
import { count, duration, size } from '../rendering/units.ts'

export function snapshotsCommand() {
  return command('snapshots')
    .description('list the snapshots in the repository, oldest first; needs no Temporal')
    .argument('[project]', 'only of this project')
    .option(...copyOption)
    .addHelpText(
      'after',
      `
A snapshot is named by the end of its window, UTC. An incremental one stands below the full one that its chain began with;
CHANGE tells what was created (+), changed (~) and deleted (-) since the one before. STORED is all that a snapshot needs,
NEW what its own run added to the repository. COPIES names the other places that hold it whole.

Examples:
  $ lifeboat snapshots
  $ lifeboat snapshots shop-eu --json | jq -r ".[-1].id"`,
    )
    .action((project, options) =>
      action(options, async (session) => {
        const repository = await session.repository(whichCopy(options))
        const { snapshots, findings } = await repository.snapshots(project)
        const [reports, copies] = await Promise.all([
          repository.newestReports(project),
          repository.copyStates(snapshots),
        ])
        const rows = snapshots.map((summary) => rowOf(summary, reports.get(summary.id) ?? {}, copies))
        session.print(rows.map(listed), () => render(rows))
        for (const finding of findings) warn(finding)
        for (const copy of copies) if (copy.state !== 'current') warnOfCopy(copy)
        return findings.some(({ severity }) => severity === 'damage') ? exitCodes.damage : exitCodes.done
      }),
    )
}

interface Row {
  summary: SnapshotSummary
  verified: Report | undefined
  drilled: Report | undefined
  /** Names of the other places that hold it. */
  copies: string[]
}

function rowOf(
  summary: SnapshotSummary,
  { verify, drill }: Partial<Record<Report['kind'], Report>>,
  all: CopyState[],
): Row {
  const copies = all.filter(({ snapshots }) => snapshots.includes(summary.id)).map(({ name }) => name)
  return { summary, verified: verify, drilled: drill, copies }
}

/** The documented shape of `--json`. */
function listed({ summary, verified, drilled, copies }: Row) {
  const { id, kind, from, to, records, bytes, added, layers, project, run, signature, base, change } = summary
  const chain = base === undefined ? {} : { base, ...(change ? { change } : {}) }
  const shared = { id, kind, from, to, records, bytes, added, layers, project, run, signature, ...chain, copies }
  return { ...shared, verified: told(verified), drilled: told(drilled) }
}

/** When it was looked at, and what came of each level. */
function told(report: Report | undefined): { at: string; run: string; levels: Record<string, string> } | null {
  if (!report) return null
  const levels = report.levels.map(({ level, outcome }) => [level, outcome] as const)
  return { at: report.at, run: report.run, levels: Object.fromEntries(levels) }
}

function render(rows: readonly Row[]): string[] {
  if (rows.length === 0) return ['no snapshots yet', 'Next: lifeboat backup <project>']
  const some = (has: (row: Row) => boolean, column: Column<Row>) => (rows.some(has) ? [column] : [])
  return table(rows, [
    { title: 'SNAPSHOT', value: ({ summary: { id, base } }) => `${base === undefined ? '' : '  '}${id}` },
    { title: 'KIND', value: ({ summary }) => summary.kind },
    {
      title: 'WINDOW',
      align: 'right',
      value: ({ summary: { from, to } }) => duration((Date.parse(to) - Date.parse(from)) / 1000),
    },
    { title: 'RECORDS', align: 'right', value: ({ summary }) => count(summary.records) },
    { title: 'CHANGE', value: ({ summary: { change } }) => (change ? changeMarks(change) : '') },
    { title: 'STORED', align: 'right', value: ({ summary }) => size(summary.bytes) },
    { title: 'NEW', align: 'right', value: ({ summary }) => size(summary.added) },
    { title: 'LAYERS', align: 'right', value: ({ summary }) => String(summary.layers) },
    ...some(({ copies }) => copies.length > 0, { title: 'COPIES', value: ({ copies }) => copies.join(' ') }),
    ...some(({ verified }) => verified !== undefined, {
      title: 'VERIFIED',
      value: ({ verified }) => lookText(verified),
    }),
    ...some(({ drilled }) => drilled !== undefined, { title: 'DRILLED', value: ({ drilled }) => lookText(drilled) }),
    { title: 'SIGNATURE', value: ({ summary }) => summary.signature },
  ])
}

/** `2026-11-26 data, live: drift`: the day, and the levels, with what is not good. */
function lookText(report: Report | undefined): string {
  if (!report) return ''
  const levels = report.levels.map(({ level, outcome, sample }) => {
    const part = sample ? ` ${sample.part}/${sample.of}` : ''
    return `${level}${part}${outcome === 'good' ? '' : `: ${outcome}`}`
  })
  return `${report.at.slice(0, 10)} ${levels.join(', ')}`
}

function warnOfCopy({ name, state, reason }: CopyState): void {
  process.stderr.write(`warning: copy ${name} is ${state}${reason === undefined ? '' : `: ${reason}`}\n`)
}

export function warn({ severity, object, problem, holds }: Finding): void {
  process.stderr.write(`${severity}: ${object}: ${problem}${holds === '' ? '' : ` (${holds})`}\n`)
}
