import type { RecoveryRun } from '../../src/repository/recovery/run.ts'
import type { RecoveryObject } from '../../src/repository/recovery/schema.ts'
import { readHeader, readStored, writeBlock } from './blocks.ts'
import { numberOf } from './stage.ts'

/** A record of the snapshot, and the record of the target that it is, if there is one. */
export interface Match {
  id: string
  target?: string
  /** The target's. */
  version?: number | null
  /** The target has the very version that the snapshot has, in the same project. */
  same?: true
  /** Of the target's canonical form, where its content was read. */
  hash?: string
  /** It could be several. */
  ambiguous?: true
  /** Not chosen to be restored: it is here for what points to it. */
  out?: true
}

/** A record that only the target has. */
export interface Extra {
  extra: string
  version: number | null
}

export interface MatchesHeader {
  matched: number
  extra: number
  parts: RecoveryObject[]
}

const linesAPart = 20_000

export function matchesHeader(kept: RecoveryRun, type: string): Promise<MatchesHeader | undefined> {
  return readHeader<MatchesHeader>(kept, 'matches', numberOf(type))
}

export async function writeMatches(
  kept: RecoveryRun,
  type: string,
  lines: readonly (Match | Extra)[],
): Promise<MatchesHeader> {
  const parts = Array.from({ length: Math.ceil(lines.length / linesAPart) }, (_, part) =>
    lines.slice(part * linesAPart, (part + 1) * linesAPart),
  )
  const chosen = lines.filter((line) => !('extra' in line) && !line.out) as Match[]
  return writeBlock<MatchesHeader>(kept, 'matches', numberOf(type), parts, (stored) => ({
    matched: chosen.filter(({ target }) => target !== undefined).length,
    extra: lines.filter((line) => 'extra' in line).length,
    parts: stored,
  }))
}

export async function* readMatches(kept: RecoveryRun, { parts }: MatchesHeader): AsyncGenerator<Match | Extra> {
  for (const part of parts) yield* await readStored<Match | Extra>(kept, 'matches', part)
}
