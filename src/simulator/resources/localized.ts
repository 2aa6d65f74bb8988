import { isFields } from '../json.ts'
import type { UniqueValue } from '../store/collection.ts'

/** A localized string must be unique in each language. */
export function localizedValues(field: string, text: unknown): UniqueValue[] {
  if (!isFields(text)) return []
  return Object.entries(text).map(([language, value]) => ({ field: `${field}.${language}`, value }))
}
