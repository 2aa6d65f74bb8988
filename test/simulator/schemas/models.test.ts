import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EXCEPTIONS, WHOLE_NUMBERS } from '../../../src/api-models/exceptions.ts'
import { modelNamed, type ObjectModel } from '../../../src/api-models/model-text.ts'
import { MODELS } from '../../../src/api-models/models.ts'
import { modelsFile } from '../../support/request-schemas.ts'

const lines = MODELS.split('\n')

test('the models are those of the installed SDK', () => {
  expect(readFileSync('src/api-models/models.ts', 'utf8') === modelsFile(), 'run npm run schemas').toBe(true)
})

test('every line is read, and names no model that is not there', () => {
  const names = lines.map((line) => line.slice(0, line.indexOf(' ')))
  expect(names.length).toBeGreaterThan(2000)
  for (const name of names) {
    const model = modelNamed(name)
    const terms = model.kind === 'choice' ? model.of : [...model.fields.values()].flatMap(({ type }) => type)
    for (const { text } of terms) expect(text).toMatch(/^(?:'[^'|]+'|_?[A-Za-z]+)(?:\[\])*$/)
    for (const { text } of terms) if (/^[A-Z_]/.test(text)) modelNamed(text.replaceAll('[]', ''))
  }
})

test('every exception is about a model that the SDK has, and says something else', () => {
  for (const [model, fields] of Object.entries(EXCEPTIONS)) {
    const line = lines.find((text) => text.startsWith(`${model} {`)) ?? expect.fail(model)
    const given = line.slice(line.indexOf('{') + 1, -1).split(' ')
    for (const [field, type] of Object.entries(fields)) {
      expect(given).not.toContain(`${field}:${type}`)
    }
  }
})

test('whole numbers are numbers of the SDK', () => {
  for (const field of WHOLE_NUMBERS) {
    expect(
      lines.some((line) => new RegExp(`[ {]${field}\\??:number`).test(line)),
      field,
    ).toBe(true)
  }
  expect((modelNamed('Zone') as ObjectModel).fields.get('version')?.type[0]?.name).toBe('integer')
})
