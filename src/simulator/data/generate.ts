import { LifeboatError } from '../../errors/lifeboat-error.ts'
import type { Fields } from '../json.ts'
import { Random, seededUuid } from '../random.ts'
import type { ResourceDefinition } from '../resources/definition.ts'
import { DEFINITIONS } from '../resources/table.ts'
import type { Project } from '../store/project.ts'
import { GENERATED, type Making } from './generated-records.ts'

export interface GenerateOptions {
  /** The same seed in an empty project gives the same records; default 1. */
  seed?: number | string
  /** How many records in all; default 1,000. */
  records?: number
  /** About how large a record is, in bytes; default 2,000. */
  bytesPerRecord?: number
  /** Types with their shares of the records, or a list of types with equal shares; default: a catalogue's mixture. */
  types?: Record<string, number> | readonly string[]
  /** The records' times lie in so many days before now; default 30. */
  days?: number
}

export interface GenerateResult {
  records: Record<string, number>
  bytes: number
  milliseconds: number
}

const MIXTURE: Record<string, number> = {
  product: 0.4,
  'inventory-entry': 0.15,
  'standalone-price': 0.1,
  customer: 0.1,
  order: 0.1,
  'key-value-document': 0.05,
  review: 0.05,
  category: 0.03,
  payment: 0.02,
}

const DAY = 86_400_000

/**
 * Fills a project with any number of records, straight into its store. They look like the API's own but pass no
 * checks of drafts; references point to records that exist. Throws LifeboatError for a type it can't generate.
 */
export function generate(project: Project, options: GenerateOptions = {}): GenerateResult {
  const started = performance.now()
  const { seed = 1, records = 1000, bytesPerRecord = 2000, days = 30 } = options
  const random = new Random(`generate ${seed}`)
  const making: Making = { random, bytes: bytesPerRecord, ids: new Map(), serial: project.next('generated') * 1e7 }
  const now = project.clock.now()
  const result: GenerateResult = { records: {}, bytes: 0, milliseconds: 0 }
  for (const [type, count] of counts(options.types ?? MIXTURE, records)) {
    const definition = definitionOf(type)
    const make = GENERATED[type]!
    const ids = idsOf(project, making, type)
    for (let i = 0; i < count; i++) {
      making.serial++
      const fields: Fields = { id: seededUuid(random), ...make(making) }
      const createdAt = Math.floor(now - random.fraction() * days * DAY)
      const stored = project.insert(definition, fields, 'simulator-generator', createdAt)
      ids.push(stored.id)
      result.bytes += stored.length
    }
    result.records[type] = count
  }
  result.milliseconds = Math.round(performance.now() - started)
  return result
}

/** Ids that references may point to: those generated before, and those that were there already. */
function idsOf(project: Project, making: Making, type: string): string[] {
  for (const name of Object.keys(GENERATED)) {
    if (making.ids.has(name)) continue
    making.ids.set(
      name,
      project
        .collection(name)
        .idOrder.slice(0, 1000)
        .map(({ id }) => id),
    )
  }
  return making.ids.get(type)!
}

/** Whole numbers that add up to `records`, in the order in which types refer to each other. */
function counts(types: NonNullable<GenerateOptions['types']>, records: number): [string, number][] {
  const shares = Array.isArray(types) ? types.map((type): [string, number] => [type, 1]) : Object.entries(types)
  for (const [type] of shares) if (GENERATED[type] === undefined) throw unknownType(type)
  const order = Object.keys(GENERATED)
  const sorted = shares.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  const sum = sorted.reduce((total, [, share]) => total + share, 0)
  let given = 0
  let wanted = 0
  return sorted.map(([type, share]) => {
    wanted += (share / sum) * records
    const count = Math.round(wanted) - given
    given += count
    return [type, count]
  })
}

function definitionOf(type: string): ResourceDefinition {
  const definition = DEFINITIONS.find(({ typeId }) => typeId === type)
  if (definition === undefined) throw unknownType(type)
  return definition
}

function unknownType(type: string): LifeboatError {
  return new LifeboatError(`the simulator can't generate records of type '${type}'`, {
    kind: 'usage',
    code: 'generate-type',
    hint: `take types among ${Object.keys(GENERATED).join(', ')}`,
  })
}
