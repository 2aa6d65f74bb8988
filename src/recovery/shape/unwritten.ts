import type { Fields, Shape } from '../types.ts'
import { differing, fieldsOf, withoutNothing } from '../values.ts'

/** What every record has of its own, and every change changes. */
const bookkeeping = new Set([
  'id',
  'version',
  'versionModifiedAt',
  'createdAt',
  'createdBy',
  'lastModifiedAt',
  'lastModifiedBy',
  'lastMessageSequenceNumber',
])

/**
 * The shape of types that a restore can't write yet. Their drafts and records are so far apart that what the draft's model
 * has in common with a record would make different ones look equal. So whole records are compared, none is created, and a
 * difference is told and never passed over.
 */
export const unwritten: Shape = {
  create: () => ({ cannot: 'a restore can not write this type yet' }),
  canonical,
  update: (current, desired) => ({ actions: [], left: differing(canonical(current), canonical(desired)) }),
  identities: ({ key, orderNumber }) => [
    ...(typeof key === 'string' ? [`key:${key}`] : []),
    ...(typeof orderNumber === 'string' ? [`orderNumber:${orderNumber}`] : []),
  ],
}

function canonical(record: Fields): Fields {
  const own = Object.entries(record).filter(([field]) => !bookkeeping.has(field))
  return fieldsOf(withoutNothing(Object.fromEntries(own)))
}
