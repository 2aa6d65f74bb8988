import type { LedgerLine } from '../../../activities/backup-types.ts'
import { changeMarks } from './change.ts'
import { type Column, table } from './table.ts'
import { count } from './units.ts'

/** The ledger of a snapshot: every type that has records or that something was left out of. */
export function ledgerTable(types: Readonly<Record<string, LedgerLine>>): string[] {
  const rows = Object.entries(types)
  const told = rows.filter(([, line]) => line.captured > 0 || line.reasons.length > 0 || line.expected === null)
  const empty = rows.length - told.length
  const lines = table(told, [
    { title: 'TYPE', value: ([type]) => type },
    { title: 'EXPECTED', align: 'right', value: ([, { expected }]) => (expected === null ? '?' : count(expected)) },
    { title: 'CAPTURED', align: 'right', value: ([, { captured }]) => count(captured) },
    ...(rows.some(([, { change }]) => change) ? [changeColumn] : []),
    { title: 'SKIPPED', align: 'right', value: ([, { skipped }]) => (skipped > 0 ? count(skipped) : '') },
    { title: 'WHY', value: ([, { reasons }]) => reasons.join('; ') },
  ])
  return empty > 0 ? [...lines, `and ${empty} types without records`] : lines
}

/** Without the many types in which nothing has changed. */
const changeColumn: Column<[string, LedgerLine]> = {
  title: 'CHANGE',
  value: ([, { change }]) =>
    change && change.created + change.changed + change.deleted > 0 ? changeMarks(change) : '',
}
