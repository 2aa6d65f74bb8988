import { once } from 'node:events'
import { resourceType } from '../../catalogue/resources.ts'
import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { action } from '../action.ts'
import { exitCodes } from '../exit-codes.ts'
import { command, copyOption, whichCopy } from '../options.ts'

const newline = Buffer.from('\n')

export function extractCommand() {
  return command('extract')
    .description("write a snapshot's records of one type to stdout, one a line, byte for byte; needs no Temporal")
    .argument('<snapshot>', 'such as shop-eu@latest')
    .requiredOption('--type <type>', 'resource type, such as product; docs/coverage.md lists them')
    .option('--id <id>', 'only this record')
    .option(...copyOption)
    .addHelpText(
      'after',
      `
Examples:
  $ lifeboat extract shop-eu@latest --type product > products.ndjson
  $ lifeboat extract shop-eu@latest --type product | jq -r 'select(.key == "shirt") | .id'`,
    )
    .action((reference, options) =>
      action(options, async (session) => {
        const type = resourceType(options.type).name
        const repository = await session.repository({ read: true, ...whichCopy(options) })
        const snapshot = await repository.resolveSnapshot(reference)
        if (options.id !== undefined) {
          const record = await repository.readRecord(snapshot, type, options.id)
          if (!record) throw notThere(snapshot.id, type, options.id)
          await write(record.bytes)
          return exitCodes.done
        }
        for await (const { bytes } of repository.readRecords(snapshot, type)) await write(bytes)
        return exitCodes.done
      }),
    )
}

function notThere(snapshot: string, type: string, id: string): LifeboatError {
  return new LifeboatError(`${snapshot} holds no ${type} with the id ${id}`, {
    kind: 'permanent',
    code: 'record-not-found',
    hint: `lifeboat extract ${snapshot} --type ${type} | jq -r .id  # lists those it holds`,
  })
}

async function write(bytes: Buffer): Promise<void> {
  const room = process.stdout.write(Buffer.concat([bytes, newline]))
  if (!room) await once(process.stdout, 'drain')
}
