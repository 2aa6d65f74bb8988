import { Client, Connection } from '@temporalio/client'
import { loadClientConnectConfig } from '@temporalio/envconfig'
import type { Config } from '../config/schema.ts'
import { LifeboatError } from '../errors/lifeboat-error.ts'

export interface TemporalAddress {
  connectionOptions: ReturnType<typeof loadClientConnectConfig>['connectionOptions'] & { address: string }
  namespace: string
}

/**
 * Where Temporal is: the `temporal` command's own profiles and variables (`TEMPORAL_ADDRESS`, `TEMPORAL_NAMESPACE`,
 * `TEMPORAL_API_KEY`, `TEMPORAL_TLS_…`), over which the config's `temporal:` has the last word on address and namespace.
 */
export function temporalAddress({ temporal }: Pick<Config, 'temporal'>): TemporalAddress {
  const found = loadClientConnectConfig(temporal.profile === undefined ? {} : { profile: temporal.profile })
  return {
    connectionOptions: {
      ...found.connectionOptions,
      address: temporal.address ?? found.connectionOptions.address ?? '127.0.0.1:7233',
    },
    namespace: temporal.namespace ?? found.namespace ?? 'default',
  }
}

export interface TemporalClient {
  client: Client
  address: string
  namespace: string
  close(): Promise<void>
}

/** Connects within `timeoutMs`, or throws `temporal-unreachable`. */
export async function connectTemporal(config: Pick<Config, 'temporal'>, timeoutMs = 5_000): Promise<TemporalClient> {
  const { connectionOptions, namespace } = temporalAddress(config)
  const { address } = connectionOptions
  try {
    const connection = await Connection.connect({ ...connectionOptions, connectTimeout: timeoutMs })
    const client = new Client({ connection, namespace })
    return { client, address, namespace, close: () => connection.close() }
  } catch (cause) {
    throw new LifeboatError(`can't reach Temporal at ${address}`, {
      kind: 'transient',
      code: 'temporal-unreachable',
      hint: 'lifeboat up  # starts one on this machine; or set TEMPORAL_ADDRESS, or temporal.address in the config',
      cause,
    })
  }
}
