import { expect, test } from 'vitest'
import { excludedReferenceTypes } from '../../src/catalogue/exclusions.ts'
import { resourceType, resourceTypes } from '../../src/catalogue/resources.ts'
import type { Reading } from '../../src/catalogue/types.ts'
import { LifeboatError } from '../../src/errors/lifeboat-error.ts'

test('names and addresses are unique', () => {
  for (const field of ['name', 'endpoint'] as const) {
    const values = resourceTypes.map((type) => type[field])
    expect(new Set(values).size).toBe(values.length)
  }
})

test('a type is found by name, and an unknown name gets the list of all', () => {
  expect(resourceType('product').endpoint).toBe('products')
  expect(() => resourceType('produkt')).toThrow(LifeboatError)
  expect(() => resourceType('produkt')).toThrow('unknown resource type "produkt"')
})

test('references point to types of the catalogue, or to what is excluded with a reason', () => {
  const known = new Set([
    '*',
    ...resourceTypes.map(({ name }) => name),
    ...excludedReferenceTypes.map(({ name }) => name),
  ])
  const unknown = resourceTypes.flatMap(({ references }) =>
    references.flatMap(({ to }) => to.filter((name) => !known.has(name))),
  )
  expect(unknown).toEqual([])
})

test('whatever a record needs at its creation is of an earlier wave', () => {
  const tooLate = resourceTypes.flatMap(({ name, wave, references }) =>
    references
      .filter(({ derived, secondPass }) => !derived && !secondPass)
      .flatMap(({ path, to }) => to.filter((target) => target !== '*').map((target) => ({ path, target })))
      .filter(({ target }) => resourceType(target).wave >= wave)
      .map(({ path, target }) => `${name}.${path} needs ${target}`),
  )
  expect(tooLate).toEqual([])
})

test('what cannot be written comes last and asks for no scope', () => {
  const last = Math.max(...resourceTypes.map(({ wave }) => wave))
  const unwritable = resourceTypes.filter(({ notRestorable }) => notRestorable.some(({ field }) => field === '*'))
  expect(unwritable.map(({ name }) => name)).toEqual(['message', 'approval-flow'])
  for (const type of unwritable) expect(type, type.name).toMatchObject({ wave: last, writeScopes: [] })
})

test('integrations come back after all data, or every write would set them off', () => {
  const data = resourceTypes.filter(({ name, writeScopes }) => writeScopes.length > 0 && !integrations.includes(name))
  const lastData = Math.max(...data.map(({ wave }) => wave))
  for (const name of integrations) expect(resourceType(name).wave, name).toBeGreaterThan(lastData)
})

const integrations = ['extension', 'subscription', 'mcp-server', 'api-client']

test('scopes begin with the least: viewing, where it can be told from managing', () => {
  const manageOnly = resourceTypes.filter(({ readScopes }) => !readScopes[0]?.startsWith('view_'))
  expect(manageOnly.map(({ name }) => name)).toEqual(['extension', 'subscription'])
})

test('published products are not all products, so their scope does not do', () => {
  for (const { readScopes } of resourceTypes) expect(readScopes).not.toContain('view_published_products')
})

test('nested types are read below a parent that is itself read by cursor', () => {
  for (const { reading } of resourceTypes) {
    if (reading.kind === 'nested') expect(resourceType(reading.parent).reading.kind).toBe('cursor')
  }
})

test('assignments are listed selection by selection and known by their product', () => {
  const reading = nested('product-selection-assignment')
  expect(reading.children({ id: 'abc' })).toEqual({ path: 'product-selections/abc/products' })
  expect(reading.childId({ product: { typeId: 'product', id: 'p1' } })).toBe('p1')
})

test('approval rules are listed in the name of the first associate of a unit', () => {
  const unit = { key: 'acme north', associates: [{ customer: { id: 'c1' } }, { customer: { id: 'c2' } }] }
  expect(nested('approval-rule').children(unit)).toEqual({
    path: 'as-associate/c1/in-business-unit/key=acme%20north/approval-rules',
  })
})

test('an inherited associate does where a unit has none of its own', () => {
  const unit = { key: 'acme', associates: [], inheritedAssociates: [{ customer: { id: 'c3' } }] }
  expect(nested('approval-flow').children(unit)).toEqual({
    path: 'as-associate/c3/in-business-unit/key=acme/approval-flows',
  })
})

test('a unit without any associate says why its approval rules cannot be had', () => {
  expect(nested('approval-rule').children({ key: 'acme', associates: [] })).toEqual({
    path: null,
    reason: 'a business unit without any associate shows nobody its approval-rules',
  })
})

function nested(name: string): Extract<Reading, { kind: 'nested' }> {
  const { reading } = resourceType(name)
  if (reading.kind !== 'nested') throw new Error(`${name} is not nested`)
  return reading
}
