import type { Literal, Predicate } from '../../predicates/predicate.ts'

interface Bound<T> {
  value: T
  inclusive: boolean
}

interface Range<T> {
  min: Bound<T> | undefined
  max: Bound<T> | undefined
}

/** What every match of a predicate must satisfy, as far as the collection's own orders can use it. */
export interface Constraints {
  id: Range<string>
  modified: Range<number>
  /** When set, only these ids can match. */
  ids: ReadonlySet<string> | undefined
  boundsId: boolean
  boundsModified: boolean
  /** Whether the constraints say everything that the predicate says. */
  complete: boolean
}

export function constraintsOf(predicate: Predicate | undefined): Constraints {
  const constraints: Constraints = {
    id: { min: undefined, max: undefined },
    modified: { min: undefined, max: undefined },
    ids: undefined,
    boundsId: false,
    boundsModified: false,
    complete: true,
  }
  if (predicate !== undefined) add(constraints, predicate)
  return constraints
}

function add(constraints: Constraints, predicate: Predicate): void {
  if (predicate.kind === 'and') {
    add(constraints, predicate.left)
    add(constraints, predicate.right)
  } else if (predicate.kind === 'in' && predicate.field === 'id' && predicate.literals.every(isString)) {
    addIds(constraints, predicate.literals)
  } else if (predicate.kind === 'compare' && predicate.field === 'id' && isString(predicate.literal)) {
    addId(constraints, predicate.operator, predicate.literal)
  } else if (
    predicate.kind === 'compare' &&
    predicate.field === 'lastModifiedAt' &&
    predicate.literal.time !== undefined
  ) {
    addModified(constraints, predicate.operator, predicate.literal.time)
  } else constraints.complete = false
}

function addIds(constraints: Constraints, literals: readonly Literal[]): void {
  const given = literals.map((literal) => literal.value as string)
  const before = constraints.ids
  constraints.ids = new Set(before === undefined ? given : given.filter((id) => before.has(id)))
}

function addId(constraints: Constraints, operator: string, literal: Literal): void {
  const value = literal.value as string
  if (operator === '=') addIds(constraints, [literal])
  else if (operator === '<>') constraints.complete = false
  else {
    constraints.boundsId = true
    narrow(constraints.id, operator, value)
  }
}

function addModified(constraints: Constraints, operator: string, time: number): void {
  if (operator === '<>') {
    constraints.complete = false
    return
  }
  constraints.boundsModified = true
  if (operator === '=') {
    narrow(constraints.modified, '>=', time)
    narrow(constraints.modified, '<=', time)
  } else narrow(constraints.modified, operator, time)
}

function narrow<T extends string | number>(range: Range<T>, operator: string, value: T): void {
  const bound = { value, inclusive: operator.endsWith('=') }
  if (operator.startsWith('>')) {
    if (range.min === undefined || value > range.min.value || (value === range.min.value && !bound.inclusive))
      range.min = bound
  } else if (range.max === undefined || value < range.max.value || (value === range.max.value && !bound.inclusive))
    range.max = bound
}

function isString(literal: Literal): boolean {
  return typeof literal.value === 'string'
}
