import type { ClientSettings } from '../http/auth.ts'
import type { SpecialRoute } from '../http/route.ts'
import type { Fields } from '../json.ts'
import type { UniqueValue } from '../store/collection.ts'
import type { Project } from '../store/project.ts'

/** What a request brings along for the code that shapes resources. */
export interface Context {
  project: Project
  /** Id of the API client whose token the request carries. */
  clientId: string
  /** Where the simulator is reached: generated links point there. */
  baseUrl: string
  /** Lets an API client of the project's own ask for tokens. */
  registerClient: (client: ClientSettings) => void
  removeClient: (id: string) => void
  /** What the actions of one update have changed beside the resource; `commit` makes it true. */
  pending: Map<string, string | undefined>
}

/** Changes `resource` as one update action says. Throws ApiError when the action can't be applied. */
export type ActionHandler = (resource: Fields, action: Fields, context: Context) => void

/** How one type of resource behaves. Regular types are plain data; odd ones add functions from a file of their own. */
export interface ResourceDefinition {
  /** Reference type id, such as `product`. */
  typeId: string
  /** Below the project, such as `orders/edits`. */
  path: string
  /** Root fields of the GraphQL query: the list, and its argument that must be given. */
  graphql?: { list: string; where?: false; requires?: string }
  /** Scopes of which one is needed to read; a `manage_…` scope includes its `view_…` scope. */
  view: readonly string[]
  manage: readonly string[]
  /** Whether the list takes `where` (and HEAD); default true. */
  where?: false
  /** Whether records have version and lastModifiedAt; default true. */
  versioned?: false
  /** Records can be read by `key=…`; default true. */
  byKey?: false
  /** What clients can do; by default create, update and delete. */
  writes?: { create?: false; update?: false; delete?: false }
  /** Fields that a draft must have. */
  required: readonly string[]
  /** Fields that a record has even when the draft lacks them. */
  defaults?: Fields
  /** Top-level fields of the draft that are kept as they are: no money, no references in them. */
  verbatim?: readonly string[]
  /** Values besides the key that no two records may share. */
  unique?: (resource: Fields) => UniqueValue[]
  /** The resource from the draft, whose money and references have been resolved. */
  create?: (draft: Fields, context: Context) => Fields
  /** What follows from other fields, after creation and after each update. */
  derive?: (resource: Fields, context: Context) => void
  /** Update actions beside the regular ones that set one field (`field-actions.ts`); these go first. */
  actions?: Record<string, ActionHandler>
  /** Carries out what is pending, once all actions of an update have succeeded. */
  commit?: (resource: Fields, context: Context) => void
  /** Update actions that give a new version but leave lastModifiedAt alone. */
  silentActions?: readonly string[]
  /** The answer to a create request, when it isn't the resource itself. */
  created?: (resource: string, context: Context) => string
  /** Endpoints that only this type has; they go before the regular ones. */
  routes?: readonly SpecialRoute[]
  afterDelete?: (resource: Fields, context: Context) => void
}

export function isVersioned(definition: ResourceDefinition): boolean {
  return definition.versioned !== false
}
