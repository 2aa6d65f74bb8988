import { type Fields, fieldsOf } from '../json.ts'
import { setWithin } from './action-helpers.ts'
import type { Context, ResourceDefinition } from './definition.ts'

/** MCP servers: the list can't be filtered, and the platform gives each its address. */
export const MCP_SERVER: ResourceDefinition = {
  typeId: 'mcp-server',
  path: 'mcp-servers',
  graphql: { list: 'mcpServers', where: false },
  view: ['view_mcp_servers'],
  manage: ['manage_mcp_servers'],
  where: false,
  required: ['key', 'mcpServer'],
  defaults: { authenticationMode: 'ClientCredentials', state: 'Enabled' },
  verbatim: ['mcpServer'],
  actions: {
    setTools: setWithin('mcpServer', 'tools'),
    setToolCustomizations: setWithin('mcpServer', 'toolCustomizations'),
    setToolOutputFormatting: setWithin('mcpServer', 'toolOutputFormatting'),
    setJsonOutputFiltering: setWithin('mcpServer', 'jsonOutputFiltering'),
  },
  create: (draft, context) => ({ ...draft, mcpServer: withAddress(draft, context) }),
}

function withAddress(draft: Fields, { baseUrl, project }: Context): Fields {
  return { ...fieldsOf(draft.mcpServer), url: `${baseUrl}/${project.key}/mcp/${String(draft.key)}` }
}
