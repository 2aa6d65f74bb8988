import { UNSUPPORTED } from '../../../src/simulator/resources/unsupported.ts'
import { RULES } from '../../../src/simulator/rules/table.ts'

/** What docs/simulator-rules.md has to say now. */
export function simulatorRulesPage(): string {
  const rules = Object.entries(RULES).map(([name, { says, basis }]) => `| ${says} | ${basis} | \`${name}\` |`)
  const actions = Object.entries(UNSUPPORTED).flatMap(([type, reasons]) =>
    Object.entries(reasons).map(([action, reason]) => `| ${type} | \`${action}\` | ${reason} |`),
  )
  return `${[
    '<!-- Generated from src/simulator/rules/table.ts and src/simulator/resources/unsupported.ts by `npm run docs`. -->',
    '# Rules of the simulator',
    `What the [simulator](simulator.md) refuses beyond bodies of the wrong shape. A rule is *documented* when the vendor
publishes it, and *inferred* when it is what is harder on clients where nothing is published. For each there is a test that
a request is refused because of it, and accepted without it.`,
    ['| rule | basis | name |', '| --- | --- | --- |', ...rules].join('\n'),
    '## Update actions that are refused',
    'All others of the vendor’s SDK are applied.',
    ['| type | action | reason |', '| --- | --- | --- |', ...actions].join('\n'),
  ].join('\n\n')}\n`
}
