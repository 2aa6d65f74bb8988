import { readFileSync, writeFileSync } from 'node:fs'
import { commandsPage } from './commands-page.ts'
import { failpointsPage } from './failpoints-page.ts'
import { metricsPage } from './metrics-page.ts'
import { withLeastScopes } from './scopes-block.ts'
import { simulatorRulesPage } from './simulator-rules-page.ts'

// `npm run docs`: writes what the documentation takes from the code.

const gettingStarted = 'docs/getting-started.md'

writeFileSync('docs/commands.md', await commandsPage())
writeFileSync('docs/failpoints.md', failpointsPage())
writeFileSync('docs/metrics.md', metricsPage())
writeFileSync('docs/simulator-rules.md', simulatorRulesPage())
writeFileSync(gettingStarted, withLeastScopes(readFileSync(gettingStarted, 'utf8')))
