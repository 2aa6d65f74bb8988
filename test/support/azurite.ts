import { randomBytes } from 'node:crypto'
import {
  BlobServiceClient,
  ContainerSASPermissions,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from '@azure/storage-blob'
import { freePort } from '../../src/embedded/free-port.ts'
import { azurite } from '../../src/embedded/tools.ts'
import { requireTool, startServer } from './server-process.ts'

export interface AzureServer {
  account: string
  key: string
  endpoint: string
  createContainer(name: string): Promise<void>
  /** A shared access signature for one container, with permissions such as `rcl`. */
  signatureFor(container: string, permissions: string): string
  stop(): Promise<void>
}

/** Keeps everything in memory. It keeps no versions, and takes no notice of locks. */
export async function startAzurite(): Promise<AzureServer> {
  const port = await freePort()
  const account = 'shopbackups'
  const key = randomBytes(48).toString('base64')
  const endpoint = `http://127.0.0.1:${port}/${account}`
  const where = ['--blobHost', '127.0.0.1', '--blobPort', String(port)]
  // The SDK speaks a newer version of the protocol than Azurite knows.
  const args = [...where, '--silent', '--disableTelemetry', '--skipApiVersionCheck', '--inMemoryPersistence']
  const binary = requireTool(azurite, 'the tests of the azblob: store')
  const server = await startServer(binary, args, port, { AZURITE_ACCOUNTS: `${account}:${key}` })
  const credential = new StorageSharedKeyCredential(account, key)
  const service = new BlobServiceClient(endpoint, credential)
  return {
    account,
    key,
    endpoint,
    createContainer: async (name) => {
      await service.getContainerClient(name).create()
    },
    signatureFor: (containerName, permissions) =>
      generateBlobSASQueryParameters(
        {
          containerName,
          permissions: ContainerSASPermissions.parse(permissions),
          expiresOn: new Date(Date.now() + 3_600_000),
        },
        credential,
      ).toString(),
    stop: () => server.stop(),
  }
}
