import { LifeboatError } from '../errors/lifeboat-error.ts'
import { mapConcurrent } from './concurrent.ts'
import { type Context, damaged, decoding, getIfPresent, put, requireSigner } from './context.ts'
import { parseJson } from './document.ts'
import { LIMITS } from './limits.ts'
import { parseObjectName, parseSnapshotId, reportName, reportPrefix, snapshotId } from './names.ts'
import { FORMAT, Report } from './schema.ts'
import { checkSignature, putSignature } from './signatures.ts'

/** A report without what its writer decides. */
export type ReportInput = Omit<Report, 'format' | 'tool' | 'repository' | 'signedBy'>

/**
 * Stores a report, its signature first. An attempt that dies in between may be repeated: the first report of a run that is
 * stored counts.
 */
export async function putReport(ctx: Context, input: ReportInput): Promise<{ object: string; created: boolean }> {
  const signedBy = requireSigner(ctx).fingerprint
  const object = reportName(parseSnapshotId(input.snapshot), input.run)
  const report = { ...input, format: FORMAT, tool: ctx.tool, repository: ctx.document.id, signedBy } as const
  const bytes = Buffer.from(`${JSON.stringify(Report.parse(report))}\n`)
  await putSignature(ctx, object, bytes, 'report-signature-put')
  const { created } = await put(ctx, object, bytes, 'report-put')
  return { object, created }
}

/**
 * Every report of a project or of all, oldest first within each. Those that are damaged, or not signed by a key that is
 * trusted here, say nothing, and are left out: `check` names them.
 */
export async function* readReports(ctx: Context, project?: string): AsyncGenerator<Report> {
  for (const name of await reportNames(ctx, project)) {
    const report = await readReport(ctx, name)
    if (report) yield report
  }
}

/** Which part of so many was read last of a project's data; `undefined` when no report says. */
export async function lastSample(ctx: Context, project: string, of: number): Promise<number | undefined> {
  for (const name of (await reportNames(ctx, project)).reverse()) {
    const report = await readReport(ctx, name)
    const sample = report?.levels.find(({ level }) => level === 'data')?.sample
    if (sample?.of === of) return sample.part
  }
  return undefined
}

/** Of each snapshot the newest report of each kind. Reads no more of them than it answers. */
export async function newestReports(
  ctx: Context,
  project?: string,
): Promise<Map<string, Partial<Record<Report['kind'], Report>>>> {
  const newest = new Map<string, ReportName>()
  for (const name of await reportNames(ctx, project)) newest.set(`${snapshotId(name)} ${kindOf(name.run)}`, name)
  const reports = await mapConcurrent([...newest.values()], 12, (name) => readReport(ctx, name))
  const found = new Map<string, Partial<Record<Report['kind'], Report>>>()
  for (const report of reports) {
    if (report) found.set(report.snapshot, { ...found.get(report.snapshot), [report.kind]: report })
  }
  return found
}

/** The newest of a project that can be read. */
export async function newestReport(ctx: Context, project: string, kind: Report['kind']): Promise<Report | undefined> {
  for (const name of (await reportNames(ctx, project)).reverse()) {
    const report = kindOf(name.run) === kind ? await readReport(ctx, name) : undefined
    if (report) return report
  }
  return undefined
}

interface ReportName {
  project: string
  time: string
  run: string
}

/** By when their runs began, which their names tell. */
async function reportNames(ctx: Context, project?: string): Promise<ReportName[]> {
  const names: ReportName[] = []
  for await (const { key } of ctx.store.list(project === undefined ? 'reports/' : reportPrefix(project))) {
    const name = parseObjectName(key)
    if (name?.kind === 'report') names.push(name)
  }
  return names.sort((a, b) => (beganOf(a.run) < beganOf(b.run) ? -1 : 1))
}

/** `verify` of `verify-2026-11-22T18-19-02Z-642fff`. */
function kindOf(run: string): string {
  return /^[a-z]*/.exec(run)?.[0] ?? ''
}

function beganOf(run: string): string {
  return /\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ.*/.exec(run)?.[0] ?? run
}

async function readReport(ctx: Context, name: ReportName): Promise<Report | undefined> {
  const object = reportName(name, name.run)
  const bytes = await getIfPresent(ctx, object, { maxBytes: LIMITS.document })
  if (!bytes) return undefined
  try {
    const report = decoding(object, () => parseReport(bytes, name))
    const signature = await checkSignature(ctx, object, bytes, report.signedBy)
    if ('problem' in signature) throw damaged(object, signature.problem)
    return signature.state === 'untrusted' ? undefined : report
  } catch (error) {
    if (error instanceof LifeboatError && error.kind === 'damage') return undefined
    throw error
  }
}

/** Throws `Error` with what is wrong. */
export function parseReport(bytes: Buffer, { project, time, run }: ReportName): Report {
  const report = parseJson(Report, bytes)
  if (report.run !== run || report.snapshot !== snapshotId({ project, time })) throw new Error('it belongs elsewhere')
  return report
}
