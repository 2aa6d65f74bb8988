import { type Fields, fieldsOf, isFields, listOf, numberOf } from '../json.ts'

/** What is wrong with the value of a custom field, as the end of a sentence; `undefined` when nothing is. */
export function customFieldProblem(value: unknown, type: Fields): string | undefined {
  const name = String(type.name)
  if (name === 'Set') return setProblem(value, (element) => customFieldProblem(element, fieldsOf(type.elementType)))
  if (name === 'Enum' || name === 'LocalizedEnum') return keys(type).includes(value) ? undefined : 'no key of its enum'
  if (name === 'Reference') return referenceProblem(value, type.referenceTypeId)
  return plainProblem(value, name === 'LocalizedString' ? 'ltext' : name === 'String' ? 'text' : name.toLowerCase())
}

/** What is wrong with the value of an attribute; `nested` judges the attributes within one. */
export function attributeProblem(
  value: unknown,
  type: Fields,
  nested: (attributes: unknown, type: Fields) => string | undefined,
): string | undefined {
  const name = String(type.name)
  if (name === 'set')
    return setProblem(value, (element) => attributeProblem(element, fieldsOf(type.elementType), nested))
  if (name === 'enum' || name === 'lenum') {
    return keys(type).includes(fieldsOf(value).key) ? undefined : 'no value of its enum'
  }
  if (name === 'reference') return referenceProblem(value, type.referenceTypeId)
  if (name === 'nested') return Array.isArray(value) ? nested(value, type) : 'no list of attributes'
  return plainProblem(value, name)
}

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/

function plainProblem(value: unknown, name: string): string | undefined {
  const fits: Record<string, () => boolean> = {
    boolean: () => typeof value === 'boolean',
    text: () => typeof value === 'string',
    ltext: () => isFields(value) && Object.values(value).every((text) => typeof text === 'string'),
    number: () => numberOf(value) !== undefined,
    money: () => isFields(value) && typeof value.currencyCode === 'string',
    date: () => typeof value === 'string' && DATE.test(value),
    time: () => typeof value === 'string' && TIME.test(value),
    datetime: () => typeof value === 'string' && DATE_TIME.test(value),
  }
  return (fits[name]?.() ?? true) ? undefined : `no ${name}`
}

function setProblem(value: unknown, element: (value: unknown) => string | undefined): string | undefined {
  if (!Array.isArray(value)) return 'no list'
  const problem = value.map(element).find((one) => one !== undefined)
  return problem === undefined ? undefined : `a list with an element that is ${problem}`
}

function referenceProblem(value: unknown, referenceTypeId: unknown): string | undefined {
  const { typeId, id, key } = fieldsOf(value)
  if (typeof id !== 'string' && typeof key !== 'string') return 'no reference'
  return typeId === referenceTypeId ? undefined : `no reference to a '${String(referenceTypeId)}'`
}

function keys({ values }: Fields): unknown[] {
  return listOf(values).map((value) => fieldsOf(value).key)
}
