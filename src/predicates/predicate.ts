/** A value in a predicate. */
export interface Literal {
  value: string | number | boolean
  /** Milliseconds since the epoch when the value is a date or a time, so that notations of one instant are equal. */
  time: number | undefined
}

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>='

/** The tree of a `where` expression. */
export type Predicate =
  | { kind: 'and' | 'or'; left: Predicate; right: Predicate }
  | { kind: 'not'; of: Predicate }
  | { kind: 'nested'; field: string; of: Predicate }
  | { kind: 'compare'; field: string; operator: Comparison; literal: Literal }
  | { kind: 'in'; field: string; literals: readonly Literal[] }
  | { kind: 'contains'; field: string; all: boolean; literals: readonly Literal[] }
  | { kind: 'defined'; field: string }
  | { kind: 'empty'; field: string }
  | { kind: 'within'; field: string; longitude: number; latitude: number; metres: number }

const TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

export function literal(value: string | number | boolean): Literal {
  return { value, time: timeOf(value) }
}

/** Milliseconds of a date or time in ISO 8601; `undefined` for any other value. */
export function timeOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || value.length < 10 || !TIME.test(value)) return undefined
  const time = Date.parse(value)
  return Number.isNaN(time) ? undefined : time
}
