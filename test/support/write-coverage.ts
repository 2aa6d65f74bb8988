import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { currentCoverage, readmeWithSummary } from './coverage-files.ts'

writeFileSync('docs/coverage.md', currentCoverage())
if (existsSync('README.md')) writeFileSync('README.md', readmeWithSummary(readFileSync('README.md', 'utf8')))
