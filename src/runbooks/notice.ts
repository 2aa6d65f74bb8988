/** What people are told of by themselves. */
export const noticeEvents = ['failed', 'late', 'drift', 'damage', 'shrink', 'copy-behind', 'awaiting'] as const
export type NoticeEvent = (typeof noticeEvents)[number]

/** One thing that somebody should hear of. It leaves the house: names, ids and counts only, never a field's value. */
export interface Notice {
  event: NoticeEvent
  project: string
  run?: string
  snapshot?: string
  /** One line. */
  summary: string
  /** The next command to type. */
  next?: string
  counts?: Record<string, number>
  /** What was told of before is over. */
  resolved?: true
}

/** A notice on its way: the same for every receiver and in every attempt. */
export interface SentNotice extends Notice {
  /** Unique to this notice, so that receivers can drop what they have already. */
  id: string
  /** ISO time of what is told. */
  at: string
}

const longestReason = 300

/**
 * What of an error may leave the house. An error that Lifeboat raised on purpose holds no secret and no record, and has a
 * code for its type; the text of any other is not known, so only its type is told.
 */
export function reasonToTell({ type, message }: { type: string; message: string }): string {
  if (!/^[a-z]+(-[a-z]+)+$/.test(type)) return `unexpected ${type.replace(/\W/g, '').slice(0, 60)}`
  const line = message.replaceAll(/\s+/g, ' ').trim()
  return line.length > longestReason ? `${line.slice(0, longestReason)}…` : line
}
