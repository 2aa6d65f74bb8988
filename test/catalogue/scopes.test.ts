import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resourceType, resourceTypes } from '../../src/catalogue/resources.ts'
import { leastReadScopes, leastWriteScopes, missingScope } from '../../src/catalogue/scopes.ts'

test('the least read scopes open every type, and none of them can be left out', () => {
  const scopes = leastReadScopes(resourceTypes)
  expect(resourceTypes.filter((type) => missingScope(type, scopes))).toEqual([])
  for (const scope of scopes) {
    const fewer = scopes.filter((each) => each !== scope)
    expect(
      resourceTypes.some((type) => missingScope(type, fewer) === scope),
      scope,
    ).toBe(true)
  }
})

test('the least scopes hold nothing that opens everything', () => {
  expect(leastReadScopes(resourceTypes)).not.toContain('manage_project')
  expect(leastWriteScopes(resourceTypes)).not.toContain('manage_project')
})

test('any one of the alternatives is enough, and the least of them is what is asked for', () => {
  fc.assert(
    fc.property(fc.constantFrom(...resourceTypes), fc.gen(), (type, pick) => {
      const parent = type.reading.kind === 'nested' ? resourceType(type.reading.parent).readScopes : []
      const own = pick(fc.constantFrom, ...type.readScopes)
      expect(missingScope(type, [own, ...parent])).toBeUndefined()
      expect(missingScope(type, ['view_nothing', ...parent.filter((scope) => !type.readScopes.includes(scope))])).toBe(
        type.readScopes[0],
      )
    }),
  )
})

test('managing the project opens all but API clients', () => {
  const closed = resourceTypes.filter((type) => missingScope(type, ['manage_project']))
  expect(closed.map(({ name }) => name)).toEqual(['api-client'])
})

test('children need the scope of their parents as well', () => {
  expect(missingScope(resourceType('approval-rule'), ['view_approval_rules'])).toBe('view_business_units')
  expect(missingScope(resourceType('approval-rule'), ['view_approval_rules', 'view_business_units'])).toBeUndefined()
})

test('where nothing is known of the scopes, nothing is said to be missing', () => {
  expect(missingScope(resourceType('product'), [])).toBeUndefined()
})
