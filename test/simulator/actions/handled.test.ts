import ts from 'typescript'
import { expect, test } from 'vitest'
import { PROJECT_ACTIONS } from '../../../src/simulator/resources/project-settings.ts'
import { STAGED_ORDER_ACTIONS } from '../../../src/simulator/resources/staged-order.ts'
import { DEFINITIONS } from '../../../src/simulator/resources/table.ts'
import { UNSUPPORTED } from '../../../src/simulator/resources/unsupported.ts'
import { appliesAction } from '../../../src/simulator/resources/update.ts'
import { fieldsOf } from '../../support/sdk-references.ts'
import { modelName, readSdk, type Sdk } from '../../support/sdk-types.ts'

const sdk = readSdk()
const orders = DEFINITIONS.find(({ typeId }) => typeId === 'order')!

/** Every union of update actions that the API takes, and which of them the simulator applies. */
const unions = [
  ...DEFINITIONS.filter(({ writes }) => writes?.update !== false).map((definition) => ({
    typeId: definition.typeId,
    union: `${pascal(definition.typeId)}UpdateAction`,
    applies: (name: string) => appliesAction(definition, name),
  })),
  { typeId: 'project', union: 'ProjectUpdateAction', applies: (name: string) => Object.hasOwn(PROJECT_ACTIONS, name) },
  {
    typeId: 'staged-order',
    union: 'StagedOrderUpdateAction',
    applies: (name: string) => appliesAction({ ...orders, actions: STAGED_ORDER_ACTIONS }, name),
  },
].filter(({ typeId }) => typeId !== 'api-client')

test.each(unions)(
  'every update action of $typeId is applied, or refused with a reason',
  ({ typeId, union, applies }) => {
    const names = actionNames(sdk, union)
    expect(names.length).toBeGreaterThan(0)
    const refused = Object.keys(UNSUPPORTED[typeId] ?? {})
    expect(names.filter((name) => !applies(name) && !refused.includes(name))).toEqual([])
    expect(refused.filter((name) => applies(name) || !names.includes(name))).toEqual([])
  },
)

test('nothing is refused of a type that the simulator does not have', () => {
  expect(Object.keys(UNSUPPORTED).filter((typeId) => !unions.some((union) => union.typeId === typeId))).toEqual([])
})

/** What the members of a union have as their `action`. */
function actionNames(from: Sdk, union: string): string[] {
  const model = from.models.get(union)
  if (model?.kind !== 'alias') throw new Error(`the SDK has no union ${union}`)
  const members = ts.isUnionTypeNode(model.type) ? model.type.types : [model.type]
  return members.flatMap((member) => {
    const action = fieldsOf(from, from.models.get(modelName(member) ?? '')).get('action')?.type
    return action && ts.isLiteralTypeNode(action) && ts.isStringLiteral(action.literal) ? [action.literal.text] : []
  })
}

function pascal(typeId: string): string {
  return typeId.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}
