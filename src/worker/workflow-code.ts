import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Where the workflows come from: the bundle that the build makes, so that a production worker starts without webpack; in
 * a checkout, where there is none, their source.
 */
export function workflowCode(): { workflowBundle: { codePath: string } } | { workflowsPath: string } {
  const bundle = fileURLToPath(new URL('../../workflow-bundle.js', import.meta.url))
  if (existsSync(bundle)) return { workflowBundle: { codePath: bundle } }
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return { workflowsPath: fileURLToPath(new URL(`../../workflows/index.${extension}`, import.meta.url)) }
}
