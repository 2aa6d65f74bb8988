/** Requests that no well-behaved client would send, made from valid ones. */

// biome-ignore lint/suspicious/noExplicitAny: bodies of every shape
type Any = any

export interface Hostile {
  method: string
  path: string
  headers: Record<string, string>
  body: string | undefined
}

export interface Valid {
  path: string
  body: Any
}

export type Random = () => number

/** One request, decided by `random` alone. */
export function hostile(random: Random, valid: readonly Valid[], paths: readonly string[]): Hostile {
  const { path, body } = pick(random, valid)
  const kind = Math.floor(random() * 8)
  if (kind < 3) return post(path, JSON.stringify(damaged(random, structuredClone(body))))
  if (kind === 3) return post(path, oddText(random, body))
  if (kind === 4) return { ...post(path, JSON.stringify(body)), headers: oddHeaders(random) }
  if (kind === 5) return get(`${pick(random, paths)}?${oddQuery(random)}`)
  if (kind === 6) return { ...get(oddPath(random, pick(random, paths))), method: pick(random, METHODS) }
  return post('/graphql', JSON.stringify({ query: oddGraphql(random), variables: pick(random, VALUES) }))
}

function post(path: string, body: string): Hostile {
  return { method: 'POST', path, headers: {}, body }
}

function get(path: string): Hostile {
  return { method: 'GET', path, headers: {}, body: undefined }
}

const METHODS = ['GET', 'HEAD', 'POST', 'DELETE', 'PUT', 'PATCH', 'OPTIONS']

const VALUES: readonly Any[] = [
  null,
  true,
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  0.1,
  '',
  'x',
  '\u0000',
  '\ud800',
  '💥'.repeat(300),
  'x'.repeat(70_000),
  '9999999999-99-99T99:99:99Z',
  [],
  [[]],
  {},
  { typeId: 'product', id: 'none' },
  { typeId: 'nothing', key: 'none' },
  { currencyCode: 'EUR', centAmount: 1e300 },
  JSON.parse('{"__proto__": {"x": 1}, "constructor": 1, "toString": null, "hasOwnProperty": []}'),
]

/** The body with one to three of its values replaced, dropped, doubled, renamed or wrapped. */
function damaged(random: Random, body: Any): Any {
  const whole = { body }
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) damage(random, whole)
  return whole.body
}

function damage(random: Random, holder: Any): void {
  const [name, value] = pick(random, Object.entries(holder)) ?? []
  if (name === undefined) return
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0 && random() < 0.75) {
    damage(random, value)
    return
  }
  const how = Math.floor(random() * 6)
  if (how === 0) delete holder[name]
  else if (how === 1) holder[name] = [value, structuredClone(value)]
  else if (how === 2) holder[name] = { [name]: value }
  else if (how === 3) holder[`${name}x`] = value
  else holder[name] = structuredClone(pick(random, VALUES))
}

/** Text that is no JSON, or JSON that is hard to bear. */
function oddText(random: Random, body: Any): string {
  const text = JSON.stringify(body)
  const at = Math.floor(random() * text.length)
  const deep = 10 ** (1 + Math.floor(random() * 5))
  return pick(random, [
    '',
    'null',
    '"text"',
    '[]',
    '1e999',
    text.slice(0, at),
    text.slice(0, at) + String.fromCharCode(Math.floor(random() * 0x300)) + text.slice(at),
    text.replace(/\d+/, '123456789012345678901234567890e50'),
    text.replace(/\d+/, '1e999'),
    text.replace(/"[^"]*"/, '['.repeat(deep) + ']'.repeat(deep)),
    `{"container":"c","key":"deep","value":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}`,
    '['.repeat(deep),
    `${text}${text}`,
    `﻿${text}`,
  ])
}

function oddHeaders(random: Random): Record<string, string> {
  return pick(random, [
    { authorization: '' },
    { authorization: 'Basic !!!' },
    { authorization: `Bearer ${'x'.repeat(4000)}` },
    { 'content-type': 'text/plain; charset=none' },
    { 'accept-encoding': 'gzip;q=0, *' },
    { accept: '*/*;'.repeat(300) },
    { 'x-correlation-id': '\t' },
    { 'if-match': '*' },
  ])
}

const PREDICATES = [
  '',
  ' ',
  'id',
  'id =',
  'id = "',
  'id = "\\ud800"',
  'id in ()',
  '('.repeat(5000),
  'not '.repeat(5000),
  Array.from({ length: 5000 }, () => 'id="x"').join(' and '),
  `${'('.repeat(60)}id = "x"${')'.repeat(60)}`,
  `${'custom('.repeat(100)}x = 1${')'.repeat(100)}`,
  Array.from({ length: 900 }, () => 'id="x"').join(' or '),
  'id = :x',
  'version = 1e999',
  'createdAt > "9999999999-01-01"',
  'version > "a" and key contains any (1, true, "x")',
  'geoLocation within circle(1e308, -1e308, 0)',
  '`id` = "x"',
  '__proto__ = 1',
  'constructor(name = "x")',
  'id within circle(1,2,3)',
  'id is not not defined',
]

function oddQuery(random: Random): string {
  const where = encodeURIComponent(pick(random, PREDICATES))
  return pick(random, [
    `where=${where}`,
    `where=${where}&where=${where}&var.x=%22a%22`,
    `where=${where}&sort=id%20desc&limit=1`,
    'limit=-1',
    'limit=1e3',
    'limit=99999999999999999999',
    'offset=10001',
    'offset=NaN',
    'sort=',
    'sort=__proto__',
    'sort=id%00asc',
    `sort=${'id.'.repeat(2000)}x`,
    'withTotal=maybe',
    'version=99999999999999999999999',
    'where=%E0%A4%A',
    '%%%=%',
    '&&&=&==',
    `x=${'y'.repeat(9000)}`,
  ])
}

function oddPath(random: Random, path: string): string {
  const odd = [
    '..',
    '%2e%2e',
    '%00',
    '%',
    '%E0%A4%A',
    'key=',
    'key=%2F',
    ' ',
    '%20',
    '💥',
    'x'.repeat(3000),
    '__proto__',
  ]
  const part = pick(random, odd)
  return encodeURI(
    pick(random, [
      `${path}/${part}`,
      `/${part}${path}`,
      `${path}/key=${part}/products`,
      `${path}//`,
      `/as-associate/${part}/in-business-unit/key=${part}/approval-rules`,
      `/custom-objects/${part}/${part}`,
      `/orders/order-number=${part}`,
      `${path}/${part}?version=1`,
    ]),
  ).replace(/%25/g, '%')
}

function oddGraphql(random: Random): string {
  const where = JSON.stringify(pick(random, PREDICATES))
  const deep = 10 ** (1 + Math.floor(random() * 5))
  return pick(random, [
    '',
    '{',
    '{ __schema { types { name } } }',
    `{ products(where: ${where}) { results { id } } }`,
    `{ products(sort: [${where}]) { total } }`,
    '{ products(limit: 1e99) { results { id } } }',
    '{ products(limit: $x) { results { id } } }',
    '{a'.repeat(deep) + '}'.repeat(deep),
    `{ products(where: ${'['.repeat(deep)}${']'.repeat(deep)}) { count } }`,
    '{ __proto__ { constructor } }',
    'mutation { deleteProduct(version: 1) { id } }',
    'fragment x on Query { products { count } }',
  ])
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T
}
