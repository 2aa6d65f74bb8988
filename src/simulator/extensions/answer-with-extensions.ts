import { answer } from '../http/api.ts'
import { notFound } from '../http/api-error.ts'
import { type ApiRequest, contextOf } from '../http/operations.ts'
import type { Reply } from '../http/reply.ts'
import { routeOf } from '../http/route.ts'
import { DEFINITIONS } from '../resources/table.ts'
import type { World } from '../world.ts'
import { Consultation, ExtensionsToAsk } from './consultation.ts'

/** Answers a request, at once unless the project has extensions that may have a say in it. Throws ApiError. */
export function answerWithExtensions(request: ApiRequest, world: World): Reply | Promise<Reply> {
  const { project, method } = request
  const act = (): Reply => project.changes.allOrNothing(() => answer(request))
  const typeId = method === 'POST' && project.hasInEffect('extension') ? typeWritten(request) : undefined
  return typeId === undefined ? act() : consulted(request, world, typeId)
}

async function consulted(request: ApiRequest, world: World, typeId: string): Promise<Reply> {
  const { project } = request
  const consultation = new Consultation(typeId, contextOf(request), world.outbound)
  let counted = false
  const countAs = (route: string): void => {
    if (!counted) request.countAs(route)
    counted = true
  }
  for (;;) {
    try {
      const tried = { ...request, countAs }
      return consultation.attempt(() => project.changes.allOrNothing(() => answer(tried)))
    } catch (error) {
      if (!(error instanceof ExtensionsToAsk)) throw error
      await consultation.ask(error)
      if (world.project(project.key) !== project) throw notFound(`The project '${project.key}'`)
    }
  }
}

/** The type of the resource that a request is about; in the name of an associate, the one at the path's end. */
function typeWritten({ method, path }: ApiRequest): string | undefined {
  const within = path[0] === 'as-associate' ? path.slice(4) : path
  return routeOf(DEFINITIONS, method, within)?.definition.typeId
}
