import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { coveragePage, coverageSummary } from '../../src/catalogue/coverage.ts'
import { resourceType, resourceTypes } from '../../src/catalogue/resources.ts'
import { currentCoverage, readmeWithSummary } from '../support/coverage-files.ts'

test('the coverage page is what the catalogue says (else run `npm run docs:coverage`)', () => {
  expect(readFileSync('docs/coverage.md', 'utf8')).toBe(currentCoverage())
})

test.runIf(existsSync('README.md'))('the table in the README is current (else run `npm run docs:coverage`)', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(readmeWithSummary(readme)).toBe(readme)
})

test('every type has one row on the page and one place in the summary', () => {
  const page = currentCoverage()
  const summary = coverageSummary(resourceTypes)
  for (const { name } of resourceTypes) {
    expect(page.match(new RegExp(`^\\| \`${name}\` \\|`, 'gm')), name).toHaveLength(1)
    expect(summary.match(new RegExp(`[ ]${name}[, ]`, 'g')), name).toHaveLength(1)
  }
})

test('a row says how a type is read, how changes and deletions are seen, and what is lost', () => {
  const page = coveragePage({ types: [resourceType('product-selection-assignment')], exclusions: [] })
  expect(page).toContain('for each `product-selection` | read whole | read whole |')
  const customer = coveragePage({ types: [resourceType('customer')], exclusions: [] })
  expect(customer).toContain('| `lastModifiedAt` | id scan by GraphQL; events |')
  expect(customer).toContain('`password`: ')
})

test('the summary goes between the markers and nowhere else', () => {
  const readme = 'before\n<!-- coverage:begin -->\nold\n<!-- coverage:end -->\nafter\n'
  const current = readmeWithSummary(readme)
  expect(current).toMatch(/^before\n<!-- coverage:begin -->\n\| {2}\| types \|/)
  expect(current).toMatch(/\n<!-- coverage:end -->\nafter\n$/)
  expect(current).not.toContain('old')
  expect(readmeWithSummary('no markers')).toBe('no markers')
})
