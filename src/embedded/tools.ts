import type { GoTool } from './go-tool.ts'
import type { NpmTool } from './npm-tool.ts'
import type { Tool } from './tool.ts'

/**
 * The `temporal` command with its development server. 1.5.1 is the last version that can be built as a Go module: later
 * ones depend on a nested module that is not published.
 */
export const temporalBinary: GoTool = {
  name: 'temporal',
  variable: 'LIFEBOAT_TEMPORAL',
  module: 'github.com/temporalio/cli/cmd/temporal@v1.5.1',
  buildTime: 'about 3 minutes',
}

/** A real S3 server for tests, with object lock that really locks. */
export const versitygwBinary: GoTool = {
  name: 'versitygw',
  variable: 'LIFEBOAT_VERSITYGW',
  module: 'github.com/versity/versitygw/cmd/versitygw@v1.8.0',
  buildEnv: { CGO_ENABLED: '0' },
  buildTime: 'about a minute',
}

/** Stands for Google Cloud Storage in tests. It notes locks, and does not keep to them. */
export const fakeGcsBinary: GoTool = {
  name: 'fake-gcs-server',
  variable: 'LIFEBOAT_FAKE_GCS',
  module: 'github.com/fsouza/fake-gcs-server@v1.56.1',
  buildEnv: { CGO_ENABLED: '0' },
  buildTime: 'about a minute',
}

/** Stands for Azure's blobs in tests. It has neither versions nor locks. */
export const azurite: NpmTool = {
  name: 'azurite-blob',
  variable: 'LIFEBOAT_AZURITE',
  npmPackage: 'azurite',
  version: '3.37.0',
  buildTime: 'about a minute',
}

/** The stock decryption tool: proof that a snapshot can be read without Lifeboat. */
export const ageBinary: GoTool = {
  name: 'age',
  variable: 'LIFEBOAT_AGE',
  module: 'filippo.io/age/cmd/age@v1.2.1',
  buildTime: 'some seconds',
}

/** Its companion, whose key files must be understood too. */
const ageKeygenBinary: GoTool = {
  ...ageBinary,
  name: 'age-keygen',
  variable: 'LIFEBOAT_AGE_KEYGEN',
  module: 'filippo.io/age/cmd/age-keygen@v1.2.1',
}

export const testTools: readonly Tool[] = [
  temporalBinary,
  versitygwBinary,
  fakeGcsBinary,
  azurite,
  ageBinary,
  ageKeygenBinary,
]
