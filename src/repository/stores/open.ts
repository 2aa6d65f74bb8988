import { fileURLToPath, pathToFileURL } from 'node:url'
import { LifeboatError } from '../../errors/lifeboat-error.ts'
import type { BlobStore } from './blob-store.ts'

/**
 * Opens the store that a repository's URI names:
 * - `file:./backups` (relative to `base`, a folder), `file:///srv/backups`
 * - `s3://bucket/prefix?endpoint=https://…&region=eu-central-1&pathStyle=true&lock=governance`; what is not said comes
 *   from the environment and files that the AWS tools use
 */
export async function openStore(uri: string, base: string = process.cwd()): Promise<BlobStore> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase()
  switch (scheme) {
    case 'file':
      return (await import('./file.ts')).createFileStore(filePath(uri, base))
    case 's3':
      // Loaded when needed: the SDK takes a third of a second to load.
      return (await import('./s3.ts')).createS3Store(s3Location(uri))
    case 'gs':
    case 'azblob':
      throw usage(`repositories in ${scheme}: are not yet supported`, 'store-unsupported', 'use file: or s3:')
    default:
      throw usage('the repository URI has no known scheme', 'store-uri', 'write file:./backups or s3://bucket/prefix')
  }
}

function filePath(uri: string, base: string): string {
  try {
    // Resolved against the folder, `file:./backups` and `file:backups` are relative, as in a link.
    return fileURLToPath(new URL(uri.slice('file:'.length) || '.', pathToFileURL(`${base}/`)))
  } catch (cause) {
    throw usage(
      'the repository URI names no local folder',
      'store-uri',
      'write file:./backups or file:///srv/backups',
      cause,
    )
  }
}

function s3Location(uri: string) {
  let url: URL
  try {
    url = new URL(uri)
  } catch (cause) {
    throw usage('the repository URI is not valid', 'store-uri', 'write s3://bucket/prefix?region=…', cause)
  }
  // Not shown: whatever is there was meant to be secret.
  if (url.username !== '' || url.password !== '') {
    throw usage(
      'the repository URI holds credentials',
      'store-uri-secret',
      'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY instead',
    )
  }
  if (url.hostname === '') throw usage('the repository URI names no bucket', 'store-uri', 'write s3://bucket/prefix')
  const query = url.searchParams
  for (const name of query.keys()) if (!S3_OPTIONS.has(name)) throw unknownOption(name)
  const endpoint = query.get('endpoint') ?? process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL
  const region = query.get('region')
  return {
    bucket: url.hostname,
    prefix: decodeURIComponent(url.pathname).replace(/^\/+|\/+$/g, ''),
    ...(endpoint ? { endpoint } : {}),
    ...(region ? { region } : endpoint && !hasRegion() ? { region: 'us-east-1' } : {}),
    // Servers that are not AWS rarely have a name for each bucket.
    pathStyle: flag(query.get('pathStyle')) ?? Boolean(endpoint),
    lock: query.get('lock')?.toLowerCase() === 'governance' ? ('GOVERNANCE' as const) : ('COMPLIANCE' as const),
  }
}

const S3_OPTIONS = new Set(['endpoint', 'region', 'pathStyle', 'lock'])
const hasRegion = () => Boolean(process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION ?? process.env.AWS_PROFILE)
const flag = (text: string | null) => (text === null ? undefined : text !== 'false' && text !== '0')

function unknownOption(name: string): LifeboatError {
  return usage(
    `the repository URI has an unknown option ${JSON.stringify(name.slice(0, 40))}`,
    'store-uri',
    `known ones: ${[...S3_OPTIONS].join(', ')}`,
  )
}

function usage(message: string, code: string, hint: string, cause?: unknown): LifeboatError {
  return new LifeboatError(message, { kind: 'usage', code, hint, ...(cause === undefined ? {} : { cause }) })
}
