import { parseJson } from '../document.ts'
import { sha256 } from '../hash.ts'
import { LIMITS } from '../limits.ts'
import { manifestName, outcomeName, planName, snapshotId } from '../names.ts'
import { Manifest, UNKNOWN_ID } from '../schema.ts'
import { checkSigned } from './signed.ts'
import {
  type CheckState,
  decodeObject,
  needShard,
  objectsOf,
  readObject,
  report,
  type Subject,
  severityOfRecords,
  sizeOf,
} from './state.ts'

/** Each sealed manifest, one at a time; afterwards it is known what is needed. */
export async function checkManifests(state: CheckState): Promise<void> {
  const { only } = state
  for (const { object, name } of objectsOf(state, 'manifest')) {
    const id = snapshotId(name)
    if (only === undefined || only === id) await checkManifest(state, object, id)
  }
  await checkSealedRuns(state)
}

async function checkManifest(state: CheckState, object: string, id: string): Promise<void> {
  const subject = { object, holds: `snapshot ${id}`, snapshots: [id] }
  const bytes = await readObject(state, subject, LIMITS.manifest)
  if (!bytes) return
  const claims = state.sealed.get(object) ?? []
  if (claims.length > 0 && claims.every((claim) => claim.sha256 !== sha256(bytes))) {
    report(state, { ...subject, code: 'changed', problem: 'it is not the one that its run sealed' })
    return
  }
  const manifest = await decodeObject(state, subject, () => parseJson(Manifest, bytes))
  if (!manifest) return
  const sealed = claims.some(({ run }) => run === manifest.run)
  reportFalseClaims(state, claims, manifest)
  // Unsealed, it is a trace of a run that was interrupted or abandoned: the next attempt may take it up. Pruned, it goes soon.
  const exists = sealed && !state.pruned.has(manifest.run)
  const weight = exists ? {} : ({ severity: 'warning', snapshots: [] } as const)
  await checkSigned(state, { ...subject, ...weight }, bytes, manifest.signedBy)
  if (exists) noteSnapshot(state, subject, manifest)
}

function noteSnapshot(state: CheckState, subject: Subject & { snapshots: string[] }, manifest: Manifest): void {
  const [id = ''] = subject.snapshots
  if (manifest.snapshot !== id || isForeign(state, manifest)) {
    report(state, { ...subject, code: 'mismatch', problem: 'it belongs elsewhere' })
  }
  state.snapshots.push(id)
  for (const layer of manifest.layers) {
    for (const shard of layer.shards) needShard(state, layer.run, shard, id)
  }
}

/** Outcomes are not signed: one may say that a manifest is its run's while the manifest says otherwise. */
function reportFalseClaims(state: CheckState, claims: readonly { run: string }[], manifest: Manifest): void {
  for (const { run } of claims) {
    if (run === manifest.run) continue
    const problem = `it claims the manifest of run ${manifest.run}`
    report(state, { code: 'mismatch', object: outcomeName(run), holds: `the outcome of run ${run}`, problem })
  }
}

function isForeign(state: CheckState, { repository }: Manifest): boolean {
  return state.ctx.document.id !== UNKNOWN_ID && repository !== state.ctx.document.id
}

/** Every run that was sealed has its manifest and its plan. */
async function checkSealedRuns(state: CheckState): Promise<void> {
  for (const [run, outcome] of state.outcomes) {
    if (!outcome || !('sealed' in outcome) || state.pruned.has(run)) continue
    const [, project = '', file = ''] = outcome.sealed.manifest.split('/')
    const id = snapshotId({ project, time: file.replace(/\.json$/, '') })
    if (state.only !== undefined && state.only !== id) continue
    const common = { code: 'missing', problem: 'it is missing' } as const
    if (outcome.sealed.manifest !== manifestName(project, file.replace(/\.json$/, ''))) {
      const problem = 'it names no manifest'
      report(state, { code: 'mismatch', object: outcomeName(run), holds: `the outcome of run ${run}`, problem })
    } else if ((await sizeOf(state, outcome.sealed.manifest)) === undefined) {
      report(state, { ...common, object: outcome.sealed.manifest, holds: `snapshot ${id}`, snapshots: [id] })
    }
    if ((await sizeOf(state, planName(run))) === undefined) {
      const severity = severityOfRecords(state, run)
      report(state, { ...common, severity, object: planName(run), holds: `the plan of run ${run}` })
    }
  }
}
