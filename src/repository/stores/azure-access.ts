import { LifeboatError } from '../../errors/lifeboat-error.ts'

/** What opens an account: its key, or a shared access signature. */
export type AzureAccess = { key: string } | { sas: string }

/**
 * Access to one account, and its endpoint where that is told, from the variables that the `az` tool uses:
 * AZURE_STORAGE_CONNECTION_STRING, AZURE_STORAGE_KEY, AZURE_STORAGE_SAS_TOKEN, in this order. Each may have the account's
 * name behind it, in capitals (AZURE_STORAGE_KEY_SHOPBACKUPS), where there are two accounts. Throws `store-credentials`.
 */
export function azureAccess(
  account: string,
  env: NodeJS.ProcessEnv = process.env,
): { access: AzureAccess; endpoint?: string } {
  const variable = (name: string) => env[`${name}_${account.toUpperCase()}`] || env[name] || undefined
  const connection = variable('AZURE_STORAGE_CONNECTION_STRING')
  if (connection !== undefined) return parseConnection(account, connection)
  const key = variable('AZURE_STORAGE_KEY')
  if (key !== undefined) return { access: { key } }
  const sas = variable('AZURE_STORAGE_SAS_TOKEN')
  if (sas !== undefined) return { access: { sas: sas.replace(/^\?/, '') } }
  throw noAccess('no credentials were found')
}

function parseConnection(account: string, text: string): { access: AzureAccess; endpoint?: string } {
  const parts = new Map(text.split(';').map((part) => [part.split('=', 1)[0]!, part.slice(part.indexOf('=') + 1)]))
  const name = parts.get('AccountName')
  if (name !== undefined && name !== account) throw noAccess('the connection string is of another account')
  const key = parts.get('AccountKey')
  const sas = parts.get('SharedAccessSignature')
  if (key === undefined && sas === undefined) throw noAccess('the connection string holds no key')
  const suffix = parts.get('EndpointSuffix')
  const endpoint = parts.get('BlobEndpoint') ?? (suffix && `https://${account}.blob.${suffix}`)
  return {
    access: key === undefined ? { sas: sas!.replace(/^\?/, '') } : { key },
    ...(endpoint ? { endpoint: endpoint.replace(/\/+$/, '') } : {}),
  }
}

function noAccess(problem: string): LifeboatError {
  return new LifeboatError(`can't open the storage account: ${problem}`, {
    kind: 'permanent',
    code: 'store-credentials',
    hint: 'set AZURE_STORAGE_CONNECTION_STRING, AZURE_STORAGE_KEY or AZURE_STORAGE_SAS_TOKEN',
  })
}
