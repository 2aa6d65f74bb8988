import { LifeboatError } from '../errors/lifeboat-error.ts'
import { mapConcurrent } from './concurrent.ts'
import { type Context, getIfPresent } from './context.ts'
import { parseJson } from './document.ts'
import { sha256 } from './hash.ts'
import { addChange } from './ledger.ts'
import { LIMITS } from './limits.ts'
import { manifestName, manifestPrefix, outcomeName, parseObjectName, type SnapshotName, snapshotId } from './names.ts'
import { isMarkTrue } from './retention/mark.ts'
import { readOutcome } from './runs.ts'
import { type Change, Manifest } from './schema.ts'
import { checkSignature } from './signatures.ts'
import type { Finding, FindingCode, Snapshot, SnapshotSummary } from './types.ts'

/** Oldest first. Reads a manifest, its signature and its outcome for each, and no chunk. */
export async function listSnapshots(
  ctx: Context,
  project?: string,
): Promise<{ snapshots: SnapshotSummary[]; findings: Finding[] }> {
  const names = await snapshotNames(ctx, project)
  const loaded = await mapConcurrent(names, 12, async (name) => {
    const { snapshot, findings } = await loadSnapshot(ctx, name)
    return { summary: snapshot && summaryOf(snapshot), findings }
  })
  return {
    snapshots: loaded.flatMap(({ summary }) => summary ?? []),
    findings: loaded.flatMap(({ findings }) => findings),
  }
}

/** Whether a mark lies beside it that says that it was pruned. */
export type FoundName = SnapshotName & { marked?: true }

/** Of everything below `manifests/`, sealed or not; by time within each project. */
export async function snapshotNames(ctx: Context, project?: string): Promise<FoundName[]> {
  const names = new Map<string, FoundName>()
  for await (const { key } of ctx.store.list(project === undefined ? 'manifests/' : manifestPrefix(project))) {
    const name = parseObjectName(key)
    if (name?.kind === 'manifest') names.set(snapshotId(name), { project: name.project, time: name.time })
    // `.json` sorts before `.pruned`.
    const marked = name?.kind === 'pruned-mark' ? names.get(snapshotId(name)) : undefined
    if (marked) marked.marked = true
  }
  return [...names.values()]
}

/** Every snapshot that can be read, of a project or of all, newest first within each; one in memory at a time. */
export async function* snapshotsBackwards(ctx: Context, project?: string): AsyncGenerator<Snapshot> {
  for (const name of (await snapshotNames(ctx, project)).toReversed()) {
    const { snapshot } = await loadSnapshot(ctx, name)
    if (snapshot) yield snapshot
  }
}

/** The newest of a project, however many there are, reading no more than it must; or what of it is damaged. */
export async function newestSnapshot(
  ctx: Context,
  project: string,
): Promise<{ snapshot?: Snapshot; damage?: Finding }> {
  for (const name of (await snapshotNames(ctx, project)).toReversed()) {
    const { snapshot, findings } = await loadSnapshot(ctx, name)
    const damage = findings.find(({ severity }) => severity === 'damage')
    if (damage) return { damage }
    if (snapshot) return { snapshot }
  }
  return {}
}

export async function resolveSnapshot(ctx: Context, reference: string): Promise<Snapshot> {
  const [project = '', wanted] = split(reference)
  const names = (await snapshotNames(ctx, project)).filter(({ time }) => wanted === 'latest' || time.startsWith(wanted))
  const found: Snapshot[] = []
  // Newest first. A damaged one is never passed over: nobody must get an older state unknowingly.
  for (const name of names.toReversed()) {
    const { snapshot, findings } = await loadSnapshot(ctx, name)
    const damage = findings.find(({ severity }) => severity === 'damage')
    if (damage) throw unusable(snapshotId(name), damage)
    if (snapshot && (wanted === 'latest' || name.time === wanted)) return snapshot
    if (snapshot) found.push(snapshot)
  }
  if (found.length === 1) return found[0]!
  throw found.length === 0 ? notFound(reference) : ambiguous(reference, found)
}

