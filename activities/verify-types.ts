import type { ReportFinding, ReportLevel } from '../src/repository/types.ts'
import type { VerifyLevel } from '../src/runbooks/verify-levels.ts'

/** What passes between the verify workflow and its activities: names, counts, ids, object names; never a record. */

/** Levels that are divided into units. */
export type UnitLevel = Exclude<VerifyLevel, 'structure'>

/** Part `part`, from 1, of `of` parts of the data: by the hash in a chunk's name, so that all parts are all chunks. */
export interface Sample {
  part: number
  of: number
}

/** `rotate`: the part after the one that the project's last stored report with as many parts says. */
export interface SampleWish {
  part: number | 'rotate'
  of: number
}

/** What decides how a snapshot is divided into units; every worker divides it alike. */
export interface VerifyRef {
  run: string
  project: string
  /** Full id. */
  snapshot: string
  sample?: Sample
  /** Units in flight at once. */
  width: number
}

/** Some shards or ranges of ids that one activity works through in turn. */
export interface VerifyUnit {
  number: number
  /** For people: `product 3/16` or `state and 11 more`. */
  title: string
  records: number
}

export interface NotDone {
  level: string
  reason: string
}

export interface PreparedVerify {
  /** Full id. */
  snapshot: string
  /** SHA-256 of its manifest; `null` when that is damaged: then only `structure` can be done. */
  manifest: string | null
  sample?: Sample
  units: Record<UnitLevel, VerifyUnit[]>
  /** Requests that the project bears at once; for `live`. */
  maxConcurrency: number
  /** What was asked for and can't be done. */
  notDone: NotDone[]
}

export type VerifyFinding = ReportFinding
export type LevelReport = ReportLevel

/** What one activity of a level found. */
export interface LevelResult {
  counts: Record<string, number>
  /** The worst first. */
  findings: VerifyFinding[]
  /** Findings that did not fit. */
  moreFindings: number
}

/** What can be said of a damaged object once the whole repository was looked at. */
export interface ExplainedDamage {
  object: string
  records: number
  examples: string[]
  snapshots: string[]
  /** What to do, one a line. */
  remedies: string[]
}

export interface ReportToStore {
  run: string
  snapshot: string
  manifest: string | null
  at: string
  levels: LevelReport[]
  notDone: NotDone[]
  findings: VerifyFinding[]
  moreFindings: number
}

/** On `lifeboat-write`: nothing of it needs the identity, and the report needs the signing key. */
export interface VerifyActivities {
  prepareVerify(input: {
    run: string
    project: string
    /** `shop-eu@latest` or a full id. */
    snapshot: string
    levels: readonly VerifyLevel[]
    sample?: SampleWish
    width: number
  }): Promise<PreparedVerify>
  verifyStructure(input: VerifyRef): Promise<LevelResult>
  /** How the project differs from the snapshot by now. */
  verifyLiveUnit(input: VerifyRef & { unit: number }): Promise<LevelResult>
  /** Puts sound versions of these objects back from the copies. */
  repairDamage(input: VerifyRef & { objects: string[] }): Promise<{ repaired: string[]; failed: NotRepaired[] }>
  explainDamage(input: VerifyRef & { objects: string[] }): Promise<ExplainedDamage[]>
  /** Answers the name of the object. */
  storeReport(input: ReportToStore): Promise<string>
}

export interface NotRepaired {
  object: string
  reason: string
}

/** On `lifeboat-read`, which holds the identity. */
export interface ReadActivities {
  /** Whether this queue's identity opens the snapshot; why not, if not. */
  openSnapshot(input: VerifyRef): Promise<{ problem: string | null }>
  /** `parse: false`: hash, decrypt, decompress and count only. */
  verifyDataUnit(input: VerifyRef & { unit: number; parse: boolean }): Promise<LevelResult>
  verifyReferencesUnit(input: VerifyRef & { unit: number }): Promise<LevelResult>
  /** For runs that were begun by version 0.1. */
  verifySnapshot(input: VerifyAtOnceInput): Promise<VerifyAtOnceReport>
}

export interface VerifyAtOnceInput {
  snapshot: string
  level: 'structure' | 'data'
}

export interface VerifyAtOnceReport {
  snapshot: string
  level: 'structure' | 'data'
  objects: number
  bytes: number
  records: number
  /** False when chunks were only hashed. */
  decrypted: boolean
  /** The first hundred. */
  findings: { severity: 'damage' | 'warning'; object: string; problem: string; holds: string }[]
  damage: number
}
