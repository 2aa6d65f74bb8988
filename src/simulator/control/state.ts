import { ASSIGNMENT } from '../store/assignments.ts'
import { sha256OfText } from '../store/collection.ts'
import type { Project } from '../store/project.ts'

/** What a project holds at this moment, one entry a record. */
export interface StateEntry {
  type: string
  id: string
  /** `null` for what has no version. */
  version: number | null
  /** Of the record's compact bytes as served. */
  sha256: string
  /** For what is listed below another record: that record's id. */
  parent?: string
}

export function* stateOf(project: Project): Generator<StateEntry> {
  const settings = JSON.stringify(project.settings)
  yield { type: 'project', id: project.key, version: Number(project.settings.version), sha256: sha256OfText(settings) }
  for (const collection of project.collections()) {
    for (const { id, version, sha256 } of collection.idOrder.ascending()) {
      yield { type: collection.typeId, id, version: version || null, sha256 }
    }
  }
  for (const { productId, selectionId, text } of project.assignments.entries()) {
    yield { type: ASSIGNMENT, id: productId, version: null, sha256: sha256OfText(text), parent: selectionId }
  }
}

/** Records of each type; types without any are left out. */
export function countsOf(project: Project): Record<string, number> {
  const counts: Record<string, number> = { project: 1 }
  for (const { typeId, size } of project.collections()) if (size > 0) counts[typeId] = size
  if (project.assignments.size > 0) counts[ASSIGNMENT] = project.assignments.size
  return counts
}
