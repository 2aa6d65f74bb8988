import { LifeboatError } from '../errors/lifeboat-error.ts'
import { objectOf, serverTimeOf } from './answer.ts'
import type { Inspection, ProjectConnection } from './project-client.ts'
import type { Requester } from './requester.ts'

/** Who we are for the project, and what time it has. */
export async function inspect(requester: Requester, signal?: AbortSignal): Promise<Inspection> {
  const { connection, api } = requester
  const { scopes } = await requester.token(signal)
  checkProject(connection, scopes)
  const { name, serverTime } = await requester.ask({
    what: 'the project settings',
    scopes: ['view_project_settings', 'manage_project_settings', 'manage_project'],
    kind: 'project',
    request: api.get(),
    raw: false,
    allow: [403],
    read: (answer) => ({
      name: answer.status === 403 ? undefined : objectOf(answer).name,
      serverTime: serverTimeOf(answer),
    }),
    signal,
  })
  return {
    projectKey: connection.projectKey,
    name: typeof name === 'string' ? name : undefined,
    serverTime,
    scopes: scopes.map((scope) => withoutProject(scope, connection)),
  }
}

/** A token is good for the projects that its scopes name. */
function checkProject({ name, projectKey }: ProjectConnection, scopes: readonly string[]) {
  const projects = [...new Set(scopes.map((scope) => scope.split(':')[1]).filter((key) => key !== undefined))]
  if (projects.length === 0 || projects.includes(projectKey)) return
  throw new LifeboatError(
    `project ${name}: the API client is one of project ${projects.join(', ')}, not of ${projectKey}`,
    {
      kind: 'permanent',
      code: 'project-mismatch',
      hint: `correct projects.${name}.projectKey, or take an API client of that project, then: lifeboat doctor`,
    },
  )
}

function withoutProject(scope: string, { projectKey }: ProjectConnection): string {
  return scope.endsWith(`:${projectKey}`) ? scope.slice(0, -projectKey.length - 1) : scope
}
