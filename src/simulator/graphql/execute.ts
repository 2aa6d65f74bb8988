import { invalidInput } from '../http/api-error.ts'
import type { ApiRequest } from '../http/operations.ts'
import type { Reply } from '../http/reply.ts'

export function graphql(_request: ApiRequest, _body: unknown): Reply {
  throw invalidInput('GraphQL is under construction.')
}
