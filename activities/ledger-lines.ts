import type { Manifest } from '../src/repository/types.ts'
import type { LedgerLine } from './backup-types.ts'

/** The ledger of a manifest as people and scripts are told it. */
export function ledgerLines(ledger: Manifest['ledger']): Record<string, LedgerLine> {
  const lines = Object.entries(ledger).map(([type, { expected, captured, skipped, reasons, omitted, change }]) => {
    const words =
      omitted === undefined
        ? reasons.map(({ reason, count }) => (count > 0 ? `${count} × ${reason}` : reason))
        : [omitted]
    return [type, { expected, captured, skipped, reasons: words, ...(change ? { change } : {}) }]
  })
  return Object.fromEntries(lines)
}
