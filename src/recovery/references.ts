import type { Reference } from '../catalogue/types.ts'

/** What a record points to, by id or by key. */
export interface Target {
  /** Name of the resource type: what the value itself says, where it does. */
  type: string
  id?: string
  key?: string
}

/** Called for each reference that a record holds, with the place in the catalogue that says so. */
export type Visit = (reference: Reference, target: Target) => void

/** Every type has them and nobody can write them: the catalogue leaves them out. */
const auditFields = new Set(['createdBy', 'lastModifiedBy'])

/**
 * Makes a function that finds all references of one type's records. Places that begin alike are walked once, so that its
 * cost follows the record's size and not the number of places.
 */
export function compileReferences(references: readonly Reference[]): (record: unknown, visit: Visit) => void {
  const root = newNode()
  for (const reference of references) place(root, reference)
  const rooted = root.within.length > 0
  return (record, visit) => {
    walk(root, rooted ? withoutAudit(record) : record, visit)
  }
}

/** What is to be found at one place of a record. */
interface Node {
  fields: Map<string, Node>
  elements: Node | undefined
  /** References that are the value here itself. */
  here: Reference[]
  /** References that are the value here or anything within it: `**`. */
  within: Reference[]
}

function newNode(): Node {
  return { fields: new Map(), elements: undefined, here: [], within: [] }
}

function place(root: Node, reference: Reference): void {
  let node = root
  for (const part of reference.path.split('.')) {
    if (part === '**') {
      node.within.push(reference)
      return
    }
    const [name = ''] = part.split('[]', 1)
    node = fieldOf(node, name)
    for (let rest = part.slice(name.length); rest !== ''; rest = rest.slice(2)) node = elementsOf(node)
  }
  node.here.push(reference)
}

function fieldOf(node: Node, name: string): Node {
  const known = node.fields.get(name) ?? newNode()
  node.fields.set(name, known)
  return known
}

function elementsOf(node: Node): Node {
  node.elements ??= newNode()
  return node.elements
}

function walk(node: Node, value: unknown, visit: Visit): void {
  if (value === undefined || value === null) return
  for (const reference of node.here) visitHere(reference, value, visit)
  for (const reference of node.within) visitWithin(reference, value, visit)
  if (typeof value !== 'object') return
  if (node.elements && Array.isArray(value)) for (const element of value) walk(node.elements, element, visit)
  for (const [name, field] of node.fields) walk(field, (value as Record<string, unknown>)[name], visit)
}

function visitHere(reference: Reference, value: unknown, visit: Visit): void {
  const [type = '*'] = reference.to
  if (reference.by === 'plainId') {
    if (typeof value === 'string') visit(reference, { type, id: value })
  } else if (reference.by === 'mapKey') {
    if (typeof value === 'object' && !Array.isArray(value))
      for (const id of Object.keys(value as object)) visit(reference, { type, id })
  } else {
    const target = targetOf(value)
    if (target) visit(reference, target)
  }
}

/** What a reference points to is not looked into: an expanded one holds a copy of another record. */
function visitWithin(reference: Reference, value: unknown, visit: Visit): void {
  if (typeof value !== 'object' || value === null) return
  const target = targetOf(value)
  if (target) visit(reference, target)
  else for (const part of Object.values(value)) visitWithin(reference, part, visit)
}

function targetOf(value: unknown): Target | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { typeId, id, key } = value as { typeId?: unknown; id?: unknown; key?: unknown }
  if (typeof typeId !== 'string') return undefined
  if (typeof id === 'string') return { type: typeId, id }
  return typeof key === 'string' ? { type: typeId, key } : undefined
}

function withoutAudit(record: unknown): unknown {
  if (typeof record !== 'object' || record === null) return record
  return Object.fromEntries(Object.entries(record).filter(([name]) => !auditFields.has(name)))
}
