import type { ResourceType } from '../catalogue/types.ts'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import type { Reader } from './ask-for-less.ts'
import { askGraphql } from './ask-graphql.ts'
import { count } from './count.ts'
import { MalformedBody } from './malformed-body.ts'
import { PAGE_LIMIT } from './page-limits.ts'
import { sinceConditions } from './predicate.ts'
import type { ListLook, LookQuestion } from './project-client.ts'
import { TooMuch } from './requester.ts'
import { rowsOf, scanIds } from './scan-ids.ts'

/**
 * Lists in one request. The API bounds what one may cost by the fields it could return: this many, of 500 rows of two
 * fields each, stay far below the bound that is told of (20,000).
 */
const listsARequest = 6

/** Totals and changes of many lists: by GraphQL several in one request, else two requests a list. Order as asked. */
export async function lookAtLists(
  reader: Reader,
  questions: readonly LookQuestion[],
  signal?: AbortSignal,
): Promise<ListLook[]> {
  const together = questions.filter(({ type }) => type.graphql !== null)
  const batches = Array.from({ length: Math.ceil(together.length / listsARequest) }, (_, at) =>
    together.slice(at * listsARequest, (at + 1) * listsARequest),
  )
  const alone = questions.filter(({ type }) => type.graphql === null).map((question) => [question])
  const answers = new Map<LookQuestion, ListLook>()
  await Promise.all(
    [...batches, ...alone].map(async (batch) => {
      for (const [at, look] of (await lookAtBatch(reader, batch, signal)).entries()) answers.set(batch[at]!, look)
    }),
  )
  return questions.map((question) => answers.get(question)!)
}

/** Whatever the API dislikes about several at once, it is asked about one after the other. */
async function lookAtBatch(
  reader: Reader,
  batch: readonly LookQuestion[],
  signal: AbortSignal | undefined,
): Promise<ListLook[]> {
  if (batch[0]!.type.graphql !== null) {
    try {
      return await lookTogether(reader, batch, signal)
    } catch (error) {
      const refused = error instanceof LifeboatError && error.kind === 'permanent'
      if (!refused && !(error instanceof TooMuch)) throw error
    }
  }
  return Promise.all(batch.map((question) => lookAlone(reader, question, signal)))
}

async function lookAlone(
  reader: Reader,
  { type, modifiedSince }: LookQuestion,
  signal: AbortSignal | undefined,
): Promise<ListLook> {
  const options = { ...(modifiedSince ? { modifiedSince } : {}), ...(signal ? { signal } : {}) }
  try {
    const [total, page] = await Promise.all([
      count(reader.requester, type, undefined, signal),
      scanIds(reader, type, options),
    ])
    return { total: total.total, rows: page.rows, next: page.next }
  } catch (error) {
    if (error instanceof LifeboatError && error.code === 'scope-missing') return { refused: error.message }
    throw error
  }
}

async function lookTogether(
  { requester }: Reader,
  batch: readonly LookQuestion[],
  signal: AbortSignal | undefined,
): Promise<ListLook[]> {
  const where = batch.map(({ type, modifiedSince }) =>
    sinceConditions(type, modifiedSince ? { modifiedSince } : {}).join(' '),
  )
  const variables = Object.fromEntries(where.map((text, at) => [`w${at}`, text === '' ? null : text]))
  return askGraphql(requester, {
    what: `ids of ${batch.map(({ type }) => type.name).join(', ')}`,
    scopes: batch[0]!.type.readScopes,
    kind: 'ids of several lists',
    query: queryFor(batch),
    variables,
    read: (lists) => batch.map(({ type }, at) => lookOf(type, lists[`l${at}`], lists[`t${at}`])),
    signal,
  })
}

function queryFor(batch: readonly LookQuestion[]): string {
  const variables = batch.map((_, at) => `$w${at}: String`).join(', ')
  const lists = batch.map(
    ({ type: { graphql, versioned } }, at) =>
      `  t${at}: ${graphql}(limit: 1) { total }
  l${at}: ${graphql}(where: $w${at}, sort: ["id asc"], limit: ${PAGE_LIMIT}) { count results { ${versioned ? 'id version' : 'id'} } }`,
  )
  return `query Look(${variables}) {\n${lists.join('\n')}\n}`
}

function lookOf(
  type: ResourceType,
  list: Record<string, unknown> | undefined,
  counted: Record<string, unknown> | undefined,
): ListLook {
  const rows = rowsOf(list, type)
  if (typeof counted?.total !== 'number') throw new MalformedBody('the list does not say its total')
  return { total: counted.total, rows, next: rows.length >= PAGE_LIMIT ? rows.at(-1)?.id : undefined }
}
