import { z } from 'zod'
import { FORMAT } from '../schema.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)
const counts = z.record(z.string(), count)

export const RecoveryObject = z.object({ object: z.string(), sha256, bytes: count })
export type RecoveryObject = z.infer<typeof RecoveryObject>

const unit = z.object({
  number: count,
  type: z.string(),
  wave: count,
  items: count,
  counts,
  stored: RecoveryObject,
})

/** What a restore would do, in counts; its items name each record, and their hashes are part of it. */
export const RecoveryPlan = z.object({
  format: z.literal(FORMAT),
  tool: z.string().max(200),
  repository: z.string(),
  run: z.string(),
  /** ISO time. */
  at: z.iso.datetime(),
  snapshot: z.string(),
  /** SHA-256 of the snapshot's manifest. */
  manifest: sha256,
  /** The project that is written: its name in the config, and its key. */
  project: z.string(),
  projectKey: z.string(),
  policies: z.object({
    onConflict: z.enum(['update', 'skip', 'fail']),
    onMissingReference: z.enum(['fail', 'omit', 'skip-record']),
    deleteExtra: z.boolean(),
  }),
  /** By type, how many items of each kind. */
  counts: z.record(z.string(), counts),
  units: z.array(unit).max(200_000),
  /** What of the target would hear of the writes. */
  wouldFire: z.object({ extensions: count, subscriptions: count }),
  /** Why it must be approved; empty where it need not be. */
  gate: z.array(z.string().max(500)),
  signedBy: sha256,
})
export type RecoveryPlan = z.infer<typeof RecoveryPlan>

/** What a restore did. */
export const RecoveryResult = z.object({
  format: z.literal(FORMAT),
  tool: z.string().max(200),
  repository: z.string(),
  run: z.string(),
  /** SHA-256 of the plan that was carried out. */
  plan: sha256,
  planRun: z.string(),
  snapshot: z.string(),
  project: z.string(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  /** How the records ended, each outcome by its name. */
  outcome: counts,
  /** Results of single records, and the ids that the target gave. */
  results: z.array(RecoveryObject),
  maps: z.array(RecoveryObject),
  signedBy: sha256,
})
export type RecoveryResult = z.infer<typeof RecoveryResult>
