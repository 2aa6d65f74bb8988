/** What passes between the verify workflow and its activities: names, counts, object names. */
export interface VerifyInput {
  /** `shop-eu@latest` or a full id. */
  snapshot: string
  level: 'structure' | 'data'
}

export interface VerifyReport {
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

export interface ReadActivities {
  verifySnapshot(input: VerifyInput): Promise<VerifyReport>
}
