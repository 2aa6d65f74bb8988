import type { Fields } from '../../types.ts'
import { fieldsOf, textOf } from '../../values.ts'
import { variantDraft, variantsOf } from './product-data.ts'

/**
 * Puts the numbers of the target's variants into the desired product. The same variant is the one with the same SKU, else
 * the same key, else the same content, else the same number, else both are masters. One that the target lacks gets a number
 * below zero.
 */
export function renumbered(current: Fields, desired: Fields): Fields {
  const numbers = pairs(variantsByNumber(current), variantsByNumber(desired))
  pairMasters(numbers, current, desired)
  const renumber = (variant: unknown): Fields => {
    const fields = fieldsOf(variant)
    return { ...fields, id: numbers.get(Number(fields.id)) }
  }
  const master = fieldsOf(desired.masterData)
  const data = (value: unknown): Fields => {
    const [first, ...others] = variantsOf(fieldsOf(value)).map(renumber)
    return { ...fieldsOf(value), masterVariant: first, variants: others }
  }
  return { ...desired, masterData: { ...master, current: data(master.current), staged: data(master.staged) } }
}

type Numbered = ReadonlyMap<number, readonly Fields[]>

function pairs(current: Numbered, desired: Numbered): Map<number, number> {
  const found = new Map<number, number>()
  const free = new Set(current.keys())
  const pair = (marksOf: (variants: readonly Fields[], number: number) => readonly string[]): void => {
    const holders = new Map<string, number>()
    for (const number of free) {
      for (const mark of marksOf(current.get(number) ?? [], number)) if (!holders.has(mark)) holders.set(mark, number)
    }
    for (const [number, variants] of desired) {
      if (found.has(number)) continue
      const holder = marksOf(variants, number)
        .map((mark) => holders.get(mark))
        .find((each) => each !== undefined && free.has(each))
      if (holder === undefined) continue
      found.set(number, holder)
      free.delete(holder)
    }
  }
  pair((variants) => variants.flatMap(({ sku }) => (sku === undefined ? [] : [String(sku)])))
  pair((variants) => variants.flatMap(({ key }) => (key === undefined ? [] : [String(key)])))
  pair((variants) => variants.map((variant) => textOf(variantDraft(variant))))
  pair((_, number) => [String(number)])
  for (const number of desired.keys()) if (!found.has(number)) found.set(number, -number)
  return found
}

/** A master that nothing else became of becomes the new one: it could only be replaced. SKUs in stock can't be changed. */
function pairMasters(numbers: Map<number, number>, current: Fields, desired: Fields): void {
  const used = new Set(numbers.values())
  const masterOf = ({ masterData }: Fields): Fields => fieldsOf(fieldsOf(fieldsOf(masterData).current).masterVariant)
  const [master, wanted] = [masterOf(current), masterOf(desired)]
  const isFree = !used.has(Number(master.id)) && (numbers.get(Number(wanted.id)) ?? 0) < 0
  if (isFree && (master.sku === undefined || wanted.sku === undefined))
    numbers.set(Number(wanted.id), Number(master.id))
}

function variantsByNumber({ masterData }: Fields): Numbered {
  const { current, staged } = fieldsOf(masterData)
  const all = new Map<number, Fields[]>()
  for (const variant of [...variantsOf(fieldsOf(current)), ...variantsOf(fieldsOf(staged))]) {
    const number = Number(variant.id)
    all.set(number, [...(all.get(number) ?? []), variant])
  }
  return all
}
