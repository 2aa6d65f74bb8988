import type { CopyHeartbeat, CopyOutcome } from '../../../activities/copy-types.ts'
import type { Anchor, CopyReport, RepairReport } from '../../repository/copy/types.ts'
import type { LogHead } from '../../repository/types.ts'
import { count, plural, size } from './units.ts'

/** What a backup says of each copy. */
export function copyOutcomeLine({ name, state, snapshots, bytes, reason }: CopyOutcome): string {
  const done = snapshots === 0 ? '' : `, ${plural(snapshots, 'snapshot')} copied, ${size(bytes)}`
  return `copy ${name}: ${state}${done}${reason === undefined ? '' : `: ${reason}`}`
}

/** What came of copying by hand. */
export function copyReportLines({ name, snapshots, objects, bytes, lacks, problems }: CopyReport): string[] {
  const behind = lacks.snapshots > 0 || lacks.entries > 0
  const copied = `${plural(snapshots.length, 'snapshot')} copied, ${count(objects)} objects, ${size(bytes)}`
  return [
    `copy ${name}: ${behind ? 'behind' : 'up-to-date'}, ${copied}`,
    ...(behind
      ? [`  it lacks ${plural(lacks.snapshots, 'snapshot')} and ${count(lacks.entries)} of the log's entries`]
      : []),
    ...problems.map(({ object, where, problem, snapshot }) => {
      const place = where === 'copy' ? 'in the copy' : 'here'
      return `  damaged ${place}: ${object}: ${problem}${snapshot === undefined ? '' : `; ${snapshot} waits for it`}`
    }),
  ]
}

/** Who vouches for the end of the log, and up to where. */
export function anchorLines(anchors: readonly Anchor[], head: LogHead | undefined): string[] {
  const known = anchors.flatMap((anchor) => ('head' in anchor ? [{ from: anchor.from, seq: anchor.head.seq }] : []))
  const silent = anchors.flatMap((anchor) =>
    'reason' in anchor ? [`${anchor.from} does not vouch for the log: ${anchor.reason}`] : [],
  )
  const furthest = known.toSorted((a, b) => b.seq - a.seq)[0]
  if (!furthest) {
    const how = anchors.length === 0 ? 'without --anchor or a copy' : 'without --anchor or a copy that answers'
    return [...silent, `whether the log's end was cut off can't be told ${how}`]
  }
  const open = head && head.seq > furthest.seq ? `; nobody vouches that it ends with ${head.seq}` : ''
  return [`${furthest.from} vouches for the log up to entry ${furthest.seq}${open}`, ...silent]
}

export function repairLines({ repaired, failed }: RepairReport): string[] {
  return [
    ...repaired.map(({ object, from }) => `repaired ${object}, from ${from}`),
    ...failed.map(({ object, reason }) => `not repaired: ${object}: ${reason}`),
  ]
}

/** What workers say that they are copying. */
export function copyingText({ copy, snapshots, snapshotsTotal, bytes }: CopyHeartbeat): string {
  return `${copy} ${snapshots}/${snapshotsTotal} snapshots, ${size(bytes)}`
}
