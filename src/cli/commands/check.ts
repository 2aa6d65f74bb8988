import { LifeboatError } from '../../errors/lifeboat-error.ts'
import type { Anchor } from '../../repository/copy/types.ts'
import { remediesOf } from '../../repository/damage/remedies.ts'
import type {
  CheckOptions,
  CheckReport,
  Damage,
  Finding,
  LogHead,
  Repository,
  Snapshot,
} from '../../repository/types.ts'
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
        const findings = await explained(repository, checked.findings)
        const notDone = whatIsNotDone(checked)
        session.print({ ...checked, findings, notDone, anchors, ...(repair ?? {}) }, () => [
          ...(repair ? repairLines(repair) : []),
          ...render({ ...checked, findings }),
          ...notDone.map(({ level, reason }) => `not done: ${level}: ${reason}`),
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

interface ExplainedFinding extends Finding {
  lost?: Damage['lost'] & {}
  remedies?: string[]
}

/** Damaged objects that are looked into: each may mean to read many indexes. */
const mostExplained = 100
/** Ids shown of what one object has lost; the JSON has a hundred. */
const mostIds = 10

/** Names the records that are lost with each damaged object, and where they can be had. */
async function explained(repository: Repository, findings: readonly Finding[]): Promise<ExplainedFinding[]> {
  const damaged = findings.filter(({ severity }) => severity === 'damage').slice(0, mostExplained)
  if (damaged.length === 0) return [...findings]
  const objects = new Set(damaged.map(({ object }) => object))
  const found = new Map((await repository.explainDamage([...objects])).map((damage) => [damage.object, damage]))
  return findings.map((finding) => {
    const damage = finding.severity === 'damage' ? found.get(finding.object) : undefined
    if (!damage) return finding
    const [project = '<project>'] = finding.snapshots[0]?.split('@') ?? []
    const remedies = remediesOf(damage, 'lifeboat check --data --repair', project)
    return { ...finding, ...(damage.lost ? { lost: damage.lost } : {}), remedies }
  })
}

function lostLine({ type, records, ids }: NonNullable<Damage['lost']>): string {
  const more = records > mostIds && ids.length > 0 ? ', …' : ''
  const named = ids.length === 0 ? '' : `: ${ids.slice(0, mostIds).join(', ')}${more}`
  return `  loses ${plural(records, 'record')} of ${type}${named}`
}

/** What was asked for and could not be done here. */
function whatIsNotDone({ level, decrypted }: CheckReport): { level: string; reason: string }[] {
  if (level !== 'data' || decrypted) return []
  return [{ level, reason: 'chunks were hashed but not decrypted: no identity on this machine' }]
}

function codeOf({ findings }: CheckReport): ExitCode {
  return findings.some(({ severity }) => severity === 'damage') ? exitCodes.damage : exitCodes.done
}

function render(report: Omit<CheckReport, 'findings'> & { findings: ExplainedFinding[] }): string[] {
  const { findings, snapshots, objects, bytes, records, level } = report
  const read = level === 'data' ? `, ${count(records)} records in ${size(bytes)}` : ''
  return [
    ...findings.flatMap(({ severity, object, holds, problem, snapshots, lost, remedies = [] }) => [
      `${severity}: ${object}: ${problem}`,
      ...(holds === '' ? [] : [`  holds ${holds}`]),
      ...(lost ? [lostLine(lost)] : []),
      ...(snapshots.length === 0 ? [] : [`  needed by ${snapshots.join(', ')}`]),
      ...remedies.map((remedy) => `  ${remedy}`),
    ]),
    `${findings.length === 0 ? 'no damage' : plural(findings.length, 'finding')} in ${plural(snapshots.length, 'snapshot')}, ${count(objects)} objects${read}`,
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
