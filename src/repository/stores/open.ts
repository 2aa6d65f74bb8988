import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AzureLocation } from './azure.ts'
import { azureAccess } from './azure-access.ts'
import type { BlobStore } from './blob-store.ts'
import type { GcsLocation } from './gcs.ts'
import type { S3Location } from './s3.ts'
import { endpointOf, parseBucketUri, wrongUri } from './store-uri.ts'

/**
 * Opens the store that a repository's URI names:
 * - `file:./backups` (relative to `base`, a folder), `file:///srv/backups`
 * - `s3://bucket/prefix?endpoint=https://…&region=eu-central-1&pathStyle=true&lock=governance&profile=backups`
 * - `gs://bucket/prefix?endpoint=https://…`
 * - `azblob://account/container/prefix?endpoint=https://…`
 *
 * What is not said comes from the environment and the files that the providers' own tools use; credentials always do.
 */
export async function openStore(uri: string, base: string = process.cwd()): Promise<BlobStore> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase()
  // Each is loaded when needed: an SDK takes a third of a second to load.
  switch (scheme) {
    case 'file':
      return (await import('./file.ts')).createFileStore(filePath(uri, base))
    case 's3':
      return (await import('./s3.ts')).createS3Store(s3Location(uri))
    case 'gs':
      return (await import('./gcs.ts')).createGcsStore(gcsLocation(uri))
    case 'azblob':
      return (await import('./azure.ts')).createAzureStore(azureLocation(uri))
    default:
      throw wrongUri('the repository URI has no known scheme', 'write file:./backups or s3://bucket/prefix')
  }
}

function filePath(uri: string, base: string): string {
  try {
    // Resolved against the folder, `file:./backups` and `file:backups` are relative, as in a link.
    return fileURLToPath(new URL(uri.slice('file:'.length) || '.', pathToFileURL(`${base}/`)))
  } catch (cause) {
    throw wrongUri('the repository URI names no local folder', 'write file:./backups or file:///srv/backups', cause)
  }
}

function s3Location(uri: string): S3Location {
  const parsed = parseBucketUri(uri, {
    example: 's3://bucket/prefix?region=…',
    options: ['endpoint', 'region', 'pathStyle', 'lock', 'profile'],
    credentials: 'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
  })
  const { options } = parsed
  const endpoint = endpointOf(parsed) ?? process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL
  const region = options.get('region')
  const profile = options.get('profile')
  return {
    bucket: parsed.host,
    prefix: parsed.path,
    ...(endpoint ? { endpoint } : {}),
    ...(region ? { region } : endpoint && !hasRegion() ? { region: 'us-east-1' } : {}),
    ...(profile ? { profile } : {}),
    // Servers that are not AWS rarely have a name for each bucket.
    pathStyle: flag(options.get('pathStyle')) ?? Boolean(endpoint),
    lock: options.get('lock')?.toLowerCase() === 'governance' ? 'GOVERNANCE' : 'COMPLIANCE',
  }
}

function gcsLocation(uri: string): GcsLocation {
  const parsed = parseBucketUri(uri, {
    example: 'gs://bucket/prefix',
    options: ['endpoint'],
    credentials: 'GOOGLE_APPLICATION_CREDENTIALS',
  })
  const endpoint = endpointOf(parsed)
  return { bucket: parsed.host, prefix: parsed.path, ...(endpoint === undefined ? {} : { endpoint }) }
}

function azureLocation(uri: string): AzureLocation {
  const parsed = parseBucketUri(uri, {
    example: 'azblob://account/container/prefix',
    options: ['endpoint'],
    credentials: 'AZURE_STORAGE_KEY or AZURE_STORAGE_SAS_TOKEN',
  })
  const [container = '', ...prefix] = parsed.path.split('/')
  if (container === '') throw wrongUri('the repository URI names no container', 'write azblob://account/container')
  const { access, endpoint } = azureAccess(parsed.host)
  return {
    account: parsed.host,
    container,
    prefix: prefix.join('/'),
    endpoint: endpointOf(parsed) ?? endpoint ?? `https://${parsed.host}.blob.core.windows.net`,
    access,
  }
}

const hasRegion = () => Boolean(process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION ?? process.env.AWS_PROFILE)
const flag = (text: string | null) => (text === null ? undefined : text !== 'false' && text !== '0')
