import { invalidInput } from '../http/api-error.ts'
import { type Fields, field, fieldsOf, listOf } from '../json.ts'
import { inserted, setOrDelete } from './action-helpers.ts'
import type { PartHandler } from './parts.ts'

/** Update actions on the images of a variant. Images have no ids: their addresses name them. */
export const IMAGE_ACTIONS: Record<string, PartHandler> = {
  addExternalImage: (owner, { image }) => {
    owner.images = [...listOf(owner.images), image]
  },
  removeImage: (owner, { imageUrl }) => {
    owner.images = listOf(owner.images).toSpliced(indexOf(owner, imageUrl), 1)
  },
  setImageLabel: (owner, { imageUrl, label }) => {
    const index = indexOf(owner, imageUrl)
    const image = { ...fieldsOf(listOf(owner.images)[index]) }
    setOrDelete(image, 'label', label)
    owner.images = listOf(owner.images).with(index, image)
  },
  moveImageToPosition: (owner, { imageUrl, position }) => {
    const index = indexOf(owner, imageUrl)
    const images = listOf(owner.images)
    owner.images = inserted(images.toSpliced(index, 1), images[index], position)
  },
}

function indexOf(owner: Fields, url: unknown): number {
  const index = listOf(owner.images).findIndex((image) => field(image, 'url') === url)
  if (index < 0) throw invalidInput(`There is no image '${String(url)}'.`)
  return index
}
