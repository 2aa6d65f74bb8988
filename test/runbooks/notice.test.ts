import { expect, test } from 'vitest'
import { reasonToTell } from '../../src/runbooks/notice.ts'

test('an error that was raised on purpose is told in its own words, in one short line', () => {
  expect(reasonToTell({ type: 'store-full', message: 'the store\nis full' })).toBe('the store is full')
  expect(reasonToTell({ type: 'store-full', message: 'x'.repeat(1_000) })).toHaveLength(301)
})

test('of any other error only the type is told: its words may hold anything', () => {
  const message = 'Unexpected token in {"email":"ann@example.com"}'
  expect(reasonToTell({ type: 'SyntaxError', message })).toBe('unexpected SyntaxError')
})
