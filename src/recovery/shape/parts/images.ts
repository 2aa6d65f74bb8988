import type { Fields, UpdateAction } from '../../types.ts'
import { fieldsOf, isSame, listOf, present } from '../../values.ts'

/** Images in their order: the first is the one that shops show. */
export function imagesOf(value: unknown): Fields[] {
  return listOf(value).map((image) => {
    const { url, dimensions, label } = fieldsOf(image)
    return present({ url, dimensions, label })
  })
}

/**
 * Makes `desired` of the images `current`, one by one. An image that is wanted is never removed, wherever it is: the
 * platform would throw away the file of one that it stores.
 */
export function imageActions(current: unknown, desired: unknown): UpdateAction[] {
  const [before, after] = [imagesOf(current), imagesOf(desired)]
  if (isSame(before, after)) return []
  if (hasTwice(before) || hasTwice(after)) return [...before.map(removal), ...after.map(addition)]
  const find = (images: readonly Fields[], { url }: Fields): Fields | undefined =>
    images.find((image) => image.url === url)
  const stays = (image: Fields): boolean => isSame(find(after, image)?.dimensions, image.dimensions)
  const there = before.filter((image) => find(after, image) !== undefined && stays(image))
  const gone = before.filter((image) => !there.includes(image))
  const added = after.filter((image) => find(there, image) === undefined)
  const relabelled = after.filter((image) => {
    const old = find(there, image)
    return old !== undefined && old.label !== image.label
  })
  return [
    ...gone.map(removal),
    ...added.map(addition),
    ...relabelled.map(({ url, label }) => ({
      action: 'setImageLabel',
      imageUrl: url,
      ...(label === undefined ? {} : { label }),
    })),
    ...moves([...there, ...added].map(urlOf), after.map(urlOf)),
  ]
}

function moves(from: string[], to: readonly string[]): UpdateAction[] {
  const now = [...from]
  const actions: UpdateAction[] = []
  for (const [position, imageUrl] of to.entries()) {
    if (now[position] === imageUrl) continue
    now.splice(now.indexOf(imageUrl), 1)
    now.splice(position, 0, imageUrl)
    actions.push({ action: 'moveImageToPosition', imageUrl, position })
  }
  return actions
}

function removal(image: Fields): UpdateAction {
  return { action: 'removeImage', imageUrl: image.url }
}

function addition(image: Fields): UpdateAction {
  return { action: 'addExternalImage', image }
}

function hasTwice(images: readonly Fields[]): boolean {
  return new Set(images.map(urlOf)).size < images.length
}

function urlOf({ url }: Fields): string {
  return String(url)
}
