import { fileURLToPath } from 'node:url'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker'
import { findTool } from '../../src/embedded/tool.ts'
import { temporalBinary } from '../../src/embedded/tools.ts'
import { searchAttributes } from '../../workflows/search-attributes.ts'

/** The real Temporal development server. `npm test` has built it; by hand: `npm run setup`. */
export function temporalPath(): string {
  const path = findTool(temporalBinary)
  if (path === undefined) throw new Error('no temporal binary: run npm run setup once')
  return path
}

/** An environment on a server of its own, with Lifeboat's search attributes. `dynamicConfig` as the server takes it. */
export function localTemporal(dynamicConfig: Record<string, string | number> = {}): Promise<TestWorkflowEnvironment> {
  const values = Object.entries(dynamicConfig).flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${value}`])
  return TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path: temporalPath() },
      searchAttributes: Object.values(searchAttributes),
      extraArgs: values,
      log: { format: 'json', level: 'error' },
    },
  })
}

let bundle: Promise<WorkflowBundleWithSourceMap> | undefined

/** The workflows, bundled once a file. */
export function workflowBundle(): Promise<WorkflowBundleWithSourceMap> {
  bundle ??= bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)) })
  return bundle
}
