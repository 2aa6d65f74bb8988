import ts from 'typescript'
import { expect, test } from 'vitest'
import { codesIn, errorCodes } from '../support/docs/error-codes.ts'
import { readDocument, root } from '../support/docs/markdown.ts'

const headings = [...readDocument('docs/troubleshooting.md').matchAll(/^### (.+)$/gm)].map(([, title]) => title!)

test('every code that an error can have has its paragraph, and every paragraph a code', () => {
  const codes = errorCodes(root)
  expect([...codes.keys()].sort()).toEqual([...headings].sort())
  // Written out in a literal, in a condition, in a default, and given to a helper: each way is found.
  const places = ['scope-missing', 'host-unreachable', 'run-failed', 'store-uri-secret'].map((code) => codes.has(code))
  expect(places).toEqual([true, true, true, true])
})

test('paragraphs stand in alphabetical order within their chapters', () => {
  for (const chapter of readDocument('docs/troubleshooting.md').split(/^## /m)) {
    const codes = [...chapter.matchAll(/^### (.+)$/gm)].map(([, title]) => title!)
    expect(codes).toEqual([...codes].sort())
  }
})

test('the codes of a check are those that findings can have', () => {
  const types = readDocument('src/repository/types.ts')
  const declared = /export type FindingCode =([^;]*?)\n\n/.exec(types)?.[1]?.match(/'([a-z]+)'/g) ?? []
  const [, chapter = ''] = readDocument('docs/troubleshooting.md').split('## Findings of a check')
  const documented = [...chapter.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, code]) => code!)
  expect(declared.length).toBeGreaterThan(5)
  expect([...documented].sort()).toEqual(declared.map((code) => code.slice(1, -1)).sort())
})

test('a code is found however it is written, and other things called code are not taken for one', () => {
  const source = `
    throw new LifeboatError('a', { kind: 'usage', code: 'in-a-literal' })
    const two = { code: passing ? 'in-one-branch' : 'in-the-other' }
    function helper(message: string, code: string) {}
    helper('b', 'given-to-a-helper')
    function other(code = 'by-default') {}
    const country = { code: 'DE' }, discount = { code: 'EXTRA5' }`
  const found = codesIn(ts.createSourceFile('a.ts', source, ts.ScriptTarget.ESNext, true))
  expect(found).toEqual(['in-a-literal', 'in-one-branch', 'in-the-other', 'given-to-a-helper', 'by-default'])
})
