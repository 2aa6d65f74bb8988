import { count } from './units.ts'

/** `+3 created, ~12 changed, -1 deleted`, without what is none; `nothing changed` for no change at all. */
export function changeText({ created, changed, deleted }: Change): string {
  const parts = [
    ...(created > 0 ? [`+${count(created)} created`] : []),
    ...(changed > 0 ? [`~${count(changed)} changed`] : []),
    ...(deleted > 0 ? [`-${count(deleted)} deleted`] : []),
  ]
  return parts.length === 0 ? 'nothing changed' : parts.join(', ')
}

/** `+3 ~12 -1`, `=` for no change at all. */
export function changeMarks({ created, changed, deleted }: Change): string {
  const parts = [
    ...(created > 0 ? [`+${count(created)}`] : []),
    ...(changed > 0 ? [`~${count(changed)}`] : []),
    ...(deleted > 0 ? [`-${count(deleted)}`] : []),
  ]
  return parts.length === 0 ? '=' : parts.join(' ')
}

interface Change {
  created: number
  changed: number
  deleted: number
}
