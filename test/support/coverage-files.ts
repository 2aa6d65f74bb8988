import { coveragePage, coverageSummary } from '../../src/catalogue/coverage.ts'
import { excludedEndpoints, excludedReferenceTypes, excludedResources } from '../../src/catalogue/exclusions.ts'
import { resourceTypes } from '../../src/catalogue/resources.ts'

/** What `docs/coverage.md` has to say now. */
export function currentCoverage(): string {
  const exclusions = [...excludedEndpoints, ...excludedResources, ...excludedReferenceTypes]
  return coveragePage({ types: resourceTypes, exclusions })
}

const summaryInReadme = /(<!-- coverage:begin -->\n).*?(<!-- coverage:end -->)/s

/** The README with the current table between its coverage markers; as it is, when it has none. */
export function readmeWithSummary(readme: string): string {
  return readme.replace(summaryInReadme, (_, begin, end) => `${begin}${coverageSummary(resourceTypes)}\n${end}`)
}
