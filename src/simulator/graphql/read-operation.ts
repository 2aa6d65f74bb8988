import { GraphQLError, Kind, type OperationDefinitionNode, type SelectionSetNode, type ValueNode } from 'graphql'
import type { Fields } from '../json.ts'

/** A field that a query asks for, with the name under which it wants it. */
export interface Selection {
  name: string
  alias: string
  selections: readonly Selection[]
}

export interface RootField extends Selection {
  arguments: Fields
}

/** The root fields of a query with their arguments' values. Throws GraphQLError for what the simulator can't do. */
export function readOperation(operation: OperationDefinitionNode, given: Fields): RootField[] {
  const variables = variablesOf(operation, given)
  return operation.selectionSet.selections.map((node) => {
    if (node.kind !== Kind.FIELD) throw new GraphQLError('The simulator knows no fragments.', { nodes: node })
    refuseDirectives(node)
    return {
      name: node.name.value,
      alias: node.alias?.value ?? node.name.value,
      selections: selectionsOf(node.selectionSet),
      arguments: Object.fromEntries(
        (node.arguments ?? []).map((argument) => [argument.name.value, argumentValue(argument.value, variables)]),
      ),
    }
  })
}

function selectionsOf(set: SelectionSetNode | undefined): Selection[] {
  return (set?.selections ?? []).map((node) => {
    if (node.kind !== Kind.FIELD) throw new GraphQLError('The simulator knows no fragments.', { nodes: node })
    refuseDirectives(node)
    if (node.arguments !== undefined && node.arguments.length > 0) {
      throw new GraphQLError(`The simulator knows no arguments of '${node.name.value}'.`, { nodes: node })
    }
    const { value: name } = node.name
    return { name, alias: node.alias?.value ?? name, selections: selectionsOf(node.selectionSet) }
  })
}

function refuseDirectives({ directives = [] }: { directives?: readonly unknown[] | undefined }): void {
  if (directives.length > 0) throw new GraphQLError('The simulator knows no directives.')
}

function variablesOf(operation: OperationDefinitionNode, given: Fields): ReadonlyMap<string, unknown> {
  const variables = new Map<string, unknown>()
  for (const { variable, type, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    if (value !== undefined) variables.set(name, value)
    else if (defaultValue !== undefined) variables.set(name, argumentValue(defaultValue, new Map()))
    else if (type.kind === Kind.NON_NULL_TYPE) throw new GraphQLError(`Variable '$${name}' must have a value.`)
    else variables.set(name, undefined)
  }
  return variables
}

function argumentValue(node: ValueNode, variables: ReadonlyMap<string, unknown>): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      if (!variables.has(node.name.value)) throw new GraphQLError(`Variable '$${node.name.value}' is not defined.`)
      return variables.get(node.name.value)
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value)
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value
    case Kind.NULL:
      return null
    case Kind.LIST:
      return node.values.map((value) => argumentValue(value, variables))
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, argumentValue(value, variables)]))
  }
}
