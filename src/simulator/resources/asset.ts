import { type Fields, fieldsOf } from '../json.ts'
import type { Context } from './definition.ts'

/** The asset of a draft as the API returns it. */
export function assetWithId(asset: unknown, { project }: Context): Fields {
  return { ...fieldsOf(asset), id: project.newId() }
}
