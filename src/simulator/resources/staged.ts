import { type Fields, fieldsOf } from '../json.ts'
import type { ActionHandler, Context } from './definition.ts'

/** An action on the staged version, and on the current one as well when it says `staged: false`. */
export function onStaged(change: (data: Fields, action: Fields, context: Context) => void): ActionHandler {
  return (resource, action, context) => {
    change(fieldsOf(resource.staged), action, context)
    if (action.staged === false) change(fieldsOf(resource.current), action, context)
  }
}
