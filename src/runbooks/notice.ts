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
}
