import type { Definition } from './definition.ts'
import { durationText, sameTimes } from './times.ts'

/** What applying the config does to one schedule. */
export type Change =
  | { name: string; does: 'create'; when: string }
  | { name: string; does: 'change'; fields: FieldChange[] }
  | { name: string; does: 'delete'; when: string }
  | { name: string; does: 'nothing' }

interface FieldChange {
  /** As the config calls it; `input.…` for what the started run is told. */
  field: string
  from: string
  to: string
}

/** By name. `found`: ours, as Temporal has them. */
export function difference(wanted: ReadonlyMap<string, Definition>, found: ReadonlyMap<string, Definition>): Change[] {
  const names = [...new Set([...wanted.keys(), ...found.keys()])].sort()
  return names.map((name) => changeOf(name, wanted.get(name), found.get(name)))
}

function changeOf(name: string, wanted: Definition | undefined, found: Definition | undefined): Change {
  if (!wanted) return { name, does: 'delete', when: found?.when ?? '' }
  if (!found) return { name, does: 'create', when: wanted.when }
  const fields = changedFields(found, wanted)
  return fields.length === 0 ? { name, does: 'nothing' } : { name, does: 'change', fields }
}

function changedFields(found: Definition, wanted: Definition): FieldChange[] {
  const from = comparable(found)
  const to = comparable(wanted)
  const fields = [...new Set([...from.keys(), ...to.keys()])]
  const changed = fields.filter((field) => from.get(field) !== to.get(field))
  const times = sameTimes({ ...found.times, timezone: '' }, { ...wanted.times, timezone: '' })
  return [
    ...(times ? [] : [{ field: 'when', from: found.when, to: wanted.when }]),
    ...changed.map((field) => ({ field, from: from.get(field) ?? 'nothing', to: to.get(field) ?? 'nothing' })),
  ]
}

/** All but the times, as text by the name of the field. */
function comparable(definition: Definition): Map<string, string> {
  const { times, jitterMs, overlap, catchUpMs, pauseOnFailure, workflow, workflowId, taskQueue, input } = definition
  return new Map([
    ['timezone', times.timezone === '' ? 'UTC' : times.timezone],
    ['jitter', durationText(jitterMs)],
    ['overlap', overlap],
    ['catchUp', durationText(catchUpMs)],
    ['pauseOnFailure', String(pauseOnFailure)],
    ['workflow', workflow],
    ['workflowId', workflowId],
    ['queue', taskQueue],
    ...Object.entries(input).map(([key, value]): [string, string] => [`input.${key}`, canonical(value)]),
  ])
}

/** JSON whose members stand in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}
