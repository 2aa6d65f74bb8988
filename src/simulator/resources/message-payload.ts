import { type Fields, fieldsOf, withoutUndefined } from '../json.ts'

/** What a message of a creation says: mostly the record, of a few types parts of it. */
export function payloadOf(typeId: string, record: Fields): Fields {
  if (typeId === 'product') {
    const { masterData, lastModifiedBy, createdBy, ...product } = record
    const { current, published, hasStagedChanges } = fieldsOf(masterData)
    return { productProjection: { ...product, ...fieldsOf(current), published, hasStagedChanges } }
  }
  if (typeId === 'store') {
    const { name, languages, countries, distributionChannels, supplyChannels, productSelections, custom } = record
    const places = { languages, countries, distributionChannels, supplyChannels, productSelections }
    return withoutUndefined({ name, ...places, custom })
  }
  if (typeId === 'product-tailoring') {
    const { key, store, product, published, current } = record
    return withoutUndefined({ key, store, product, published, ...fieldsOf(current) })
  }
  if (typeId === 'variant') {
    const { key, product, variantId, published, current } = record
    return withoutUndefined({ key, product, variantId, ...fieldsOf(current), publish: published })
  }
  return { [camelCase(typeId)]: record }
}

export function camelCase(typeId: string): string {
  return typeId.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
