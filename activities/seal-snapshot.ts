import type { RunRef, SealedReport } from './backup-types.ts'
import type { ActivityDeps } from './deps.ts'
import { ledgerLines } from './ledger-lines.ts'

/**
 * Makes the run's shards a snapshot. Everything in its manifest comes from what the shards committed and from the plan,
 * so that a second attempt makes the same bytes.
 */
export async function sealSnapshot(deps: ActivityDeps, input: RunRef & { closedAt: string }): Promise<SealedReport> {
  const { run, closedAt } = input
  const repository = await deps.repository()
  const records = await repository.readShardRecords(run)
  const plan = await repository.readPlan(run)
  const scans = records.map(({ scannedFrom }) => scannedFrom).filter((time) => time !== null)
  const everyShardScanned = scans.length === records.length
  // A skipped shard was read at some time since the run began; a scan tells the time from which its versions are current.
  const began = everyShardScanned ? earliest(scans, closedAt) : (plan?.from ?? closedAt)
  // Queries may lag behind writes by so much.
  const from = new Date(Date.parse(began) - deps.settings.queryLag)
  const to = new Date(closedAt)
  const sealed = await repository.seal({
    run,
    at: deps.now().toISOString(),
    window: { from: from.toISOString(), to: to.toISOString(), seconds: (to.getTime() - from.getTime()) / 1000 },
    deletionsProvenAsOf: everyShardScanned ? from.toISOString() : null,
  })
  const { content } = await repository.resolveSnapshot(sealed.snapshot)
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
    types: ledgerLines(content.ledger),
  }
}

/** ISO times of one form sort as text. */
function earliest(times: readonly string[], otherwise: string): string {
  return [...times].sort()[0] ?? otherwise
}
