import type { Example, TypeComparison } from '../compare/compare.ts'
import { table } from './table.ts'
import { count } from './units.ts'

/** Characters of a value that are shown. */
const widest = 40
/** Fields of a type, and of an example, that are shown; `--json` has all. */
const mostFields = 6

export function renderComparison(
  before: string,
  after: string,
  types: Readonly<Record<string, TypeComparison>>,
): string[] {
  const rows = Object.entries(types)
  if (rows.length === 0) return [`${before} and ${after} hold the same`]
  const number = (value: number) => (value > 0 ? count(value) : '')
  return [
    `from ${before} to ${after}`,
    '',
    ...table(rows, [
      { title: 'TYPE', value: ([type]) => type },
      { title: 'CREATED', align: 'right', value: ([, { created }]) => number(created) },
      { title: 'CHANGED', align: 'right', value: ([, { changed }]) => number(changed) },
      { title: 'DELETED', align: 'right', value: ([, { deleted }]) => number(deleted) },
      { title: 'FIELDS', value: ([, comparison]) => fieldsText(comparison) },
    ]),
    ...rows.flatMap(([type, { examples }]) => examples.flatMap((example) => exampleLines(type, example))),
  ]
}

function fieldsText({ fields, uncertain, notCompared }: TypeComparison): string {
  if (notCompared) return `not compared: ${notCompared}`
  const most = Object.entries(fields).sort(([, a], [, b]) => b - a)
  const shown = most.slice(0, mostFields).map(([path, times]) => `${path} (${count(times)})`)
  const more = most.length > mostFields ? [`and ${most.length - mostFields} more`] : []
  const unknown = uncertain > 0 ? [`${count(uncertain)} have no version and may have changed`] : []
  return [...shown, ...more, ...unknown].join(', ')
}

function exampleLines(type: string, { change, id, key, fields = [] }: Example): string[] {
  const marks = { created: '+', changed: '~', deleted: '-' }
  const name = key === undefined ? id : `${key} (${id})`
  return [
    ...(change === 'created' || change === 'deleted' || fields.length > 0 ? [`${marks[change]} ${type} ${name}`] : []),
    ...fields
      .slice(0, mostFields)
      .map(({ path, before, after }) => `    ${path}: ${valueText(before)} -> ${valueText(after)}`),
  ]
}

function valueText(value: unknown): string {
  const text = value === undefined ? '(none)' : JSON.stringify(value)
  return text.length > widest ? `${text.slice(0, widest)}…` : text
}
