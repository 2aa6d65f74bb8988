import type { GoTool } from './go-tool.ts'

/**
 * The `temporal` command with its development server. 1.5.1 is the last version that can be built as a Go module: later
 * ones depend on a nested module that is not published (docs/decisions/temporal-dev-server.md).
 */
export const temporalBinary: GoTool = {
  name: 'temporal',
  variable: 'LIFEBOAT_TEMPORAL',
  module: 'github.com/temporalio/cli/cmd/temporal@v1.5.1',
  buildTime: 'about 3 minutes',
}
