import { count } from './units.ts'

/** `+3 created, ~12 changed, -1 deleted`, without what is none; `nothing` for no change at all. */
export function changeText({ created, changed, deleted }: Change): string {
  const parts = [
    ...(created > 0 ? [`+${count(created)} created`] : []),
    ...(changed > 0 ? [`~${count(changed)} changed`] : []),
    ...(deleted > 0 ? [`-${count(deleted)} deleted`] : []),
  ]
  return parts.length === 0 ? 'nothing changed' : parts.join(', ')
}

interface Change {
  created: number
  changed: number
  deleted: number
}
