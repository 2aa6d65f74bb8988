import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parseDocument } from 'yaml'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import type { NoticeEvent } from '../runbooks/notice.ts'
import { interpolate } from './interpolate.ts'
import { type Config, configSchema, type ProjectConfig } from './schema.ts'

/** The config with the place it came from: paths in it are relative to its own folder. */
export interface LoadedConfig {
  file: string
  config: Config
}

const defaultFile = 'lifeboat.yaml'

/**
 * Reads the one named file: `--config`, else `LIFEBOAT_CONFIG`, else `lifeboat.yaml` in the working folder. A recovery
 * tool that searches parent folders would one day find the wrong shop.
 *
 * `${NAME}` is replaced by the environment's value, except in credentials: those stay as written until the project is
 * talked to, so that looking at snapshots needs no secret.
 */
export async function loadConfig(option?: string, env: NodeJS.ProcessEnv = process.env): Promise<LoadedConfig> {
  const file = resolve(option ?? env.LIFEBOAT_CONFIG ?? defaultFile)
  return { file, config: parseConfig(await readConfigFile(file), file, env) }
}

/** Pure part of `loadConfig`: text to validated config. Throws a `usage` error that names every wrong field. */
export function parseConfig(text: string, file: string, env: NodeJS.ProcessEnv): Config {
  const document = parseDocument(text)
  const syntax = document.errors[0]
  if (syntax) {
    const line = syntax.linePos?.[0].line
    throw invalid(`${file}:${line ?? '?'} is not valid YAML: ${syntax.message.split('\n')[0]}`, syntax)
  }
  const tree = interpolate(document.toJS(), env, { except: isCredential, file })
  const parsed = configSchema.safeParse(tree)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`)
    throw invalid(`${file} is not a valid config: ${faults.join('; ')}`)
  }
  return withAbsolutePaths(parsed.data, dirname(file))
}

/** The connection to one project, credentials resolved from the environment. */
export function projectConnection(loaded: LoadedConfig, name: string, env: NodeJS.ProcessEnv = process.env) {
  const project = projectConfig(loaded, name)
  const credentials = interpolate({ clientId: project.clientId, clientSecret: project.clientSecret }, env, {
    file: loaded.file,
    within: `projects.${name}`,
  })
  return { name, ...project, ...credentials }
}

/** The names of those who listen to an event. */
export function listeners({ config }: LoadedConfig, event: NoticeEvent): string[] {
  return config.notify.filter(({ on }) => on.includes(event)).map(({ name }) => name)
}

/** One entry of `notify:`, its address and secret resolved from the environment. */
export function notifyReceiver({ config, file }: LoadedConfig, name: string, env: NodeJS.ProcessEnv = process.env) {
  const receiver = config.notify.find((one) => one.name === name)
  if (receiver) {
    const { url, secret, format } = receiver
    return { name, format, ...interpolate({ url, secret }, env, { file, within: `notify.${name}` }) }
  }
  throw new LifeboatError(`${file} has nobody called "${name}" under notify:`, {
    kind: 'usage',
    code: 'unknown-receiver',
    hint: 'give all workers the same config, and restart them after a change',
  })
}

export function projectConfig({ config, file }: LoadedConfig, name: string): ProjectConfig {
  const project = config.projects[name]
  if (project) return project
  throw new LifeboatError(`${file} has no project "${name}"; it has ${Object.keys(config.projects).join(', ')}`, {
    kind: 'usage',
    code: 'unknown-project',
    hint: `lifeboat doctor  # lists the projects, or add it under projects: in ${file}`,
  })
}

async function readConfigFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new LifeboatError(`can't read the config ${file}: ${(cause as NodeJS.ErrnoException).code}`, {
      kind: 'usage',
      code: 'config-unreadable',
      hint: 'name it with --config or LIFEBOAT_CONFIG; lifeboat.example.yaml is one to start from',
      cause,
    })
  }
}

function isCredential(path: readonly string[]): boolean {
  const [top, , field] = path
  if (path.length !== 3) return false
  if (top === 'notify') return field === 'url' || field === 'secret'
  return top === 'projects' && (field === 'clientId' || field === 'clientSecret')
}

function withAbsolutePaths(config: Config, folder: string): Config {
  const { repository } = config
  const absolute = (path: string) => resolve(folder, path)
  const absoluteUri = (uri: string) => (uri.startsWith('file:') ? `file:${absolute(uri.slice(5))}` : uri)
  return {
    ...config,
    repository: {
      ...repository,
      uri: absoluteUri(repository.uri),
      copies: repository.copies.map((copy) => ({ ...copy, uri: absoluteUri(copy.uri) })),
      encryption:
        repository.encryption === 'off' || repository.encryption.identityFile === undefined
          ? repository.encryption
          : { ...repository.encryption, identityFile: absolute(repository.encryption.identityFile) },
      ...(repository.signingKeyFile === undefined ? {} : { signingKeyFile: absolute(repository.signingKeyFile) }),
      ...(repository.pruneKeyFile === undefined ? {} : { pruneKeyFile: absolute(repository.pruneKeyFile) }),
      trustedKeyFiles: repository.trustedKeyFiles.map(absolute),
    },
  }
}

function invalid(message: string, cause?: unknown): LifeboatError {
  return new LifeboatError(message, {
    kind: 'usage',
    code: 'config-invalid',
    hint: 'compare with lifeboat.example.yaml, then lifeboat doctor',
    cause,
  })
}
