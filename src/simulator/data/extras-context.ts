import type { Fields } from '../json.ts'
import type { Random } from '../random.ts'

/** What the makers of extras share: a client that counts, and what is in the project already. */
export interface Extras {
  projectKey: string
  random: Random
  /** Creates one record. */
  create: (path: string, draft: Fields) => Promise<Fields>
  createFromText: (path: string, draft: string) => Promise<Fields>
  /** Applies update actions to a record as it was last returned; gives it as it is now. */
  update: (path: string, record: Fields, actions: Fields[]) => Promise<Fields>
  /** Some records of a list. */
  some: (path: string) => Promise<Fields[]>
  /** A text in several languages. */
  text: (length: number) => Record<string, string>
  line: (length: number) => string
}

export function idOf(typeId: string, record: Fields): Fields {
  return { typeId, id: record.id }
}

export function keyOf(typeId: string, record: Fields): Fields {
  return { typeId, key: record.key }
}
