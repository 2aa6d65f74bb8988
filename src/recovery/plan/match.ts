/** Which records of the target are those of the snapshot. Pure. */

export interface SourceRow {
  id: string
  /** Ids that it may have in the target, surest first: its own in the same project, what an id map says. */
  ids: readonly string[]
  /** What it is recognised by otherwise, surest first: `key:shoes`. */
  identities: readonly string[]
}

export interface TargetRow {
  id: string
  identities: readonly string[]
}

export interface Matching {
  /** Ids of the snapshot, and of the target. */
  pairs: Map<string, string>
  /** Ids of the snapshot that could be more than one record of the target, or share one with another record. */
  ambiguous: Set<string>
}

/**
 * Pairs records, each with one at most. Ids come before identities, and surer identities of all records before less
 * sure ones, so that the order of the records decides nothing.
 */
export function matchRecords(sources: Iterable<SourceRow>, targets: Iterable<TargetRow>): Matching {
  const pairs = new Map<string, string>()
  const ambiguous = new Set<string>()
  const taken = new Set<string>()
  const { ids, byIdentity } = indexed(targets)
  let open = [...sources]
  const round = (
    nameOf: (row: SourceRow) => string | undefined,
    find: (name: string) => string | 'many' | undefined,
  ) => {
    const wanted = new Map<string, SourceRow[]>()
    for (const row of open) {
      const name = nameOf(row)
      const found = name === undefined ? undefined : find(name)
      if (found === 'many') ambiguous.add(row.id)
      else if (found !== undefined && !taken.has(found)) wanted.set(found, [...(wanted.get(found) ?? []), row])
    }
    for (const [target, rows] of wanted) {
      if (rows.length > 1) for (const { id } of rows) ambiguous.add(id)
      else {
        pairs.set(rows[0]!.id, target)
        taken.add(target)
      }
    }
    open = open.filter(({ id }) => !pairs.has(id) && !ambiguous.has(id))
  }
  const own = (id: string) => (ids.has(id) ? id : undefined)
  for (let rank = 0; open.some((row) => rank < row.ids.length); rank++) round((row) => row.ids[rank], own)
  for (const kind of kindsOf(open)) {
    const ofKind = (row: SourceRow) => row.identities.filter((identity) => kindOf(identity) === kind)
    for (let rank = 0; open.some((row) => rank < ofKind(row).length); rank++)
      round(
        (row) => ofKind(row)[rank],
        (identity) => byIdentity.get(identity),
      )
  }
  return { pairs, ambiguous }
}

const kindOf = (identity: string) => identity.slice(0, identity.indexOf(':') + 1)

/** Surest first: a kind that stands behind another in any record comes after it. */
function kindsOf(rows: readonly SourceRow[]): string[] {
  const ranks = new Map<string, number>()
  for (const { identities } of rows)
    for (const [rank, identity] of identities.entries())
      ranks.set(kindOf(identity), Math.max(rank, ranks.get(kindOf(identity)) ?? 0))
  return [...ranks].sort(([one, a], [other, b]) => a - b || (one < other ? -1 : 1)).map(([kind]) => kind)
}

function indexed(targets: Iterable<TargetRow>) {
  const ids = new Set<string>()
  const byIdentity = new Map<string, string | 'many'>()
  for (const { id, identities } of targets) {
    ids.add(id)
    for (const identity of new Set(identities)) byIdentity.set(identity, byIdentity.has(identity) ? 'many' : id)
  }
  return { ids, byIdentity }
}
