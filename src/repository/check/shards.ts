import type { Context } from '../context.ts'
import type { CheckOptions, ShardsReport } from '../types.ts'
import { checkShard, type ShardReading } from './data.ts'
import { bySeverity, type LayerShard, needShard, newState } from './state.ts'

/** Reads the indexes of these shards and those of their chunks that `reading` takes, one shard after the other. */
export async function checkShards(
  ctx: Context,
  snapshot: string,
  shards: readonly { run: string; shard: LayerShard }[],
  { onProgress, ...reading }: ShardReading & Pick<CheckOptions, 'onProgress'>,
): Promise<ShardsReport> {
  const state = newState(ctx, { level: 'data', ...(onProgress ? { onProgress } : {}) }, snapshot)
  for (const { run, shard } of shards) needShard(state, run, shard, snapshot)
  let records = 0
  for (const { shard } of shards) records += await checkShard(state, shard, reading)
  return { findings: state.findings.sort(bySeverity), ...state.read, records }
}
