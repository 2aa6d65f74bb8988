import type { NativeConnection } from '@temporalio/worker'
import { searchAttributes } from '../../workflows/search-attributes.ts'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import type { Logger } from '../telemetry/logger.ts'

/** Temporal's numbers for the types (`temporal.api.enums.v1.IndexedValueType`). */
const typeNumbers = { KEYWORD: 2, INT: 3 } as const
const typeNames = { KEYWORD: 'Keyword', INT: 'Int' } as const

/**
 * Registers the search attributes that runs use. Where that is not allowed (Temporal Cloud has its own way), the missing
 * ones are named with the command that adds them: a workflow that sets an unknown one would hang.
 */
export async function ensureSearchAttributes(
  connection: NativeConnection,
  namespace: string,
  logger: Logger,
): Promise<void> {
  const missing = await missingAttributes(connection, namespace)
  if (missing.length === 0) return
  try {
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map(({ name, type }) => [name, typeNumbers[type as 'KEYWORD']])),
    })
    logger.info({ attributes: missing.map(({ name }) => name) }, 'registered the search attributes')
  } catch (cause) {
    // Another worker that starts now may have been faster.
    if ((await missingAttributes(connection, namespace)).length === 0) return
    throw new LifeboatError(`the namespace ${namespace} lacks search attributes, and this worker may not add them`, {
      kind: 'permanent',
      code: 'search-attributes-missing',
      hint: [
        `temporal operator search-attribute create --namespace ${namespace}`,
        ...missing.map(({ name, type }) => `--name ${name} --type ${typeNames[type as 'KEYWORD']}`),
        ' # Temporal Cloud: temporal cloud namespace search-attribute, or the namespace page',
      ].join(' '),
      cause,
    })
  }
}

async function missingAttributes(connection: NativeConnection, namespace: string) {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace })
  return Object.values(searchAttributes).filter(({ name }) => customAttributes?.[name] === undefined)
}
