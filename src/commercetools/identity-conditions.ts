import type { ResourceType } from '../catalogue/types.ts'
import { equals, isIn, portions } from './predicate.ts'

/**
 * Predicates that together find the records with one of the identities, each short enough for an address. An identity is
 * a field's name and its value, `key:shoes`. Values in several languages have the language before them, `slug:en:shoes`; what
 * takes several fields names them in turn, `store:eu:product:<id>`.
 */
export function identityConditions(type: ResourceType, identities: readonly string[]): string[] {
  const simple = new Map<string, { condition: (values: readonly string[]) => string; values: string[] }>()
  const compound: string[] = []
  for (const identity of new Set(identities)) {
    const joint = jointCondition(type.name, identity)
    if (joint !== undefined) {
      compound.push(joint)
      continue
    }
    const { name, value } = split(identity)
    const { group, ...one } = place(type.name, name, value)
    const known = simple.get(group) ?? { condition: one.condition, values: [] }
    known.values.push(one.value)
    simple.set(group, known)
  }
  return [
    ...[...simple.values()].flatMap(({ condition, values }) => portions(values, VALUES_AT_ONCE).map(condition)),
    ...portions(compound, JOINT_AT_ONCE).map((some) => some.map((one) => `(${one})`).join(' or ')),
  ].map((condition) => `(${condition})`)
}

interface Place {
  /** What can be asked for together. */
  group: string
  value: string
  condition: (values: readonly string[]) => string
}

function place(type: string, name: string, rest: string): Place {
  if (name === 'slug') {
    const { name: language, value } = split(rest)
    const slugs = (values: readonly string[]) => `slug(${isIn(`\`${language}\``, values)})`
    const condition = type === 'product' ? (values: readonly string[]) => inBoth(slugs(values)) : slugs
    return { group: `slug ${language}`, value, condition }
  }
  if (name === 'sku' && type === 'product') {
    const condition = (values: readonly string[]) => {
      const sku = isIn('sku', values)
      return inBoth(`masterVariant(${sku}) or variants(${sku})`)
    }
    return { group: name, value: rest, condition }
  }
  if (name === 'sku' && type === 'variant') {
    const condition = (values: readonly string[]) => {
      const sku = isIn('sku', values)
      return `current(${sku}) or staged(${sku})`
    }
    return { group: name, value: rest, condition }
  }
  return { group: name, value: rest, condition: (values) => isIn(name, values) }
}

/** A product's current and staged version. */
function inBoth(condition: string): string {
  return `masterData(current(${condition})) or masterData(staged(${condition}))`
}

function jointCondition(type: string, identity: string): string | undefined {
  const names = joint[type]
  if (names === undefined) return undefined
  const pattern = new RegExp(`^${names.map((name) => `${name}:(.*)`).join(':')}$`, 's')
  const values = pattern.exec(identity)?.slice(1)
  return values?.map((value, i) => withField(names[i]!, value)).join(' and ')
}

function withField(name: string, value: string): string {
  const inner = referred[name]
  return inner === undefined ? equals(name, value) : `${name}(${equals(inner, value)})`
}

function split(text: string): { name: string; value: string } {
  const colon = text.indexOf(':')
  return { name: text.slice(0, colon), value: text.slice(colon + 1) }
}

/** What identifies a record only together. */
const joint: Record<string, readonly string[]> = {
  'key-value-document': ['container', 'key'],
  'product-tailoring': ['store', 'product'],
  'inventory-entry': ['sku', 'supplyChannel'],
}

/** By what references in them are named. */
const referred: Record<string, string> = { store: 'key', product: 'id', supplyChannel: 'id' }

const VALUES_AT_ONCE = 100
/** These are longer. */
const JOINT_AT_ONCE = 25
