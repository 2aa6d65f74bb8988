import { LifeboatError } from '../../errors/lifeboat-error.ts'
import type { Context } from '../context.ts'
import { decoding, getIfPresent } from '../context.ts'
import { decodeDocument } from '../document.ts'
import { LIMITS } from '../limits.ts'
import { REPOSITORY_OBJECT } from '../names.ts'
import { RepositoryDocument, UNKNOWN_ID } from '../schema.ts'
import type { BlobStore } from '../stores/blob-store.ts'

/** Another store that holds, or will hold, the same repository. Opened when it is first needed. */
export interface Place {
  name: string
  /** As configured: safe to log. */
  uri: string
  open: () => Promise<BlobStore>
}

/** What `repository.uri` is called where one of its copies is looked at. */
export const PRIMARY = 'primary'

/** The same repository as `ctx`, with the same keys, elsewhere; with locks where there can be any. Reads nothing. */
export async function mirror(ctx: Context, place: Place): Promise<Context> {
  const store = await place.open()
  return { ...ctx, store, lock: store.locks ? ctx.lock : undefined }
}

export function placeNamed(ctx: Context, name: string): Place {
  const place = ctx.places.find((one) => one.name === name)
  if (place) return place
  throw unknownCopy(
    name,
    ctx.places.map((one) => one.name),
  )
}

export function unknownCopy(name: string, known: readonly string[]): LifeboatError {
  const there = known.length === 0 ? 'the config names none' : `the config names ${known.join(', ')}`
  return new LifeboatError(`there is no copy "${name}"; ${there}`, {
    kind: 'usage',
    code: 'copy-unknown',
    hint: 'name one of them, or add it under repository.copies',
  })
}

/** `absent`, `same`, or `foreign`: a repository of its own. Throws `damage` when it can't be told. */
export async function identityOf(ctx: Context, there: Context): Promise<'absent' | 'same' | 'foreign'> {
  const stored = await getIfPresent(there, REPOSITORY_OBJECT, { maxBytes: LIMITS.document })
  if (!stored) return 'absent'
  const { id } = decoding(REPOSITORY_OBJECT, () => decodeDocument(RepositoryDocument, stored))
  return id === ctx.document.id || ctx.document.id === UNKNOWN_ID ? 'same' : 'foreign'
}

export function foreign(place: { name: string; uri: string }): LifeboatError {
  return new LifeboatError(`copy ${place.name} (${place.uri}) is another repository`, {
    kind: 'permanent',
    code: 'copy-foreign',
    hint: 'name an empty folder, bucket or prefix for the copy',
  })
}
