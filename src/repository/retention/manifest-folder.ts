import type { Context } from '../context.ts'
import { manifestPrefix, parseObjectName } from '../names.ts'
import type { BlobInfo } from '../stores/blob-store.ts'

/** What lies below `manifests/<project>/` for one time. */
export interface TimeObjects {
  manifest?: BlobInfo
  mark?: BlobInfo
  signatures: (BlobInfo & { sha256: string })[]
}

/** By time, in order. */
export async function manifestFolder(ctx: Context, project: string): Promise<Map<string, TimeObjects>> {
  const folder = new Map<string, TimeObjects>()
  for await (const info of ctx.store.list(manifestPrefix(project))) {
    const name = parseObjectName(info.key)
    if (!name || !('time' in name)) continue
    const objects = folder.get(name.time) ?? { signatures: [] }
    folder.set(name.time, objects)
    if (name.kind === 'manifest') objects.manifest = info
    if (name.kind === 'pruned-mark') objects.mark = info
    if (name.kind === 'manifest-signature') objects.signatures.push({ ...info, sha256: name.sha256 })
  }
  return folder
}
