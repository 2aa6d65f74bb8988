/** What passes between the copy step and its activity: names, counts and reasons. */
export interface CopyInput {
  /** Name of the copy in the config. */
  copy: string
  /** After so long the activity answers with what it has done, and is called again. */
  forMs: number
}

export interface CopySlice {
  /** Copied whole in this call. */
  snapshots: number
  /** Written and read back in this call. */
  bytes: number
  /** Its time was over: call again. */
  more: boolean
  /** Whether the copy holds everything that the log said when the call began. */
  upToDate: boolean
  /** One line: why it does not, or what is damaged beside. */
  reason: string | null
}

export interface CopyOutcome {
  name: string
  state: 'up-to-date' | 'behind'
  /** Copied by this run: its own, and what earlier ones left. */
  snapshots: number
  bytes: number
  reason?: string
}

/** A worker's sign of life while it copies. */
export interface CopyHeartbeat {
  copy: string
  /** Of those that the copy lacked. */
  snapshots: number
  snapshotsTotal: number
  objects: number
  bytes: number
}

export interface CopyActivities {
  /** Brings a copy up to what the log says, as far as the time goes. */
  copySnapshots(input: CopyInput): Promise<CopySlice>
}
