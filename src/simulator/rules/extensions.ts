import { refused } from '../http/api-error.ts'
import { type Fields, fieldsOf, listOf, stringOf } from '../json.ts'
import type { Context } from '../resources/definition.ts'

const MOST_DEPENDENCIES = 5
const MOST_LAYERS = 3

/** Throws ApiError when an extension can't depend on those that it names. */
export function checkExtension(extension: Fields, context: Context): void {
  const { rules } = context.project
  const dependencies = dependenciesOf(extension)
  if (dependencies.length > MOST_DEPENDENCIES && rules.on('extension-width')) {
    throw refused(
      'ExtensionChainTooWide',
      `Extension chain breadth exceeds the maximum allowed breadth of ${MOST_DEPENDENCIES}`,
    )
  }
  if (rules.on('extension-trigger')) {
    for (const id of dependencies) requireSharedTrigger(extension, storedExtension(id, context))
  }
  const layers = layersBelow(extension, [], context)
  if (layers === 'cycle') {
    if (rules.on('extension-cycle')) throw refused('CircularDependency', 'The extension depends on itself.')
  } else if (layers > MOST_LAYERS && rules.on('extension-depth')) {
    throw refused(
      'ExtensionChainTooDeep',
      `The dependency chain depth ${layers} exceeds the maximum allowed depth of ${MOST_LAYERS}`,
    )
  }
}

/** Both are called for the same kind of resource. */
function requireSharedTrigger({ triggers }: Fields, other: Fields | undefined): void {
  const own = listOf(triggers).map((trigger) => fieldsOf(trigger).resourceTypeId)
  const others = listOf(other?.triggers).map((trigger) => fieldsOf(trigger).resourceTypeId)
  if (own.some((typeId) => others.includes(typeId))) return
  throw refused('MissingDependency', 'An extension depends on others that are called for the same resources.')
}

/** How many layers an extension's dependencies make with itself. */
function layersBelow(extension: Fields, above: readonly unknown[], context: Context): number | 'cycle' {
  if (above.includes(extension.id)) return 'cycle'
  let deepest = 0
  for (const id of dependenciesOf(extension)) {
    const other = storedExtension(id, context)
    if (other === undefined) continue
    const below = layersBelow({ ...other, id }, [...above, extension.id], context)
    if (below === 'cycle') return 'cycle'
    deepest = Math.max(deepest, below)
  }
  return deepest + 1
}

function dependenciesOf({ dependencies }: Fields): string[] {
  return listOf(dependencies).map((reference) => stringOf(fieldsOf(reference).id) ?? '')
}

function storedExtension(id: string, { project }: Context): Fields | undefined {
  const extensions = project.collection('extension')
  const stored = extensions.get(id)
  return stored === undefined ? undefined : extensions.parsed(stored)
}
