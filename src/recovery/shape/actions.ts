import { modelNamed, type ObjectModel, resolved } from '../../api-models/model-text.ts'
import type { UpdateAction } from '../types.ts'

/** How one field of a type is set by an action. */
interface Setter {
  action: string
  /** The action's parameter. */
  parameter: string
  /** Whether the parameter may be left out, which takes the value away. */
  optional: boolean
}

/**
 * The action that sets a whole field, found among the type's update actions in the SDK: `set` or `change` with the field's
 * name, or any other whose only parameter has that name. `undefined` where there is none.
 */
function setterOf(resource: string, field: string): Setter | undefined {
  return settersOf(resource).get(field)
}

/** What sets `field` to what `desired` has. `undefined` when no action can. */
export function setField(resource: string, field: string, desired: unknown): UpdateAction[] | undefined {
  const setter = setterOf(resource, field)
  if (setter === undefined || (desired === undefined && !setter.optional)) return undefined
  return [{ action: setter.action, ...(desired === undefined ? {} : { [setter.parameter]: desired }) }]
}

const known = new Map<string, ReadonlyMap<string, Setter>>()

function settersOf(resource: string): ReadonlyMap<string, Setter> {
  const cached = known.get(resource)
  if (cached) return cached
  const setters = new Map<string, Setter>()
  for (const model of actionModels(resource)) {
    const action = model.fields.get('action')!.type[0]!.name
    const parameters = [...model.fields].filter(([name]) => name !== 'action')
    for (const [parameter, { optional }] of parameters) {
      const named = ['set', 'change'].some((verb) => action === verb + capital(parameter))
      const alone = parameters.length === 1 && /^(set|change)/.test(action)
      if (!named && !alone) continue
      const field = named ? parameter : lower(action.replace(/^(set|change)/, ''))
      // The one that can take a value away goes first.
      if (!setters.get(field)?.optional) setters.set(field, { action, parameter, optional })
    }
  }
  known.set(resource, setters)
  return setters
}

function actionModels(resource: string): ObjectModel[] {
  const name = `${resource}UpdateAction`
  const union = modelNamed(name)
  if (union.kind === 'object') return [union]
  return resolved(union.of).map((term) => modelNamed(term.name) as ObjectModel)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
