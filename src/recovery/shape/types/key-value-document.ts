import type { Creation, Fields, Shape, Update } from '../../types.ts'
import { isSame } from '../../values.ts'

/** Custom objects: whatever a shop keeps. They are written whole, again and again, by the action `upsert` of the writer. */
export const keyValueDocument: Shape = { create, canonical, update, identities }

function create(record: Fields): Creation {
  return { path: 'custom-objects', draft: canonical(record) }
}

function canonical({ container, key, value }: Fields): Fields {
  return { container, key, value: withoutNulls(value) }
}

function update(current: Fields, desired: Fields): Update {
  const [before, after] = [canonical(current), canonical(desired)]
  if (before.container !== after.container || before.key !== after.key)
    return { actions: [], left: ['container', 'key'] }
  return { actions: isSame(before, after) ? [] : [{ action: 'upsert', ...after }], left: [] }
}

function identities({ container, key }: Fields): string[] {
  return [`container:${container}/${key}`]
}

/** The API drops fields that are null. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== null)
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutNulls(inner)]))
}
