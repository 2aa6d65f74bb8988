import type { Context } from '../context.ts'
import { idMapName, idMapPrefix, type ProjectPair, parseObjectName } from '../names.ts'
import { putLines, readLines } from './lines.ts'
import type { RecoveryObject } from './schema.ts'

/** A record of one project, and what stands for it in another one, or in the same since it was restored there. */
export interface IdMapping {
  type: string
  from: string
  to: string
}

/** A numbered segment of what a run mapped. The first attempt counts. */
export async function putIdMap(
  ctx: Context,
  pair: ProjectPair,
  { run, seq, mappings }: { run: string; seq: number; mappings: readonly IdMapping[] },
): Promise<RecoveryObject & { created: boolean }> {
  return putLines(ctx, idMapName(pair, run, seq), mappings, 'id-map-put')
}

/** One segment; `undefined` when there is none of that number. */
export async function readIdMapSegment(
  ctx: Context,
  pair: ProjectPair,
  run: string,
  seq: number,
): Promise<IdMapping[] | undefined> {
  return readLines<IdMapping>(ctx, idMapName(pair, run, seq))
}

/** All that is known of a pair of projects, runs in the order in which they began: of two mappings the later one counts. */
export async function* readIdMaps(ctx: Context, pair: ProjectPair, run?: string): AsyncGenerator<IdMapping> {
  const names: { key: string; began: string; seq: number }[] = []
  for await (const { key } of ctx.store.list(idMapPrefix(pair))) {
    const name = parseObjectName(key)
    if (name?.kind !== 'id-map' || (run !== undefined && name.run !== run)) continue
    names.push({ key, began: beganOf(name.run), seq: name.seq })
  }
  names.sort((a, b) => (a.began === b.began ? a.seq - b.seq : a.began < b.began ? -1 : 1))
  for (const { key } of names) for (const mapping of (await readLines<IdMapping>(ctx, key)) ?? []) yield mapping
}

function beganOf(run: string): string {
  return /\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ.*/.exec(run)?.[0] ?? run
}
