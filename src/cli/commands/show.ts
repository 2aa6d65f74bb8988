import { ledgerLines } from '../../../activities/ledger-lines.ts'
import type { Snapshot } from '../../repository/types.ts'
import { action } from '../action.ts'
import { exitCodes } from '../exit-codes.ts'
import { command, copyOption, whichCopy } from '../options.ts'
import { changeText } from '../rendering/change.ts'
import { ledgerTable } from '../rendering/ledger.ts'
import { count, duration, moment, size } from '../rendering/units.ts'

export function showCommand() {
  return command('show')
    .description('what is in a snapshot: its window, its ledger, what it is made of; needs no Temporal')
    .argument('<snapshot>', 'such as shop-eu@latest or shop-eu@2026-11-22T15-13-38Z')
    .option(...copyOption)
    .addHelpText(
      'after',
      '\nExamples:\n  $ lifeboat show shop-eu@latest\n  $ lifeboat show shop-eu@latest --json | jq .ledger',
    )
    .action((reference, options) =>
      action(options, async (session) => {
        const repository = await session.repository(whichCopy(options))
        const snapshot = await repository.resolveSnapshot(reference)
        session.print({ ...snapshot.content, signature: snapshot.signature }, () => render(snapshot))
        return exitCodes.done
      }),
    )
}

function render({ id, content, signature, manifest, base, change, added }: Snapshot): string[] {
  const { window, totals, ledger, kind, projectKey, apiHost, run, encryption, deletionsProvenAsOf } = content
  const moved = Object.entries(ledger).filter(([, { inMotion }]) => inMotion > 0)
  return [
    `${id}  ${kind}, of project ${projectKey} at ${apiHost}`,
    `each version was current at some instant from ${moment(window.from)} to ${moment(window.to)} (${duration(window.seconds)})`,
    deletionsProvenAsOf
      ? `deletions proven as of ${moment(deletionsProvenAsOf)}`
      : 'deletions not proven for every type',
    `${count(totals.records)} records, ${size(totals.plainBytes)} as ${size(totals.bytes)} in ${count(totals.chunks)} chunks`,
    ...(base === undefined || !change
      ? []
      : [`made from ${base}: ${changeText(change)}; ${size(added)} new, in ${content.layers.length} layers`]),
    `run ${run}, ${encryption.method === 'off' ? 'not encrypted' : `encrypted to ${encryption.recipients.length} recipients`}, signature ${signature}`,
    `manifest ${manifest.object}, sha256 ${manifest.sha256}`,
    '',
    ...ledgerTable(ledgerLines(ledger)),
    ...(moved.length > 0
      ? ['', `in motion inside the window: ${moved.map(([type, { inMotion }]) => `${inMotion} ${type}`).join(', ')}`]
      : []),
    `Next: lifeboat extract ${id} --type product`,
  ]
}
