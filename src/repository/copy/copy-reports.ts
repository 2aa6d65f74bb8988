import { sha256 } from '../hash.ts'
import { parseObjectName, reportPrefix, signatureName } from '../names.ts'
import { sizesBelow, type Transfer } from './transfer.ts'

/** What verifying and drilling found, each report after its signature. Nothing depends on them. */
export async function copyReports(transfer: Transfer, project: string | undefined): Promise<void> {
  const prefix = [project === undefined ? 'reports/' : reportPrefix(project)]
  const [here, there] = await Promise.all([sizesBelow(transfer.from, prefix), sizesBelow(transfer.to, prefix)])
  const lacking = [...here.keys()].filter((object) => !there.has(object) && parseObjectName(object)?.kind === 'report')
  await transfer.each(lacking, async (object) => {
    await transfer.unlessUnfit(async () => {
      const bytes = await transfer.read(object)
      await transfer.copy(signatureName(object, sha256(bytes)), 'copy-signature-put')
      await transfer.write(object, bytes, 'copy-record-put')
    })
  })
}
