import { LifeboatError } from '../errors/lifeboat-error.ts'
import { readBase } from './base.ts'
import { type Context, damaged, decoding, getIfPresent, put, requireSealer, requireSigner } from './context.ts'
import { parseJson } from './document.ts'
import { sha256 } from './hash.ts'
import { LIMITS } from './limits.ts'
import { extendLocks } from './locks.ts'
import { appendLog, lastLogSeq } from './log.ts'
import { buildManifest, encodeManifest } from './manifest.ts'
import { manifestName, snapshotId, snapshotTime } from './names.ts'
import { decide, readOutcome, readPlan } from './runs.ts'
import { Manifest, type Outcome, type RunPlan } from './schema.ts'
import { readShardRecords } from './shards.ts'
import { checkSignature, putSignature } from './signatures.ts'
import type { LogHead, Sealed, SealInput } from './types.ts'

type SealedOutcome = Extract<Outcome, { sealed: unknown }>

/** Manifest, then outcome, then log. May be called again after an interruption anywhere. */
export async function seal(ctx: Context, input: SealInput): Promise<Sealed> {
  requireSigner(ctx)
  const plan = await readPlan(ctx, input.run)
  if (!plan) throw noPlan(input.run)
  const outcome = (await readOutcome(ctx, input.run)) ?? (await decideSealed(ctx, input, plan))
  if ('abandoned' in outcome) throw abandonedRun(outcome)
  await requireSealedByUs(ctx, outcome)
  const snapshot = snapshotOf(outcome.sealed.manifest)
  const { created: _, ...log } = await logSealed(ctx, outcome, plan.project, snapshot, input.at)
  return { snapshot, manifest: { object: outcome.sealed.manifest, sha256: outcome.sealed.sha256 }, log }
}

export function logSealed(
  ctx: Context,
  { run, sealed }: SealedOutcome,
  project: string,
  snapshot: string,
  at: string,
): Promise<LogHead & { created: boolean }> {
  const event = { event: 'sealed', at, project, run, snapshot, manifest: sealed.sha256 } as const
  return appendLog(ctx, sealed.logAfter, (entry) => entry.event === 'sealed' && entry.run === run, event)
}

async function decideSealed(ctx: Context, input: SealInput, plan: RunPlan): Promise<Outcome> {
  const bytes = encodeManifest(await manifestOf(ctx, input, plan))
  const object = manifestName(plan.project, snapshotTime(input.window.to))
  const manifest = await putManifest(ctx, object, bytes, input.run)
  await extendLocks(ctx, { object, bytes: manifest })
  await ctx.failpoint('locks-extended')
  const logAfter = await lastLogSeq(ctx)
  return decide(ctx, { run: input.run, sealed: { manifest: object, sha256: sha256(manifest), logAfter } })
}

async function manifestOf(ctx: Context, input: SealInput, plan: RunPlan): Promise<Manifest> {
  const shards = await readShardRecords(ctx, input.run)
  const missing = plan.shards.filter(({ number }) => !shards.some(({ shard }) => shard === number))
  if (missing.length > 0) throw shardsMissing(input.run, missing.length, missing[0]!.number)
  const { method, fingerprints } = requireSealer(ctx)
  return buildManifest({
    input,
    plan,
    shards,
    base: plan.base && (await readBase(ctx, plan.base)),
    tool: ctx.tool,
    repository: ctx.document.id,
    encryption: { method, recipients: [...fingerprints] },
    signedBy: requireSigner(ctx).fingerprint,
  })
}

/** Answers the manifest that counts: ours, or one that an earlier attempt of this run signed. */
async function putManifest(ctx: Context, object: string, bytes: Buffer, run: string): Promise<Buffer> {
  await putSignature(ctx, object, bytes, 'manifest-signature-put')
  const { created } = await put(ctx, object, bytes, 'manifest-put')
  if (created) return bytes
  const existing = await getIfPresent(ctx, object, { maxBytes: LIMITS.manifest })
  if (!existing) throw damaged(object, 'it was there and is missing')
  if (!existing.equals(bytes)) await requireOurs(ctx, object, existing, run)
  return existing
}

/** An outcome is not signed: whoever can write could claim that some older manifest is this run's. */
async function requireSealedByUs(ctx: Context, { run, sealed }: SealedOutcome): Promise<void> {
  const bytes = await getIfPresent(ctx, sealed.manifest, { maxBytes: LIMITS.manifest })
  if (!bytes || sha256(bytes) !== sealed.sha256)
    throw damaged(sealed.manifest, `it is not the one that run ${run} sealed`)
  await requireOurs(ctx, sealed.manifest, bytes, run)
}

/** Another version of this program may have written other bytes; a stranger's manifest must not become ours. */
async function requireOurs(ctx: Context, object: string, bytes: Buffer, run: string): Promise<void> {
  const manifest = decoding(object, () => parseJson(Manifest, bytes))
  if (manifest.run !== run) throw timeTaken(snapshotOf(object), manifest.run)
  const signature = await checkSignature(ctx, object, bytes, manifest.signedBy)
  if (!('state' in signature) || signature.state !== 'trusted') throw damaged(object, 'a trusted key did not sign it')
}

function snapshotOf(manifest: string): string {
  const [, project = '', file = ''] = manifest.split('/')
  return snapshotId({ project, time: file.replace('.json', '') })
}

function noPlan(run: string): LifeboatError {
  return new LifeboatError(`run ${run} has no plan in the repository`, { kind: 'permanent', code: 'run-unknown' })
}

function shardsMissing(run: string, count: number, first: number): LifeboatError {
  return new LifeboatError(`run ${run} can't be sealed: ${count} of its shards are not committed, such as ${first}`, {
    kind: 'permanent',
    code: 'shards-missing',
  })
}

function abandonedRun(outcome: Extract<Outcome, { abandoned: unknown }>): LifeboatError {
  const { by, at, reason } = outcome.abandoned
  return new LifeboatError(`run ${outcome.run} was abandoned by ${by} at ${at}: ${reason}`, {
    kind: 'permanent',
    code: 'run-abandoned',
    hint: 'start a new backup: what this run captured may already be deleted',
  })
}

function timeTaken(snapshot: string, run: string): LifeboatError {
  return new LifeboatError(`there is already a manifest for ${snapshot}, of run ${run}`, {
    kind: 'permanent',
    code: 'snapshot-time-taken',
    hint: 'start the backup again: two snapshots of a project must end at least a second apart',
  })
}