/** Neither snapshot nor finding: the manifest is a trace of a run that was not sealed, or its snapshot has been pruned. */
export async function loadSnapshot(
  ctx: Context,
  name: FoundName,
): Promise<{ snapshot?: Snapshot; findings: Finding[] }> {
  // Its manifest stays for a while, for those who are still reading it.
  if (name.marked && (await isMarkTrue(ctx, name))) return { findings: [] }
  const id = snapshotId(name)
  const object = manifestName(name.project, name.time)
  const finding = findingAbout(id)
  const bytes = await getIfPresent(ctx, object, { maxBytes: LIMITS.manifest })
  if (!bytes) return { findings: [finding(object, 'missing', 'it is missing')] }
  let content: Manifest
  try {
    content = parseManifest(bytes, id)
  } catch (error) {
    return { findings: [finding(object, 'changed', (error as Error).message)] }
  }
  const hash = sha256(bytes)
  const decided = await sealedAs(ctx, content.run).catch((error: Error) => error)
  if (decided instanceof Error) return { findings: [finding(outcomeName(content.run), 'changed', decided.message)] }
  if (decided?.manifest !== object) return { findings: [] }
  if (decided.sha256 !== hash) {
    return { findings: [finding(object, 'changed', 'it is not the one that its run sealed')] }
  }
  const signature = await checkSignature(ctx, object, bytes, content.signedBy)
  if ('problem' in signature) {
    const code = signature.missing ? 'missing' : 'signature'
    return { findings: [finding(signature.object, code, signature.problem)] }
  }
  const snapshot = { ...summarize(content), manifest: { object, sha256: hash }, signature: signature.state, content }
  if (signature.state !== 'untrusted') return { snapshot, findings: [] }
  const problem = `it is signed by key ${content.signedBy.slice(0, 16)}…, which is not a trusted one`
  return { snapshot, findings: [finding(object, 'signature', problem)] }
}

function parseManifest(bytes: Buffer, id: string): Manifest {
  const manifest = parseJson(Manifest, bytes)
  if (manifest.snapshot !== id) throw new Error(`it describes ${manifest.snapshot}`)
  return manifest
}

async function sealedAs(ctx: Context, run: string) {
  const outcome = await readOutcome(ctx, run)
  return outcome && 'sealed' in outcome ? outcome.sealed : undefined
}

export function summarize(content: Manifest) {
  return {
    id: content.snapshot,
    project: content.project,
    kind: content.kind,
    from: content.window.from,
    to: content.window.to,
    records: content.totals.records,
    bytes: content.totals.bytes,
    added: addedBytes(content),
    layers: content.layers.length,
    run: content.run,
    ...(content.base ? { base: content.base.snapshot } : {}),
    ...(content.kind === 'incremental' ? { change: changeOf(content) } : {}),
  }
}

function addedBytes({ layers, run }: Manifest): number {
  const own = layers.filter((layer) => layer.run === run).flatMap(({ shards }) => shards)
  return own.flatMap(({ index, chunks }) => [index, ...chunks]).reduce((sum, { bytes }) => sum + bytes, 0)
}

function changeOf({ ledger }: Manifest): Change {
  const changes = Object.values(ledger).map(({ change }) => change)
  return changes.reduce<Change>((sum, change) => addChange(sum, change) ?? sum, { created: 0, changed: 0, deleted: 0 })
}

export function summaryOf({ content: _, ...summary }: Snapshot): SnapshotSummary {
  return summary
}

function findingAbout(snapshot: string) {
  return (object: string, code: FindingCode, problem: string): Finding => ({
    severity: 'damage',
    code,
    object,
    holds: `snapshot ${snapshot}`,
    problem,
    snapshots: [snapshot],
  })
}

function split(reference: string): [string, string] {
  const at = reference.lastIndexOf('@')
  if (at > 0) return [reference.slice(0, at), reference.slice(at + 1).replaceAll(':', '-')]
  throw new LifeboatError(`${JSON.stringify(reference.slice(0, 100))} names no snapshot`, {
    kind: 'usage',
    code: 'snapshot-name',
    hint: 'write shop-eu@latest, or an id that `lifeboat snapshots` prints',
  })
}

function notFound(reference: string): LifeboatError {
  return new LifeboatError(`there is no snapshot ${reference}`, {
    kind: 'usage',
    code: 'snapshot-not-found',
    hint: 'run `lifeboat snapshots` to see which there are',
  })
}

function ambiguous(reference: string, found: readonly Snapshot[]): LifeboatError {
  return new LifeboatError(`${found.length} snapshots begin with ${reference}`, {
    kind: 'usage',
    code: 'snapshot-ambiguous',
    hint: `write more of it, such as ${found[0]!.id}`,
  })
}

function unusable(id: string, { object, problem, code }: Finding): LifeboatError {
  const untrusted = code === 'signature'
  return new LifeboatError(`snapshot ${id} can't be trusted: ${object}: ${problem}`, {
    kind: 'damage',
    code: untrusted ? 'snapshot-untrusted' : 'object-damaged',
    hint: untrusted
      ? 'add the public key to the trusted keys if you know it, or take an older snapshot by its full id'
      : 'run `lifeboat check`, or take an older snapshot by its full id',
  })
}
