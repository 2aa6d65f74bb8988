import { invalidOperation } from '../http/api-error.ts'
import { type Fields, field, fieldsOf, listOf } from '../json.ts'
import { setWithin } from './action-helpers.ts'
import type { ActionHandler, Context, ResourceDefinition } from './definition.ts'

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
    addTool: onConfiguration(({ tools, ...others }, { tool }) => {
      const held = listOf(tools)
      return { ...others, tools: held.includes(tool) ? held : [...held, tool] }
    }),
    removeTool: onConfiguration(({ tools, ...others }, { tool }) => {
      if (!listOf(tools).includes(tool)) throw invalidOperation(`The tool '${String(tool)}' is not enabled.`)
      return { ...others, tools: listOf(tools).filter((other) => other !== tool) }
    }),
    addToolCustomization: onConfiguration(({ toolCustomizations, ...others }, { toolCustomization }) => {
      const held = listOf(toolCustomizations)
      if (held.some((other) => field(other, 'tool') === field(toolCustomization, 'tool'))) {
        throw invalidOperation('The tool is customized already.')
      }
      return { ...others, toolCustomizations: [...held, toolCustomization] }
    }),
    removeToolCustomization: onConfiguration(({ toolCustomizations, ...others }, { toolCustomization }) => {
      const gone = field(toolCustomization, 'tool')
      return { ...others, toolCustomizations: listOf(toolCustomizations).filter((it) => field(it, 'tool') !== gone) }
    }),
    setTools: setWithin('mcpServer', 'tools'),
    setToolCustomizations: setWithin('mcpServer', 'toolCustomizations'),
    setToolOutputFormatting: setWithin('mcpServer', 'toolOutputFormatting'),
    setJsonOutputFiltering: setWithin('mcpServer', 'jsonOutputFiltering'),
  },
  create: (draft, context) => ({ ...draft, mcpServer: withAddress(draft, context) }),
}

function onConfiguration(change: (configuration: Fields, action: Fields) => Fields): ActionHandler {
  return (server, action) => {
    server.mcpServer = change(fieldsOf(server.mcpServer), action)
  }
}

function withAddress(draft: Fields, { baseUrl, project }: Context): Fields {
  return {
    toolCustomizations: [],
    ...fieldsOf(draft.mcpServer),
    url: `${baseUrl}/${project.key}/mcp/${String(draft.key)}`,
  }
}
