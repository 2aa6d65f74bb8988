import { expect, test } from 'vitest'
import { createProgram } from '../../src/cli/program.ts'
import { commandsPage } from '../support/docs/commands-page.ts'
import { failpointsPage } from '../support/docs/failpoints-page.ts'
import { jsonShapes, withoutJson } from '../support/docs/json-shapes.ts'
import { readDocument } from '../support/docs/markdown.ts'
import { metricsPage } from '../support/docs/metrics-page.ts'
import { withLeastScopes } from '../support/docs/scopes-block.ts'
import { simulatorRulesPage } from '../support/docs/simulator-rules-page.ts'

test('docs/commands.md is what the command line says (else run `npm run docs`)', async () => {
  expect(readDocument('docs/commands.md')).toBe(await commandsPage())
})

test('every command either has a documented JSON shape or prints none', async () => {
  const names = (await createProgram()).commands.flatMap((command) =>
    command.commands.length === 0 ? command.name() : command.commands.map((one) => `${command.name()} ${one.name()}`),
  )
  expect([...Object.keys(jsonShapes), ...Object.keys(withoutJson)].sort()).toEqual([...names].sort())
})

test('docs/failpoints.md is what the code has (else run `npm run docs`)', () => {
  expect(readDocument('docs/failpoints.md')).toBe(failpointsPage())
})

test('docs/metrics.md is what the code has (else run `npm run docs`)', () => {
  expect(readDocument('docs/metrics.md')).toBe(metricsPage())
})

test('docs/simulator-rules.md is what the code has (else run `npm run docs`)', () => {
  expect(readDocument('docs/simulator-rules.md')).toBe(simulatorRulesPage())
})

test('the scopes in docs/getting-started.md are the least that the catalogue asks for (else run `npm run docs`)', () => {
  const page = readDocument('docs/getting-started.md')
  expect(page).toBe(withLeastScopes(page))
})
