import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What dependency-cruiser says of the given folders, with our rules. */
function cruise(...folders: string[]): { violations: { rule: string; from: string }[]; modules: number } {
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders]
  let output: string
  try {
    output = execFileSync('depcruise', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch (error) {
    output = (error as { stdout: string }).stdout
  }
  const { summary } = JSON.parse(output)
  const violations = summary.violations.map((one: { rule: { name: string }; from: string }) => ({
    rule: one.rule.name,
    from: one.from,
  }))
  return { violations, modules: summary.totalCruised }
}

describe('the layers', () => {
  test('are kept by everything there is', () => {
    const { violations, modules } = cruise('src', 'workflows', 'activities')
    expect(violations).toEqual([])
    // A cruise that finds nothing to look at would also find nothing wrong.
    expect(modules).toBeGreaterThan(100)
  })

  test.each([
    ['workflows', "import '../../src/config/load.ts'", 'workflows-reach-no-io'],
    ['src/catalogue', "import 'node:fs'", 'pure-layers-reach-no-io'],
    ['src/repository', "import '../../commercetools/retry.ts'", 'repository-layer'],
    ['src/simulator', "import '../../catalogue/resources.ts'", 'simulator-is-a-second-opinion'],
    ['src/control', "import '../../cli/program.ts'", 'nothing-imports-the-command-line'],
    ['src/worker', "import '../../../test/support/rig.ts'", 'product-imports-no-tests'],
  ])('are broken by a file in %s that says %s', (folder, content, rule) => {
    const planted = mkdtempSync(join(root, folder, 'planted-'))
    try {
      writeFileSync(join(planted, 'violation.ts'), `${content}\n`)
      const { violations } = cruise(planted.slice(root.length))
      expect(violations.map((violation) => violation.rule)).toContain(rule)
    } finally {
      rmSync(planted, { recursive: true })
    }
  })
})
