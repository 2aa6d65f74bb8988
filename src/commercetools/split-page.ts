import { type JsonMarks, markJson } from './json-marks.ts'
import { MalformedBody } from './malformed-body.ts'

/**
 * Divides a page of the API into its records without parsing them: parsing and printing again would halve the
 * throughput and change numbers such as `1.0`. Only as much of JSON is followed as it takes to be sure where a record
 * begins and ends; what is between is passed on as it came.
 */

export interface SplitRecord {
  /** The record's own `id`; `undefined` when it has none that is a string. */
  id: string | undefined
  version: number | undefined
  /** Where its bytes are: `body.subarray(start, end)`. */
  start: number
  end: number
}

export interface SplitPage {
  records: SplitRecord[]
  /** As the page says; always equal to `records.length`. */
  count: number
  limit: number | undefined
  offset: number | undefined
  total: number | undefined
}

/**
 * The records of a page such as `{"limit":500,"count":2,"results":[{…},{…}]}`, its members in any order. Newlines
 * between the tokens of a record are replaced by spaces in `body` itself, so that a record is always one line.
 * Throws `MalformedBody` for anything else, a page that was cut off included.
 */
export function splitPage(body: Buffer): SplitPage {
  const marks = markJson(body)
  const members = new Map<string, number>()
  let records: SplitRecord[] | undefined
  const end = eachMember(body, skipSpace(body, 0), (name, at) => {
    if (name !== 'results') return skipMember(body, at, name, members)
    if (records) throw new MalformedBody('the page has results twice')
    const list = splitList(body, marks, at)
    records = list.records
    return list.end
  })
  expectEnd(body, end)
  if (!records) throw new MalformedBody('the page has no results')
  const count = members.get('count')
  if (count === undefined) throw new MalformedBody('the page does not say its count')
  if (count !== records.length) throw new MalformedBody(`the page says ${count} records and holds ${records.length}`)
  if (marks.spaced) blankNewlines(body)
  return { records, count, limit: members.get('limit'), offset: members.get('offset'), total: members.get('total') }
}

/** A body that is one record and no list, such as the project's own. Newlines as in `splitPage`. */
export function splitObject(body: Buffer): SplitRecord {
  const marks = markJson(body)
  const start = skipSpace(body, 0)
  const record = { id: undefined, version: undefined, start, end: start }
  record.end = eachMember(body, start, (name, at) => {
    noteValue(body, name, at, record)
    return endOfValue(body, at)
  })
  expectEnd(body, record.end)
  if (marks.spaced) blankNewlines(body)
  return record
}

/** Goes from mark to mark: between two records there may be a comma and nothing else. */
function splitList(body: Buffer, marks: JsonMarks, at: number): { records: SplitRecord[]; end: number } {
  expect(body, at, OPEN_BRACKET)
  const records: SplitRecord[] = []
  let mark = indexOfMark(marks, at) + 1
  let next = skipSpace(body, at + 1)
  while (body[next] !== CLOSE_BRACKET) {
    expect(body, next, OPEN_BRACE)
    const record: SplitRecord = { id: undefined, version: undefined, start: next, end: next }
    for (mark++; body[marks.at[mark]!] === COLON; mark++) noteMember(body, marks.at[mark]!, record)
    const close = marks.at[mark++]!
    expect(body, close, CLOSE_BRACE)
    record.end = close + 1
    records.push(record)
    next = skipSpace(body, close + 1)
    if (body[next] !== COMMA) break
    next = skipSpace(body, next + 1)
    expect(body, next, OPEN_BRACE)
  }
  expect(body, next, CLOSE_BRACKET)
  return { records, end: next + 1 }
}

