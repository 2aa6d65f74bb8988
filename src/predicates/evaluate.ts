import { type Comparison, type Literal, type Predicate, timeOf } from './predicate.ts'

/** Reads a field of what is examined. Milliseconds may stand for a time. */
export type FieldReader = (name: string) => unknown

/** Whether a predicate holds; on a list, whether it holds for one of its elements. */
export function holds(predicate: Predicate, read: FieldReader): boolean {
  switch (predicate.kind) {
    case 'and':
      return holds(predicate.left, read) && holds(predicate.right, read)
    case 'or':
      return holds(predicate.left, read) || holds(predicate.right, read)
    case 'not':
      return !holds(predicate.of, read)
    case 'nested':
      return nestedHolds(predicate.of, read(predicate.field))
    case 'compare':
      return predicate.operator === '<>'
        ? !anyOf(read(predicate.field), (value) => equal(value, predicate.literal))
        : anyOf(read(predicate.field), (value) => compares(value, predicate.operator, predicate.literal))
    case 'in':
      return anyOf(read(predicate.field), (value) => predicate.literals.some((literal) => equal(value, literal)))
    case 'contains':
      return contains(read(predicate.field), predicate.literals, predicate.all)
    case 'defined':
      return isDefined(read(predicate.field))
    case 'empty':
      return isEmpty(read(predicate.field))
    case 'within':
      return isWithin(read(predicate.field), predicate)
  }
}

function nestedHolds(predicate: Predicate, value: unknown): boolean {
  if (Array.isArray(value)) return value.some((element) => nestedHolds(predicate, element))
  if (typeof value !== 'object' || value === null) return false
  return holds(predicate, (name) => field(value, name))
}

function anyOf(value: unknown, test: (value: unknown) => boolean): boolean {
  return Array.isArray(value) ? value.some(test) : test(value)
}

function contains(value: unknown, literals: readonly Literal[], all: boolean): boolean {
  if (!Array.isArray(value)) return false
  const has = (literal: Literal): boolean => value.some((element) => equal(element, literal))
  return all ? literals.every(has) : literals.some(has)
}

function isDefined(value: unknown): boolean {
  return value !== undefined && value !== null
}

function isEmpty(value: unknown): boolean {
  return !isDefined(value) || (Array.isArray(value) && value.length === 0)
}

function equal(value: unknown, literal: Literal): boolean {
  return value === literal.value || compares(value, '=', literal)
}

function compares(value: unknown, operator: Comparison, literal: Literal): boolean {
  const order = orderOf(value, literal)
  if (order === undefined) return false
  if (operator === '=') return order === 0
  if (operator === '<') return order < 0
  if (operator === '<=') return order <= 0
  return operator === '>' ? order > 0 : order >= 0
}

/** Negative, zero or positive; `undefined` when the two can't be compared. */
function orderOf(value: unknown, literal: Literal): number | undefined {
  if (literal.time !== undefined) {
    const time = typeof value === 'number' ? value : timeOf(value)
    if (time !== undefined) return time - literal.time
  }
  if (typeof value !== typeof literal.value) return undefined
  const comparable = value as string | number | boolean
  return comparable < literal.value ? -1 : comparable > literal.value ? 1 : 0
}

const EARTH_METRES = 6_371_000

function isWithin(value: unknown, circle: { longitude: number; latitude: number; metres: number }): boolean {
  const coordinates = field(value, 'coordinates')
  if (!Array.isArray(coordinates) || typeof coordinates[0] !== 'number' || typeof coordinates[1] !== 'number')
    return false
  const radians = Math.PI / 180
  const latitude = coordinates[1] * radians
  const otherLatitude = circle.latitude * radians
  const north = Math.sin((latitude - otherLatitude) / 2) ** 2
  const east = Math.sin(((coordinates[0] - circle.longitude) * radians) / 2) ** 2
  const angle = 2 * Math.asin(Math.sqrt(north + Math.cos(latitude) * Math.cos(otherLatitude) * east))
  return angle * EARTH_METRES <= circle.metres
}

/** Own property only, so that a field named `constructor` is just a field. */
function field(fields: unknown, name: string): unknown {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return undefined
  return Object.hasOwn(fields, name) ? (fields as Record<string, unknown>)[name] : undefined
}
