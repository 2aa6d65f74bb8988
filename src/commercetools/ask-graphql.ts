import { objectOf } from './answer.ts'
import { graphqlErrorOf } from './api-error.ts'
import type { Answer } from './exchange.ts'
import type { Requester } from './requester.ts'

interface GraphqlQuestion<T> {
  /** What is asked for, such as `ids of product`. */
  what: string
  /** Any one of these scopes suffices. */
  scopes: readonly string[]
  /** Keeps requests apart that take differently long by nature; what is asked for unless told. */
  kind?: string
  query: string
  variables: Record<string, unknown>
  /** Makes the result of the lists that the query names. `MalformedBody` thrown here has it asked for again. */
  read: (lists: Record<string, Record<string, unknown> | undefined>, answer: Answer) => T
  signal?: AbortSignal | undefined
}

/** Asks by GraphQL, which tells errors with status 200. */
export function askGraphql<T>(requester: Requester, question: GraphqlQuestion<T>): Promise<T> {
  const { what, scopes, kind = what, query, variables, read, signal } = question
  return requester.ask({
    what,
    scopes,
    kind,
    request: requester.api.graphql().post({ body: { query, variables } }),
    raw: false,
    read: (answer, purpose) => {
      const error = graphqlErrorOf(answer.parsed, purpose)
      if (error) throw error
      const { data } = objectOf(answer) as { data?: Record<string, Record<string, unknown> | undefined> }
      return read(data ?? {}, answer)
    },
    signal,
  })
}
