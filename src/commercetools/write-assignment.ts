import { resourceType } from '../catalogue/resources.ts'
import type { ResourceType } from '../catalogue/types.ts'
import type { Fields, UpdateAction } from '../recovery/types.ts'
import type { Reader } from './ask-for-less.ts'
import { findByIds } from './find-records.ts'
import type { Written } from './project-writer.ts'
import { send } from './send-write.ts'

/**
 * Products are put into a selection, and taken out of it, by its own update actions. They bear on one product each, so the
 * version of the selection is whichever it has at the moment, and one that somebody else has moved on is asked for again.
 */

/** `path` is `product-selections/<selection>/products`. */
export async function assign(
  reader: Reader,
  type: ResourceType,
  path: string,
  { product, variantSelection, variantExclusion }: Fields,
  signal: AbortSignal | undefined,
): Promise<Written> {
  const selection = decodeURIComponent(path.split('/')[1] ?? '')
  const action =
    variantExclusion === undefined
      ? { action: 'addProduct', product, ...(variantSelection === undefined ? {} : { variantSelection }) }
      : { action: 'excludeProduct', product, variantExclusion }
  return await change(reader, type, selection, [action], signal)
}

export async function reassign(
  reader: Reader,
  type: ResourceType,
  id: string,
  actions: readonly UpdateAction[],
  signal: AbortSignal | undefined,
): Promise<Written> {
  return await change(reader, type, partsOf(id).selection, actions, signal)
}

export async function withdraw(
  reader: Reader,
  type: ResourceType,
  id: string,
  signal: AbortSignal | undefined,
): Promise<Written> {
  const { selection, product } = partsOf(id)
  const action = { action: 'removeProduct', product: { typeId: 'product', id: product } }
  const outcome = await change(reader, type, selection, [action], signal)
  const missing = outcome.kind === 'refused' && outcome.code === 'ProductAssignmentMissing'
  return missing ? { kind: 'gone' } : outcome
}

async function change(
  reader: Reader,
  type: ResourceType,
  selection: string,
  actions: readonly UpdateAction[],
  signal: AbortSignal | undefined,
): Promise<Written> {
  const found = await findByIds(reader, resourceType('product-selection'), [selection], signal ? { signal } : {})
  let version = found.get(selection)?.version
  if (version === undefined) return { kind: 'gone' }
  const path = `product-selections/${encodeURIComponent(selection)}`
  for (let tries = 1; ; tries++) {
    const outcome = await send(reader.requester, type, { method: 'POST', path, body: { version, actions } }, signal)
    if (outcome.kind !== 'stale' || outcome.currentVersion === null || tries >= MOST_TRIES)
      return withoutVersion(outcome)
    version = outcome.currentVersion
  }
}

/** What came back is the selection; an assignment has no version. */
function withoutVersion(outcome: Written): Written {
  return outcome.kind === 'done' ? { ...outcome, version: null } : outcome
}

function partsOf(id: string): { selection: string; product: string } {
  const [selection = '', product = ''] = id.split('/')
  return { selection, product }
}

/** Others put their products into the same selection meanwhile. */
const MOST_TRIES = 20
