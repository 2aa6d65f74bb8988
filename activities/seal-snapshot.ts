import type { RunRef, SealedReport } from './backup-types.ts'
import type { ActivityDeps } from './deps.ts'
import { ledgerLines } from './ledger-lines.ts'

/**
 * Makes the run's shards a snapshot. Everything in its manifest comes from what the shards committed and from the plan,
 * so that a second attempt makes the same bytes.
 */
export async function sealSnapshot(deps: ActivityDeps, input: RunRef & { closedAt: string }): Promise<SealedReport> {
  const { run, closedAt } = input
  // Queries may lag behind writes by so much.
  const lagBefore = (time: string) => new Date(Date.parse(time) - deps.settings.queryLag)
  const repository = await deps.repository()
  const records = await repository.readShardRecords(run)
  const plan = await repository.readPlan(run)
  const unchanged = plan?.unchanged ?? []
  // A skipped shard was read at some time since the run began; a scan tells the time from which its versions are current.
  const current = records.map((one) => one.currentAsOf ?? one.scannedFrom ?? plan?.from ?? closedAt)
  const began = earliest([...current, ...unchanged.map(({ currentAsOf }) => currentAsOf)], closedAt)
  const proven = records.map(({ delta, scannedFrom }) => (delta ? delta.deletionsProvenAsOf : scannedFrom))
  const deletions = [...proven, ...unchanged.map(({ deletionsProvenAsOf }) => deletionsProvenAsOf)]
  const from = lagBefore(began)
  const to = new Date(closedAt)
  const sealed = await repository.seal({
    run,
    at: deps.now().toISOString(),
    window: { from: from.toISOString(), to: to.toISOString(), seconds: (to.getTime() - from.getTime()) / 1000 },
    deletionsProvenAsOf: deletions.includes(null)
      ? null
      : lagBefore(earliest(deletions as string[], closedAt)).toISOString(),
  })
  const { content, base, change, added } = await repository.resolveSnapshot(sealed.snapshot)
  const { project, window } = content
  deps.metrics.set('lifeboat_last_good_snapshot_timestamp_seconds', Date.parse(window.to) / 1000, { project })
  return {
    snapshot: sealed.snapshot,
    manifest: sealed.manifest.object,
    manifestSha256: sealed.manifest.sha256,
    records: content.totals.records,
    bytes: content.totals.bytes,
    logHead: sealed.log,
    from: content.window.from,
    to: content.window.to,
    kind: content.kind,
    ...(base === undefined ? {} : { base, added, ...(change ? { change } : {}) }),
    types: ledgerLines(content.ledger),
  }
}

/** ISO times of one form sort as text. */
function earliest(times: readonly string[], otherwise: string): string {
  return [...times].sort()[0] ?? otherwise
}
