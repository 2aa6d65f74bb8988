import type { Exclusion } from './exclusions.ts'
import { leastReadScopes, leastWriteScopes } from './scopes.ts'
import type { ResourceClass, ResourceType } from './types.ts'

export interface CoverageInput {
  types: readonly ResourceType[]
  /** What is left out on purpose: addresses, resources and reference types. */
  exclusions: readonly Exclusion[]
}

/** The page `docs/coverage.md`, whole: what is backed up, how, and what a restore can't bring back. */
export function coveragePage({ types, exclusions }: CoverageInput): string {
  const sections = classes.map(({ name, title }) => classSection(title, ofClass(types, name)))
  return `${[
    '<!-- Generated from the catalogue by `npm run docs:coverage`. Change the catalogue, not this page. -->',
    '# Coverage',
    `Lifeboat knows ${types.length} types of resource in a commercetools project and backs all of them up.`,
    legend,
    ...sections,
    '## Scopes of the API clients',
    'For a full backup, the least an API client needs. A missing scope costs the types that need it, not the backup:',
    scopeList(leastReadScopes(types)),
    'For a full restore, in addition:',
    scopeList(leastWriteScopes(types)),
    '## Left out on purpose',
    table(
      ['by the name in the API', 'why'],
      exclusions.map(({ name, reason }) => [code(name), reason]),
    ),
  ].join('\n\n')}\n`
}

/** A short table for the README: the types by class. */
export function coverageSummary(types: readonly ResourceType[]): string {
  const rows = classes.map(({ name, title }) => [
    title,
    ofClass(types, name)
      .map((type) => type.name)
      .join(', '),
  ])
  return table(['', 'types'], rows)
}

const classes: readonly { name: ResourceClass; title: string }[] = [
  { name: 'config', title: 'Configuration' },
  { name: 'catalogue', title: 'Catalogue' },
  { name: 'customer', title: 'Customers' },
  { name: 'transactional', title: 'Transactions' },
]

const legend = [
  '- **Read from**: the address below the project. A parent whose children nobody can list, such as a business unit',
  '  without an associate, becomes a row in the ledger.',
  '- **Changes**: how an incremental backup finds what changed. `read whole` means that nothing tells, so all is read.',
  '- **Deletions**: what proves that a record is gone; events only hint at it.',
  '- **Identity**: by what a restore recognises a record in another project, since ids can not be chosen.',
  '- **Scope**: the least that reads the type, and the least that writes it.',
  '- **Not restored**: nothing of any type keeps its `id`, `version`, `createdAt`, `createdBy`, `lastModifiedAt` and',
  '  `lastModifiedBy` when it is created anew. The column lists what is lost beyond that.',
].join('\n')

function ofClass(types: readonly ResourceType[], name: ResourceClass): ResourceType[] {
  return types.filter((type) => type.class === name)
}

function classSection(title: string, types: readonly ResourceType[]): string {
  const columns = ['type', 'read from', 'changes', 'deletions', 'identity', 'scope', 'not restored']
  return `## ${title}\n\n${table(columns, types.map(row))}`
}

function row(type: ResourceType): string[] {
  return [code(type.name), source(type), changes(type), deletions(type), identity(type), scopes(type), losses(type)]
}

function source({ endpoint, reading }: ResourceType): string {
  if (reading.kind === 'single') return 'the project itself'
  return reading.kind === 'nested' ? `${code(endpoint)}, for each ${code(reading.parent)}` : code(endpoint)
}

function changes({ modifiedAt, changesSilently, expires }: ResourceType): string {
  const seen = changesSilently ? 'all versions' : modifiedAt ? '`lastModifiedAt`' : 'read whole'
  return expires ? `${seen}; expires by itself` : seen
}

function deletions({ reading, graphql, deletionEvents }: ResourceType): string {
  if (reading.kind === 'single') return 'none'
  const proof = reading.kind === 'cursor' ? `id scan by ${graphql ? 'GraphQL' : 'REST'}` : 'read whole'
  return deletionEvents ? `${proof}; events` : proof
}

function identity({ identity: { key, natural } }: ResourceType): string {
  const fields = natural.map(code).join(', ')
  if (key === 'required') return fields || '`key`'
  if (key === 'none') return fields || 'none'
  return fields ? `\`key\`, else ${fields}` : '`key`, stamped if it has none'
}

function scopes({ readScopes, writeScopes }: ResourceType): string {
  const least = [...readScopes.slice(0, 1), ...writeScopes.slice(0, 1)]
  return [...new Set(least)].map(code).join('<br>')
}

/** Fields that are lost for the same reason share a line. */
function losses({ notRestorable }: ResourceType): string {
  const byReason = Map.groupBy(notRestorable, ({ reason }) => reason)
  return [...byReason].map(([reason, lost]) => `${lost.map(lostField).join(', ')}: ${reason}`).join('<br>')
}

function lostField({ field }: { field: string }): string {
  return field === '*' ? 'all of it' : code(field)
}

function scopeList(scopes: readonly string[]): string {
  return scopes.map(code).join(' ')
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, columns.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function code(text: string): string {
  return `\`${text}\``
}
