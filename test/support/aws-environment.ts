import { vi } from 'vitest'
import type { S3Server } from './versitygw.ts'

/** These credentials and nothing of the machine's own, which must not decide what is tested. */
export function useCredentials({ accessKeyId, secretAccessKey }: S3Server['credentials']): void {
  vi.stubEnv('AWS_ACCESS_KEY_ID', accessKeyId)
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', secretAccessKey)
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_S3']) {
    vi.stubEnv(name, undefined)
  }
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nonexistent')
  vi.stubEnv('AWS_CONFIG_FILE', '/nonexistent')
}
