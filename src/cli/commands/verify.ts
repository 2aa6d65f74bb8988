import type { VerifyReport } from '../../../activities/verify-types.ts'
import { verifySnapshot } from '../../control/verify.ts'
import { action } from '../action.ts'
import { exitCodes } from '../exit-codes.ts'
import { command } from '../options.ts'
import { count, size } from '../rendering/units.ts'

export function verifyCommand() {
  return command('verify')
    .description('have a worker that holds the identity read a snapshot, and say what is not what it was')
    .argument('<snapshot>', 'such as shop-eu@latest')
    .option('--structure', 'signatures, existence and sizes only; else every byte')
    .addHelpText('after', '\nExample:\n  $ lifeboat verify shop-eu@latest')
    .action((snapshot, options) =>
      action(options, async (session) => {
        const { config } = await session.config()
        const level = options.structure ? 'structure' : 'data'
        const report = await verifySnapshot(await session.temporal(), config, { snapshot, level })
        session.print(report, () => render(report))
        return report.damage > 0 ? exitCodes.damage : exitCodes.done
      }),
    )
}

function render({ snapshot, findings, damage, objects, records, bytes, level }: VerifyReport): string[] {
  const read = level === 'data' ? `, ${count(records)} records in ${size(bytes)} decrypted and counted` : ''
  return [
    ...findings.map(({ severity, object, problem, holds }) => `${severity}: ${object}: ${problem} (${holds})`),
    `${damage === 0 ? 'no damage' : `${damage} damaged objects`} in ${snapshot}: ${count(objects)} objects${read}`,
  ]
}
