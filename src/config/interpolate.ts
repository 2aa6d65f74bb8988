import { LifeboatError } from '../errors/lifeboat-error.ts'

interface Options {
  file: string
  /** Where the tree stands in the file, for messages. */
  within?: string
  /** Paths whose text is left as written. */
  except?: (path: readonly string[]) => boolean
}

/** Replaces `${NAME}` in every string of a tree by the environment's value; an unset name is a `usage` error. */
export function interpolate<T>(tree: T, env: NodeJS.ProcessEnv, options: Options): T {
  return walk(tree, [], env, options) as T
}

function walk(node: unknown, path: readonly string[], env: NodeJS.ProcessEnv, options: Options): unknown {
  if (typeof node === 'string') return options.except?.(path) ? node : fill(node, path, env, options)
  if (Array.isArray(node)) return node.map((item, at) => walk(item, [...path, String(at)], env, options))
  if (node === null || typeof node !== 'object') return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, walk(value, [...path, key], env, options)]),
  )
}

function fill(text: string, path: readonly string[], env: NodeJS.ProcessEnv, { file, within }: Options): string {
  return text.replace(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g, (_, name: string) => {
    const value = env[name]
    if (value !== undefined && value !== '') return value
    const place = [within, ...path].filter(Boolean).join('.')
    throw new LifeboatError(`${file}: ${place} needs the environment variable ${name}, which is not set`, {
      kind: 'usage',
      code: 'variable-unset',
      hint: `export ${name}=…`,
    })
  })
}
