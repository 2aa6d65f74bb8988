import type {
  LevelReport,
  NotDone,
  PreparedVerify,
  SampleWish,
  UnitLevel,
  VerifyFinding,
} from '../activities/verify-types.ts'
import type { NoticeEvent } from '../src/runbooks/notice.ts'
import type { StepProgress } from '../src/runbooks/progress.ts'
import type { VerifyLevel } from '../src/runbooks/verify-levels.ts'
import type { ControlState } from './control.ts'
import type { CarriedFindings } from './verify-findings.ts'

/** Everything that a verification needs to know; a Temporal Schedule can start one with this object as it is. */
export interface VerifyRunInput {
  /** Name in the config. */
  project: string
  /** Full id, or `shop-eu@latest`, which is meant when it is absent. */
  snapshot?: string
  levels: readonly VerifyLevel[]
  /** Only a part of the data: that one, or the one after the last that a report tells. */
  sample?: SampleWish
  /** False: chunks are hashed, decrypted, decompressed and counted, and their lines are not parsed. */
  parse?: boolean
  /** Take what is damaged from the copies. */
  repair?: boolean
  requestedBy: string
  /** Queue of the workers that hold the identity. */
  readQueue: string
  heartbeatTimeoutMs: number
  /** How long a failed step waits for a person before the run is given up. */
  waitForPersonMs: number
  /** How long a worker on the read queue is waited for before its levels are told as not done; 10 minutes. */
  waitForReaderMs?: number
  /** Units that are read at once, all workers together; 4. */
  width?: number
  /** The run's name; made when it is absent, as by a schedule. */
  run?: string
  /** What was known not to be possible when the run was started. */
  notDone?: readonly NotDone[]
  /** What somebody listens to; of anything else nobody is told. */
  notices?: readonly NoticeEvent[]
  /** What a continue-as-new carries over. */
  carried?: Carried
}

export interface VerifyResult {
  run: string
  snapshot: string
  levels: LevelReport[]
  /** Levels that could not be done, or not wholly, and why. */
  notDone: NotDone[]
  /** The worst first; a hundred at most. */
  findings: VerifyFinding[]
  moreFindings: number
  /** Name of the stored report; `null` when it could not be stored. */
  report: string | null
}

interface Carried {
  control: ControlState
  steps: StepProgress[]
  startedAt: string
  run: string
  prepared: PreparedVerify
  findings: CarriedFindings
  /** The level that goes on, and the numbers of its units that are left. */
  left: { level: UnitLevel; units: number[] }
  records: number
  bytes: number
}
