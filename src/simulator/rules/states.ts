import { invalidOperation, requiredField } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, stringOf } from '../json.ts'
import type { ActionHandler, Context } from '../resources/definition.ts'

/** The update action `transitionState` of resources whose states have this type; `within` names the object that holds it. */
export function transitionState(type: string, within?: string): ActionHandler {
  return (resource, { state, force }, context) => {
    const holder = within === undefined ? resource : { ...fieldsOf(resource[within]) }
    if (state === undefined || state === null) delete holder.state
    else {
      requireTransition(holder.state, state, { type, force: force === true }, context)
      holder.state = state
    }
    if (within !== undefined) resource[within] = holder
  }
}

/** Throws ApiError when a state can't follow another. Without `from` the new one must be an initial state. */
function requireTransition(
  from: unknown,
  to: unknown,
  { type, force }: { type: string; force: boolean },
  context: Context,
): void {
  const { rules } = context.project
  requireStateType(to, type, context)
  if (force) return
  if (from === undefined) {
    if (rules.on('first-state-initial') && stateOf(to, context).initial !== true) {
      throw invalidOperation('The first state must be an initial one.')
    }
    return
  }
  const { transitions, key } = stateOf(from, context)
  if (!Array.isArray(transitions) || !rules.on('state-transition')) return
  if (transitions.some((next) => fieldsOf(next).id === fieldsOf(to).id)) return
  throw invalidOperation(`The state '${String(key)}' has no transition to '${String(stateOf(to, context).key)}'.`)
}

export function requireStateType(state: unknown, type: string, context: Context): void {
  const { type: actual, key } = stateOf(state, context)
  if (actual === type || actual === undefined || !context.project.rules.on('state-type')) return
  throw invalidOperation(`The state '${String(key)}' is a ${String(actual)}, not a ${type}.`)
}

/** Moves some of an item's quantity from one state to another. */
export function transitionItem(item: Fields, { quantity, fromState, toState }: Fields, context: Context): void {
  const moved = Number(quantity)
  if (!(moved > 0)) throw requiredField('quantity')
  requireTransition(fromState, toState, { type: 'LineItemState', force: false }, context)
  const states = listOf(item.state).map(fieldsOf)
  const id = (state: unknown): unknown => fieldsOf(state).id
  const from = states.find(({ state }) => id(state) === id(fromState))
  const left = Number(from?.quantity ?? 0) - moved
  if (left < 0) throw invalidOperation('The item has not so many in that state.')
  const to = states.find(({ state }) => id(state) === id(toState))
  const others = states.filter((entry) => entry !== from && entry !== to)
  const rest = left > 0 ? [{ ...from, quantity: left }] : []
  item.state = [...others, ...rest, { quantity: Number(to?.quantity ?? 0) + moved, state: toState }]
}

function stateOf(reference: unknown, { project }: Context): Fields {
  const states = project.collection('state')
  const stored = states.get(stringOf(fieldsOf(reference).id) ?? '')
  return stored === undefined ? {} : states.parsed(stored)
}
