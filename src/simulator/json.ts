/** An object of a JSON document. */
export type Fields = Record<string, unknown>

interface JsonWithSource {
  parse(
    text: string,
    reviver: (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown,
  ): unknown
  rawJSON(source: string): unknown
  isRawJSON(value: unknown): value is { rawJSON: string }
}

// The compiler's library does not know source access yet; Node has it since version 21.
const json = JSON as unknown as JsonWithSource

/**
 * Number literals that JavaScript would write in another way: exponents, trailing zeros after the point, minus zero,
 * more digits than a double holds, and tiny fractions. Text inside strings may match as well: that only costs time.
 */
const UNUSUAL_NUMBER = /(?:^|[:[,\s])-?(?:[\d.]+[eE]|\d+\.\d*0(?=[\],}\s]|$)|0\.000000|[\d.]{16}|(?<=-)0(?=[\],}\s]|$))/

/**
 * JSON.parse that keeps every number literal as it was written, so that `1.0`, `-0` and `12345678901234567890` come
 * back unchanged from JSON.stringify. Such numbers are raw JSON objects in the result; read them with `numberOf`.
 * Throws SyntaxError.
 */
export function parseExact(text: string): unknown {
  if (!UNUSUAL_NUMBER.test(text)) return JSON.parse(text)
  return json.parse(text, (_key, value, context) =>
    typeof value === 'number' && context.source !== undefined && String(value) !== context.source
      ? json.rawJSON(context.source)
      : value,
  )
}

/** The number behind a value of `parseExact`; `undefined` when it is none. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  return json.isRawJSON(value) ? Number(value.rawJSON) : undefined
}

/** An object with fields: no array, no null, no raw number. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !json.isRawJSON(value)
}

export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {}
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Own property only, so that a field named `constructor` is just a field. */
export function field(fields: unknown, name: string): unknown {
  return isFields(fields) && Object.hasOwn(fields, name) ? fields[name] : undefined
}

/** `fields` without those that are undefined; a later source wins. */
export function withoutUndefined(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** A deep copy that shares raw numbers, which are frozen. */
export function cloneExact<T>(value: T): T {
  if (Array.isArray(value)) return value.map(cloneExact) as T
  if (!isFields(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cloneExact(inner)])) as T
}

/** The same document with newlines and indentation between its tokens; strings and literals stay as they are. */
export function prettyJson(text: string): string {
  let out = ''
  let depth = 0
  let from = 0
  let inString = false
  const flush = (to: number, then: string): void => {
    out += text.slice(from, to) + then
    from = to
  }
  const line = (): string => `\n${'  '.repeat(depth)}`
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (inString) {
      if (char === '\\') i++
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '{' || char === '[') {
      depth++
      flush(i + 1, text[i + 1] === '}' || text[i + 1] === ']' ? '' : line())
    } else if (char === '}' || char === ']') {
      depth--
      const empty = text[i - 1] === '{' || text[i - 1] === '['
      flush(i, empty ? '' : line())
    } else if (char === ',') flush(i + 1, line())
    else if (char === ':') flush(i + 1, ' ')
  }
  return out + text.slice(from)
}
