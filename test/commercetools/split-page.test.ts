import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MalformedBody } from '../../src/commercetools/malformed-body.ts'
import { splitObject, splitPage } from '../../src/commercetools/split-page.ts'

describe('splitPage', () => {
  test('gives each record as the bytes that the API sent', () => {
    const first = '{"id":"a","version":3,"price":1.0,"big":12345678901234567890,"none":-0,"2":1,"1":2}'
    const second = '{"version":7,"nested":{"id":"not me","version":99},"id":"b"}'
    const body = Buffer.from(`{"limit":500,"offset":0,"count":2,"total":9,"results":[${first},${second}]}`)
    const page = splitPage(body)
    expect(page).toMatchObject({ count: 2, limit: 500, offset: 0, total: 9 })
    expect(page.records.map(({ start, end }) => body.toString('utf8', start, end))).toEqual([first, second])
    expect(page.records).toMatchObject([
      { id: 'a', version: 3 },
      { id: 'b', version: 7 },
    ])
  })

  test('agrees with JSON.parse about any page, however it is printed', () => {
    fc.assert(
      fc.property(page(), fc.constantFrom(0, 1, 3, '\t', '\r\n' as const), (value, indent) => {
        const text = print(value, indent)
        const body = Buffer.from(text)
        const sent = Buffer.from(body)
        const split = splitPage(body)
        const parsed = JSON.parse(text)
        expect(split.count).toBe(parsed.results.length)
        expect(split.limit).toBe(numberOf(parsed.limit))
        expect(split.total).toBe(numberOf(parsed.total))
        for (const [index, record] of split.records.entries()) {
          const expected = parsed.results[index]
          const line = body.subarray(record.start, record.end)
          expect(line.includes('\n') || line.includes('\r')).toBe(false)
          expect(line.equals(withoutNewlines(sent.subarray(record.start, record.end)))).toBe(true)
          expect(JSON.parse(line.toString())).toEqual(expected)
          expect(record.id).toBe(typeof expected.id === 'string' ? expected.id : undefined)
          expect(record.version).toBe(numberOf(expected.version))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('refuses a page that is cut off at any byte', () => {
    fc.assert(
      fc.property(page(), fc.constantFrom(0, 2), (value, indent) => {
        const body = Buffer.from(print(value, indent))
        for (let end = 0; end < body.length; end++) expect(isRefused(body.subarray(0, end))).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  test('is not misled by what looks like results within a string or a nested object', () => {
    const record = '{"id":"a","version":1,"text":"\\"results\\":[{\\"id\\":\\"x\\"}]","results":[{"id":"y"}]}'
    const facets = '{"results":[{"id":"z"}]}'
    const body = Buffer.from(`{"facets":${facets},"results":[${record}],"count":1,"note":"\\"results\\":[{}]"}`)
    const { records } = splitPage(body)
    expect(records.map(({ start, end }) => body.toString('utf8', start, end))).toEqual([record])
  })

  test('knows id and version when their names are spelt with escapes, and the last one given holds', () => {
    const records = [
      '{"\\u0069d":"a","v\\u0065rsion":2}',
      '{"i\\u0064":"b","versio\\u006e":3}',
      '{"id":"no","version":1,"id":"c","version":4}',
      '{"id" : "d\\u00e9" , "version" : 5e0,"\\"id":"no","\\\\id":"no","x\\"version":9,"\\"version":9,"tags":["id","version"]}',
      '{"id":7,"version":"8"}',
    ]
    const split = splitPage(Buffer.from(`{"count":5,"results":[${records.join(',')}]}`)).records
    expect(split.map(({ id, version }) => [id, version])).toEqual([
      ['a', 2],
      ['b', 3],
      ['c', 4],
      ['dé', 5],
      [undefined, undefined],
    ])
  })

  test.each([
    ['fewer records than its count', '{"count":2,"results":[{"id":"a"}]}', /says 2 records and holds 1/],
    ['no count', '{"results":[]}', /does not say its count/],
    ['no results', '{"count":0}', /has no results/],
    ['results twice', '{"count":0,"results":[],"results":[]}', /results twice/],
    ['results that are no list', '{"count":0,"results":{}}', /expected at byte 21/],
    ['a record that is no object', '{"count":1,"results":[1]}', /expected at byte 22/],
    ['a comma before the end', '{"count":1,"results":[{},]}', /expected at byte 25/],
    ['a comma before the first', '{"count":1,"results":[,{}]}', /expected at byte 22/],
    ['no comma between two records', '{"count":2,"results":[{}{}]}', /expected at byte 24/],
    ['something between two records', '{"count":2,"results":[{},1,{}]}', /expected at byte 25/],
    ['a record closed by a bracket', '{"count":1,"results":[{]}}', /expected at byte 23/],
    ['something after its end', '{"count":0,"results":[]}x', /goes on after its end/],
    ['two bodies', '{"count":0,"results":[]}{"count":0,"results":[]}', /goes on after its end/],
    ['a name without quotes', '{count:0,"results":[]}', /expected at byte 1/],
    ['a value that is not JSON', '{"count":0x,"results":[]}', /not JSON/],
    ['a newline in a string', '{"count":1,"results":[{"id":"a\nb"}]}', /control character/],
    ['HTML', '<html><body>502 Bad Gateway</body></html>', /expected at byte 0/],
    ['nothing', '', /ends at byte 0/],
    ['JSON that is no object', 'null', /expected at byte 0/],
  ])('refuses a page with %s', (_, body, message) => {
    expect(() => splitPage(Buffer.from(body))).toThrow(message)
  })
})

describe('splitObject', () => {
  test('takes the body as one record', () => {
    const body = Buffer.from('\n{\n "key" : "shop",\n "version" : 12, "of": {"id": "x"}, "list": [{}, []]\n}\n')
    const record = splitObject(body)
    expect(record).toMatchObject({ id: undefined, version: 12 })
    expect(body.toString('utf8', record.start, record.end)).toBe(
      '{  "key" : "shop",  "version" : 12, "of": {"id": "x"}, "list": [{}, []] }',
    )
  })

  test('refuses a body that is cut off at any byte', () => {
    const body = Buffer.from('{"key":"shop","version":12,"languages":["de","en"],"a":{"b":[{}]}}')
    for (let end = 0; end < body.length; end++) expect(() => splitObject(Buffer.from(body.subarray(0, end)))).toThrow()
  })
})

function isRefused(body: Buffer): boolean {
  try {
    splitPage(Buffer.from(body))
    return false
  } catch (error) {
    return error instanceof MalformedBody
  }
}

function page() {
  const value = fc.jsonValue({ maxDepth: 4, stringUnit: fc.oneof(...units()) })
  const name = fc.oneof(fc.constantFrom('id', 'version', 'results', 'count'), fc.string({ unit: fc.oneof(...units()) }))
  const record = fc
    .tuple(fc.option(fc.uuid()), fc.option(fc.integer()), fc.array(fc.tuple(name, value)), fc.boolean())
    .map(([id, version, members, idFirst]) => {
      const own = [...(id ? [['id', id]] : []), ...(version === null ? [] : [['version', version]])]
      return Object.fromEntries(idFirst ? [...own, ...members] : [...members, ...own])
    })
  const extra = fc.array(fc.tuple(fc.constantFrom('limit', 'offset', 'total', 'facets', 'x"]'), value), {
    maxLength: 4,
  })
  return fc.tuple(fc.array(record, { maxLength: 6 }), extra, fc.boolean()).map(([results, extras, first]) => {
    const own = [['results', results] as const, ['count', results.length] as const]
    return Object.fromEntries(first ? [...own, ...extras] : [...extras, ...own.reverse()])
  })
}

function units() {
  return [
    fc.constantFrom('"', '\\', '{', '}', '[', ']', ':', ',', '\n', '\r', '\t', ' ', '\u2028', 'é', '😀', '\ud800'),
    fc.constant('grapheme' as const).chain(() => fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ]
}

function print(value: unknown, indent: number | string): string {
  const text = JSON.stringify(value, null, indent === '\r\n' ? 1 : indent)
  return indent === '\r\n' ? text.replaceAll('\n', '\r\n') : text
}

function withoutNewlines(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => (byte === 0x0a || byte === 0x0d ? 0x20 : byte)))
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}
