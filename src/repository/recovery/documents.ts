import { type Context, damaged, decoding, getIfPresent, put, requireSigner } from '../context.ts'
import { parseJson } from '../document.ts'
import { sha256 } from '../hash.ts'
import { LIMITS } from '../limits.ts'
import { recoveryPlanName, recoveryResultName } from '../names.ts'
import { FORMAT } from '../schema.ts'
import { checkSignature, putSignature } from '../signatures.ts'
import { RecoveryPlan, RecoveryResult } from './schema.ts'

type Unsigned<T> = Omit<T, 'format' | 'tool' | 'repository' | 'run' | 'signedBy'>
export type PlanInput = Unsigned<RecoveryPlan>
export type ResultInput = Unsigned<RecoveryResult>

/** A signed document as it is stored. */
export interface Stored<T> {
  object: string
  /** Of its stored bytes. */
  sha256: string
  document: T
}

/** Stores a plan, its signature first. The first one of a run counts, and is answered. */
export async function putPlan(ctx: Context, run: string, plan: PlanInput): Promise<Stored<RecoveryPlan>> {
  await putDocument(ctx, recoveryPlanName(run), RecoveryPlan.parse({ ...plan, ...common(ctx, run) }))
  return (await readPlan(ctx, run))!
}

export async function putResult(ctx: Context, run: string, result: ResultInput): Promise<Stored<RecoveryResult>> {
  await putDocument(ctx, recoveryResultName(run), RecoveryResult.parse({ ...result, ...common(ctx, run) }))
  return (await readResult(ctx, run))!
}

/** `undefined` when the run has none. Throws `damage` when it is not what a trusted key signed. */
export async function readPlan(ctx: Context, run: string): Promise<Stored<RecoveryPlan> | undefined> {
  return readDocument(ctx, recoveryPlanName(run), run, (bytes) => parseJson(RecoveryPlan, bytes))
}

export async function readResult(ctx: Context, run: string): Promise<Stored<RecoveryResult> | undefined> {
  return readDocument(ctx, recoveryResultName(run), run, (bytes) => parseJson(RecoveryResult, bytes))
}

function common(ctx: Context, run: string) {
  const { document, tool } = ctx
  return { format: FORMAT, tool, repository: document.id, run, signedBy: requireSigner(ctx).fingerprint } as const
}

async function putDocument(ctx: Context, object: string, document: object): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(document)}\n`)
  await putSignature(ctx, object, bytes, 'recovery-signature-put')
  await put(ctx, object, bytes, 'recovery-document-put')
}

async function readDocument<T extends { run: string; signedBy: string }>(
  ctx: Context,
  object: string,
  run: string,
  parse: (bytes: Buffer) => T,
): Promise<Stored<T> | undefined> {
  const bytes = await getIfPresent(ctx, object, { maxBytes: LIMITS.plan })
  if (!bytes) return undefined
  const document = decoding(object, () => parse(bytes))
  if (document.run !== run) throw damaged(object, 'it belongs to another run')
  const signature = await checkSignature(ctx, object, bytes, document.signedBy)
  if ('problem' in signature) throw damaged(object, signature.problem)
  if (signature.state === 'untrusted') throw damaged(object, 'it is signed by a key that is not trusted')
  return { object, sha256: sha256(bytes), document }
}
