import { jsonMarksModule } from './json-marks.wasm.ts'
import { MalformedBody } from './malformed-body.ts'

export interface JsonMarks {
  /**
   * In ascending order, where the text has, outside strings, a bracket or brace of the three outermost levels, or a
   * colon directly at level 1 or 3; after the last one, -1. Valid until the next call.
   */
  at: Int32Array
  count: number
  /** Whether there are newlines or other control characters between tokens. */
  spaced: boolean
}

/**
 * Finds the places that a page is divided at. Strings are followed exactly, and brackets are counted; more of JSON's
 * grammar is not looked at. Throws `MalformedBody` when the text ends too early.
 */
export function markJson(text: Uint8Array): JsonMarks {
  scanner.begin()
  let count = 0
  for (let start = 0; start < text.length; start += SEGMENT) {
    const found = scanSegment(text, start)
    if (count + found.length >= marks.length) marks = enlarged(count, count + found.length + 1)
    marks.set(found, count)
    count += found.length
  }
  marks[count] = -1
  const spaced = checkEnd(text.length, scanner.end())
  const at = marks
  if (marks.length > KEPT_MARKS) marks = new Int32Array(KEPT_MARKS)
  return { at, count, spaced }
}

function scanSegment(text: Uint8Array, start: number): Int32Array {
  const end = Math.min(start + SEGMENT, text.length)
  const length = end - start
  input.set(text.subarray(start, end))
  const padded = (length + 63) & ~63
  input.fill(SPACE, length, padded)
  return new Int32Array(scanner.memory.buffer, SEGMENT, (scanner.scan(padded, start) - SEGMENT) / 4)
}

function checkEnd(length: number, state: number): boolean {
  if (state & 0b0001) throw new MalformedBody(`the body ends at byte ${length}, within a string`)
  if (state & 0b0010) throw new MalformedBody(`the body ends at byte ${length}, before it is complete`)
  if (state & 0b0100) throw new MalformedBody('the body has a control character in a string')
  return (state & 0b1000) !== 0
}

function enlarged(used: number, needed: number): Int32Array {
  const larger = new Int32Array(Math.max(needed, marks.length * 2))
  larger.set(marks.subarray(0, used))
  return larger
}

interface Scanner {
  memory: { buffer: ArrayBuffer }
  begin(): void
  scan(length: number, base: number): number
  end(): number
}

// TypeScript knows `WebAssembly` only together with the types of a browser.
interface Wasm {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object) => { exports: unknown }
}

function instantiate(): Scanner {
  const { Module, Instance } = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly
  return new Instance(new Module(Buffer.from(jsonMarksModule, 'base64'))).exports as Scanner
}

const SEGMENT = 65_536
const SPACE = 0x20
const KEPT_MARKS = 1 << 18
const scanner = instantiate()
const input = new Uint8Array(scanner.memory.buffer, 0, SEGMENT)
// One scratch for all calls: none of them awaits anything, so no two overlap.
let marks: Int32Array = new Int32Array(KEPT_MARKS)
