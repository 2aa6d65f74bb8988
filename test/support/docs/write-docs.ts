import { readFileSync, writeFileSync } from 'node:fs'
import { commandsPage } from './commands-page.ts'
import { failpointsPage } from './failpoints-page.ts'
import { withLeastScopes } from './scopes-block.ts'

// `npm run docs`: writes what the documentation takes from the code.

const gettingStarted = 'docs/getting-started.md'

writeFileSync('docs/commands.md', await commandsPage())
writeFileSync('docs/failpoints.md', failpointsPage())
writeFileSync(gettingStarted, withLeastScopes(readFileSync(gettingStarted, 'utf8')))
