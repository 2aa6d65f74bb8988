import { sha256OfText } from './collection.ts'
import type { Project } from './project.ts'
import type { WriteKind } from './write-log.ts'

/** The type under which assignments appear in the write log and the state. */
export const ASSIGNMENT = 'product-selection-assignment'

export interface Assignment {
  productId: string
  /** Milliseconds since the epoch. */
  assignedAt: number
  /** As it is served in the list of the selection. */
  text: string
}

/** Which products each product selection holds: listed below the selection, with neither id nor version of their own. */
export class Assignments {
  readonly #project: Project
  readonly #bySelection = new Map<string, Map<string, Assignment>>()

  constructor(project: Project) {
    this.#project = project
  }

  get size(): number {
    let size = 0
    for (const assignments of this.#bySelection.values()) size += assignments.size
    return size
  }

  get(selectionId: string, productId: string): Assignment | undefined {
    return this.#bySelection.get(selectionId)?.get(productId)
  }

  /** In ascending order of the products' ids. */
  of(selectionId: string): Assignment[] {
    return [...(this.#bySelection.get(selectionId)?.values() ?? [])].sort((a, b) =>
      a.productId < b.productId ? -1 : 1,
    )
  }

  /** Ids of the selections that hold a product. */
  selectionsOf(productId: string): string[] {
    return [...this.#bySelection].filter(([, held]) => held.has(productId)).map(([selectionId]) => selectionId)
  }

  set(selectionId: string, productId: string, text: string): void {
    const held = this.#bySelection.get(selectionId) ?? new Map<string, Assignment>()
    this.#bySelection.set(selectionId, held)
    const before = held.get(productId)
    const assignment = { productId, text, assignedAt: before?.assignedAt ?? this.#project.clock.now() }
    held.set(productId, assignment)
    this.#made(before === undefined ? 'create' : 'update', selectionId, before, assignment)
  }

  /** Puts back what was saved, without a trace in the log. */
  restore(selectionId: string, assignment: Assignment): void {
    const held = this.#bySelection.get(selectionId) ?? new Map<string, Assignment>()
    this.#bySelection.set(selectionId, held.set(assignment.productId, assignment))
  }

  /** Whether there was such an assignment. */
  delete(selectionId: string, productId: string): boolean {
    const held = this.#bySelection.get(selectionId)
    const before = held?.get(productId)
    if (held === undefined || before === undefined) return false
    held.delete(productId)
    this.#made('delete', selectionId, before, undefined)
    return true
  }

  deleteAll(selectionId: string): void {
    for (const { productId } of this.of(selectionId)) this.delete(selectionId, productId)
  }

  *entries(): Generator<Assignment & { selectionId: string }> {
    for (const selectionId of this.#bySelection.keys()) {
      for (const assignment of this.of(selectionId)) yield { ...assignment, selectionId }
    }
  }

  #made(op: WriteKind, parent: string, before: Assignment | undefined, after: Assignment | undefined): void {
    const { clock, log, changes } = this.#project
    const { productId: id, text } = (after ?? before)!
    log.append({ at: clock.now(), op, type: ASSIGNMENT, id, version: 0, sha256: sha256OfText(text), parent })
    changes.made({ kind: 'assignment', selectionId: parent, productId: id, assignment: after }, () => {
      log.withdraw()
      if (before === undefined) this.#bySelection.get(parent)?.delete(id)
      else this.restore(parent, before)
    })
  }
}
