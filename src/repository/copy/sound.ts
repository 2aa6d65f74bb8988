import type { Context } from '../context.ts'
import { getIfPresent } from '../context.ts'
import { decodeDocument, parseJson } from '../document.ts'
import { sha256 } from '../hash.ts'
import { LIMITS } from '../limits.ts'
import { logEntryName, manifestName, type ObjectName, parseObjectName, reportName, snapshotId } from '../names.ts'
import { decodeProgress } from '../progress.ts'
import { parseReport } from '../reports.ts'
import {
  LogEntry,
  Manifest,
  Outcome,
  PrunedMark,
  Report,
  RepositoryDocument,
  RunPlan,
  ShardRecord,
  UNKNOWN_ID,
} from '../schema.ts'
import { checkSignature, parseKeyObject, verifySignature } from '../signatures.ts'

/**
 * What is wrong with these bytes as the content of the object of that name, in one line; `undefined` when nothing is.
 * Signatures and keys are looked for where `ctx` reads. That an object fits to others (the log's chain, an outcome to
 * its manifest) is for the caller to hold against them.
 */
export async function problemOf(ctx: Context, object: string, bytes: Buffer): Promise<string | undefined> {
  const name = parseObjectName(object)
  if (!name) return 'no object of a repository is called so'
  try {
    return await problemOfKind(ctx, object, name, bytes)
  } catch (error) {
    return (error as Error).message
  }
}

/** The most that an object of this kind may have, in bytes. */
export function limitOf(object: string): number {
  switch (parseObjectName(object)?.kind) {
    case 'chunk':
      return LIMITS.chunk
    case 'index':
      return LIMITS.index
    case 'manifest':
      return LIMITS.manifest
    case 'plan':
      return LIMITS.plan
    case 'progress':
      return LIMITS.progress
    case 'key':
      return LIMITS.key
    default:
      return LIMITS.document
  }
}

async function problemOfKind(
  ctx: Context,
  object: string,
  name: ObjectName,
  bytes: Buffer,
): Promise<string | undefined> {
  switch (name.kind) {
    case 'chunk':
    case 'index':
      return sha256(bytes) === name.sha256 ? undefined : 'its hash is not the one in its name'
    case 'repository': {
      const { id } = decodeDocument(RepositoryDocument, bytes)
      return belongs(isOurs(ctx, id))
    }
    case 'key':
      return parseKeyObject(bytes, name.fingerprint) ? undefined : 'it is not the key that its name says'
    case 'plan':
      return belongs(decodeDocument(RunPlan, bytes).run === name.run)
    case 'outcome':
      return belongs(decodeDocument(Outcome, bytes).run === name.run)
    case 'shard': {
      const { run, shard } = decodeDocument(ShardRecord, bytes)
      return belongs(run === name.run && shard === name.shard)
    }
    case 'progress': {
      const { run, shard, seq } = (await decodeProgress(bytes)).header
      return belongs(run === name.run && shard === name.shard && seq === name.seq)
    }
    case 'manifest': {
      const { snapshot, repository, signedBy } = parseJson(Manifest, bytes)
      const fits = snapshot === snapshotId(name) && isOurs(ctx, repository)
      return belongs(fits) ?? signedProblem(ctx, object, bytes, signedBy)
    }
    case 'log': {
      const { seq, signedBy } = parseJson(LogEntry, bytes)
      return belongs(seq === name.seq) ?? signedProblem(ctx, object, bytes, signedBy)
    }
    case 'log-early': {
      const { seq, signedBy } = parseJson(LogEntry, bytes)
      const fits = seq === name.seq && sha256(bytes) === name.sha256
      return belongs(fits) ?? signedProblem(ctx, logEntryName(seq), bytes, signedBy)
    }
    case 'report': {
      const { repository, signedBy } = parseReport(bytes, name)
      return belongs(isOurs(ctx, repository)) ?? signedProblem(ctx, object, bytes, signedBy)
    }
    case 'report-signature':
      return signatureProblem(ctx, reportName(name, name.run), name.sha256, bytes)
    case 'pruned-mark': {
      const { snapshot } = decodeDocument(PrunedMark, bytes)
      return belongs(snapshot === snapshotId(name))
    }
    case 'manifest-signature':
      return signatureProblem(ctx, manifestName(name.project, name.time), name.sha256, bytes)
    case 'log-signature':
      return signatureProblem(ctx, logEntryName(name.seq), name.sha256, bytes)
    case 'recovery':
    case 'recovery-plan':
    case 'recovery-result':
    case 'recovery-signature':
    case 'id-map':
      return 'what plans and restores keep is not copied'
    default:
      return name satisfies never
  }
}

const isOurs = (ctx: Context, repository: string) => ctx.document.id === UNKNOWN_ID || repository === ctx.document.id

const belongs = (fits: boolean) => (fits ? undefined : 'it belongs elsewhere')

async function signedProblem(ctx: Context, object: string, bytes: Buffer, signedBy: string) {
  const signature = await checkSignature(ctx, object, bytes, signedBy)
  if ('problem' in signature) return `${signature.object}: ${signature.problem}`
  return signature.state === 'untrusted' ? 'it is signed by a key that is not a trusted one' : undefined
}

async function signatureProblem(ctx: Context, object: string, hash: string, signature: Buffer) {
  const signed = await getIfPresent(ctx, object, { maxBytes: LIMITS.manifest })
  if (!signed || sha256(signed) !== hash) return 'what it signs is not there'
  const { signedBy } = parseJson(
    object.startsWith('log/') ? LogEntry : object.startsWith('reports/') ? Report : Manifest,
    signed,
  )
  const checked = await verifySignature(ctx, object, signed, signedBy, signature)
  if ('problem' in checked) return checked.problem
  return checked.state === 'untrusted' ? 'the key that made it is not a trusted one' : undefined
}
