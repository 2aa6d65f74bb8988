import { ApiError } from '../http/api-error.ts'
import { type Check, checkOf, type Problem } from './checker.ts'

/** Throws ApiError when a draft is not as the model says. */
export function requireDraft(model: string, draft: unknown): void {
  const problem = checkOf(model)(draft)
  if (problem !== undefined) throw refusal(problem)
}

/** Throws ApiError when an action of an update is none of the union's or is not as its model says. */
export function requireActions(union: string, actions: readonly unknown[]): void {
  const check: Check = checkOf(union)
  for (const action of actions) {
    const problem = check(action)
    if (problem !== undefined) throw refusal({ ...problem, path: ['actions', ...problem.path] })
  }
}

/** The fields of an update's body beside its actions. */
const OF_UPDATES = new Set(['version', 'actions'])

export function requireUpdate(body: object): void {
  const unknown = Object.keys(body).find((name) => !OF_UPDATES.has(name))
  if (unknown !== undefined) throw refusal({ kind: 'unknown', path: [unknown], message: 'Unexpected field' })
}

/** The API names fields by the path to them and leaves positions in lists out, as in `actions -> customerId`. */
function refusal({ kind, path, message, value, allowed }: Problem): ApiError {
  const place = path.filter((step) => typeof step === 'string').join(' -> ')
  const field = path.findLast((step) => typeof step === 'string') ?? ''
  const detailedErrorMessage = place === '' ? message : `${place}: ${message}`
  if (kind === 'missing') {
    const text = `A value is required for field '${field}'.`
    return new ApiError(400, [{ code: 'RequiredField', message: text, field, detailedErrorMessage }])
  }
  if (kind === 'value') {
    const text = `The value '${String(value)}' is not valid for field '${field}'.`
    const detail = { field, invalidValue: value, allowedValues: allowed, detailedErrorMessage }
    return new ApiError(400, [{ code: 'InvalidField', message: text, ...detail }])
  }
  const text = 'Request body does not contain valid JSON.'
  return new ApiError(400, [{ code: 'InvalidJsonInput', message: text, detailedErrorMessage }])
}
