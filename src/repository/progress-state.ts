import type { ProgressRecord } from './progress.ts'
import type { ChunkRef } from './schema.ts'
import type { IndexEntry, Json, ShardProgress, Version } from './types.ts'

/** All progress records of a shard taken together, in their order: FORMAT.md, "Progress record". */
export function foldProgress(records: readonly ProgressRecord[]): ShardProgress {
  const entries = new Map<string, IndexEntry>()
  const goneAt = new Map<string, Version>()
  const inMotion = new Set<string>()
  let chunks = 0
  for (const { header, lines } of records) {
    const chunk = chunks
    lines.forEach(({ id, version }, line) => {
      if (isNews(version, entries.get(id)?.version, goneAt.get(id))) entries.set(id, { id, version, chunk, line })
    })
    if (header.chunk) chunks++
    for (const id of header.removed) {
      goneAt.set(id, highest(entries.get(id)?.version, goneAt.get(id)))
      entries.delete(id)
    }
    for (const id of header.inMotion) inMotion.add(id)
  }
  const last = records.at(-1)?.header
  return {
    headers: records.map(({ header }) => header),
    next: records.length,
    last: last && { cursor: last.cursor as Json, phase: last.phase, done: last.done },
    entries,
    gone: new Set([...goneAt.keys()].filter((id) => !entries.has(id))),
    inMotion,
  }
}

/** The chunks of a shard; an entry's `chunk` counts in this list. */
export function progressChunks(progress: ShardProgress): ChunkRef[] {
  return progress.headers.flatMap(({ chunk }) => (chunk ? [chunk] : []))
}

/** A query may lag and answer an older version, or a record that is gone: what is known to be newer stays. */
function isNews(version: Version, captured: Version | undefined, gone: Version | undefined): boolean {
  if (version === null) return true
  return version >= (captured ?? 0) && version > (gone ?? -1)
}

function highest(a: Version | undefined, b: Version | undefined): Version {
  return a == null && b == null ? null : Math.max(a ?? -1, b ?? -1)
}