function indexOfMark(marks: JsonMarks, at: number): number {
  let low = 0
  let high = marks.count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (marks.at[middle]! < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Takes the member whose colon is at `colon`, if it is one that we look for. */
function noteMember(body: Buffer, colon: number, record: SplitRecord) {
  let end = colon - 1
  while (isSpace(body[end])) end--
  const name = wantedName(body, end)
  if (name) noteValue(body, name, skipSpace(body, colon + 1), record)
}

/** The name whose closing quote is at `end`, if it is `id` or `version`. */
function wantedName(body: Buffer, end: number): 'id' | 'version' | undefined {
  const last = body[end - 1]!
  if (last === LETTER_D && body[end - 2] === LETTER_I && isOpeningQuote(body, end - 3)) return 'id'
  if (last === LETTER_N && isOpeningQuote(body, end - 8) && isVersion(body, end - 7)) return 'version'
  return mayEndEscaped(body, end, last) ? escapedName(body, end) : undefined
}

function isVersion(body: Buffer, at: number): boolean {
  for (let i = 0; i < VERSION.length; i++) if (body[at + i] !== VERSION[i]) return false
  return true
}

// A name may be spelt with escapes: `"\u0069d"` is `id` as well. Nearly no name passes the first condition.
function mayEndEscaped(body: Buffer, end: number, last: number): boolean {
  return last === LETTER_D || last === LETTER_N || (body[end - 6] === BACKSLASH && body[end - 5] === LETTER_U)
}

function escapedName(body: Buffer, end: number): 'id' | 'version' | undefined {
  let start = end - 1
  let escaped = false
  for (; !isOpeningQuote(body, start); start--) if (body[start] === BACKSLASH) escaped = true
  if (!escaped) return undefined
  const name = parseToken(body, start, end + 1)
  return name === 'id' || name === 'version' ? name : undefined
}

// Within a string a quote has a backslash before it; before an opening quote there is never one.
function isOpeningQuote(body: Buffer, at: number): boolean {
  return at <= 0 || (body[at] === QUOTE && body[at - 1] !== BACKSLASH)
}

function noteValue(body: Buffer, name: string, at: number, record: SplitRecord) {
  if (name === 'id') record.id = body[at] === QUOTE ? stringAt(body, at) : undefined
  else if (name === 'version') record.version = numberAt(body, at)
}

/** The place after the closing quote of the string whose content begins at `i`. */
function endOfString(body: Buffer, i: number): number {
  const length = body.length
  let at = i
  while (at < length) {
    const byte = body[at++]!
    if (byte === QUOTE) return at
    if (byte === BACKSLASH) at++
  }
  throw new MalformedBody(`the string at byte ${i} has no end`)
}

// Of members that are given twice the last one holds, as for every JSON parser.
function eachMember(body: Buffer, at: number, visit: (name: string, at: number) => number): number {
  expect(body, at, OPEN_BRACE)
  let i = skipSpace(body, at + 1)
  if (body[i] === CLOSE_BRACE) return i + 1
  for (;;) {
    expect(body, i, QUOTE)
    const after = endOfString(body, i + 1)
    const name = parseToken(body, i, after) as string
    const colon = skipSpace(body, after)
    expect(body, colon, COLON)
    i = skipSpace(body, visit(name, skipSpace(body, colon + 1)))
    if (body[i] !== COMMA) break
    i = skipSpace(body, i + 1)
  }
  expect(body, i, CLOSE_BRACE)
  return i + 1
}

/** Passes over the value of a member of the page, and keeps it when it is a number. */
function skipMember(body: Buffer, at: number, name: string, members: Map<string, number>): number {
  const end = endOfValue(body, at)
  const value = parseToken(body, at, end)
  if (typeof value === 'number') members.set(name, value)
  else members.delete(name)
  return end
}

function endOfValue(body: Buffer, at: number): number {
  const first = body[at]
  if (first === QUOTE) return endOfString(body, at + 1)
  if (first === OPEN_BRACE || first === OPEN_BRACKET) return endOfNested(body, at)
  let i = at
  while (i < body.length && !endsScalar(body[i]!)) i++
  return i
}

function endOfNested(body: Buffer, at: number): number {
  let depth = 0
  let i = at
  while (i < body.length) {
    const byte = body[i++]
    if (byte === QUOTE) i = endOfString(body, i)
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++
    else if ((byte === CLOSE_BRACE || byte === CLOSE_BRACKET) && --depth === 0) return i
  }
  throw new MalformedBody(`the value at byte ${at} has no end`)
}

function stringAt(body: Buffer, at: number): string {
  const after = endOfString(body, at + 1)
  for (let i = at + 1; i < after - 1; i++) {
    if (body[i] === BACKSLASH || body[i]! > LAST_ASCII) return parseToken(body, at, after) as string
  }
  return body.toString('latin1', at + 1, after - 1)
}

function numberAt(body: Buffer, at: number): number | undefined {
  let value = 0
  for (let i = at; i < at + 15; i++) {
    const digit = body[i]! - DIGIT_0
    if (digit >= 0 && digit <= 9) value = value * 10 + digit
    else if (i > at && endsScalar(body[i]!)) return value
    else break
  }
  const first = body[at]!
  if (first !== MINUS && (first < DIGIT_0 || first > DIGIT_9)) return undefined
  return parseToken(body, at, endOfValue(body, at)) as number
}

function parseToken(body: Buffer, start: number, end: number): unknown {
  try {
    return JSON.parse(textOf(body, start, end))
  } catch {
    // The parser's own words would quote the body.
    throw new MalformedBody(`the value at byte ${start} is not JSON`)
  }
}

function textOf(body: Buffer, start: number, end: number): string {
  return body.toString('utf8', start, end)
}

/** Pretty-printed pages only: the API sends none, a proxy or another server may. No string holds a raw newline. */
function blankNewlines(body: Buffer) {
  for (const newline of [LINE_FEED, CARRIAGE_RETURN]) {
    for (let at = body.indexOf(newline); at >= 0; at = body.indexOf(newline, at + 1)) body[at] = SPACE
  }
}

function skipSpace(body: Buffer, at: number): number {
  let i = at
  while (isSpace(body[i])) i++
  return i
}

function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === TAB
}

function endsScalar(byte: number): boolean {
  return byte === COMMA || byte === CLOSE_BRACE || byte === CLOSE_BRACKET || isSpace(byte)
}

function expect(body: Buffer, at: number, byte: number) {
  if (body[at] === byte) return
  if (at >= body.length) throw new MalformedBody(`the body ends at byte ${body.length}, before it is complete`)
  throw new MalformedBody(`the body is not a page: ${String.fromCharCode(byte)} expected at byte ${at}`)
}

function expectEnd(body: Buffer, at: number) {
  const end = skipSpace(body, at)
  if (end !== body.length) throw new MalformedBody(`the body goes on after its end, at byte ${end}`)
}

const TAB = 0x09
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const SPACE = 0x20
const QUOTE = 0x22
const COMMA = 0x2c
const MINUS = 0x2d
const DIGIT_0 = 0x30
const DIGIT_9 = 0x39
const COLON = 0x3a
const OPEN_BRACKET = 0x5b
const BACKSLASH = 0x5c
const CLOSE_BRACKET = 0x5d
const VERSION = Buffer.from('version')
const LAST_ASCII = 0x7f
const LETTER_D = 0x64
const LETTER_I = 0x69
const LETTER_N = 0x6e
const LETTER_U = 0x75
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
