import { type Fields, fieldsOf, isFields, listOf, parseExact, stringOf } from '../json.ts'
import { fieldsIn } from '../store/collection.ts'
import type { Project } from '../store/project.ts'
import { invalidInput } from './api-error.ts'
import type { Reply } from './reply.ts'

/** One field of a path such as `categories[*].parent`; `each` when it goes on in every element of a list. */
interface Step {
  name: string
  each: boolean
}

/** The answer with the records that `expand` asks for in the references to them, as `obj`. */
export function expanded(reply: Reply, query: URLSearchParams, project: Project): Reply {
  const paths = query.getAll('expand').map(stepsOf)
  if (paths.length === 0 || reply.status >= 300 || reply.body === undefined) return reply
  const body = parseExact(reply.body.toString())
  reply.sent?.()
  const { results } = fieldsOf(body)
  for (const record of Array.isArray(results) ? results : [body]) {
    for (const path of paths) expand(record, path, project)
  }
  const { sent: _, ...rest } = reply
  return { ...rest, body: JSON.stringify(body) }
}

function stepsOf(path: string): Step[] {
  return path.split('.').map((text) => {
    const [, name, each] = /^([\w-]+)(\[\*\])?$/.exec(text) ?? []
    if (name === undefined) throw invalidInput(`Malformed parameter: expand: ${path}`)
    return { name, each: each !== undefined }
  })
}

/** What a path does not find is not expanded. */
function expand(value: unknown, [step, ...rest]: readonly Step[], project: Project): void {
  if (step === undefined || !isFields(value)) return
  const inner = Object.hasOwn(value, step.name) ? value[step.name] : undefined
  for (const element of step.each ? listOf(inner) : [inner]) {
    if (!isFields(element)) continue
    const target = targetOf(element, project)
    if (target === undefined) expand(element, rest, project)
    else {
      element.obj = target
      expand(target, rest, project)
    }
  }
}

/** The record behind a reference by id, which another path may have put there already. */
function targetOf(reference: Fields, project: Project): unknown {
  if (reference.obj !== undefined) return reference.obj
  const [typeId, id] = [stringOf(reference.typeId), stringOf(reference.id)]
  if (typeId === undefined || id === undefined || !project.has(typeId)) return undefined
  const stored = project.collection(typeId).get(id)
  return stored === undefined ? undefined : fieldsIn(stored)
}
