import { chmodSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { APPLICATION_ID, LAYOUT, TABLES } from './tables.ts'

/**
 * Opens the file, or begins it. It is this process's alone until it ends, however it ends. A commit is in the file
 * before its request is answered: a killed process loses none, and a machine without power at most the last few,
 * never the order between them (SQLite's write-ahead log). Throws LifeboatError.
 */
export async function openDatabase(path: string): Promise<DatabaseSync> {
  // Not before it is asked for: some versions of Node warn when they load it.
  const { DatabaseSync } = await import('node:sqlite')
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: 0 })
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    const isNew = numberIn(database, 'page_count') === 0
    if (!isNew) refuseOthers(database, path)
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN EXCLUSIVE')
    if (isNew) begin(database, path)
    database.exec('COMMIT')
    return database
  } catch (cause) {
    database?.close()
    throw cause instanceof LifeboatError ? cause : unusable(path, cause as Error)
  }
}

function begin(database: DatabaseSync, path: string): void {
  database.exec(`${TABLES}; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${LAYOUT}`)
  // It holds the secrets of clients and destinations.
  chmodSync(path, 0o600)
}

function refuseOthers(database: DatabaseSync, path: string): void {
  if (numberIn(database, 'application_id') !== APPLICATION_ID) {
    throw new LifeboatError(`${path} is no file of the simulator`, {
      kind: 'usage',
      code: 'simulator-file',
      hint: 'name a file that does not exist yet, or one that an earlier rehearsal began',
    })
  }
  const layout = numberIn(database, 'user_version')
  if (layout === LAYOUT) return
  throw new LifeboatError(`${path} was written by another version of the simulator (layout ${layout}, not ${LAYOUT})`, {
    kind: 'usage',
    code: 'simulator-file',
    hint: 'begin a new file, or use the version that wrote this one',
  })
}

function numberIn(database: DatabaseSync, pragma: string): number {
  return Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0])
}

function unusable(path: string, cause: Error): LifeboatError {
  const locked = /locked|busy/i.test(cause.message)
  return new LifeboatError(
    locked ? `${path} is in use by another simulator` : `${path} can't be used: ${cause.message}`,
    {
      kind: 'usage',
      code: locked ? 'simulator-file-in-use' : 'simulator-file',
      hint: locked
        ? 'end the other one, or name another file'
        : 'check the path, its permissions and the room on the disk',
      cause,
    },
  )
}
