import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Fields } from '../json.ts'
import type { RandomState } from '../random.ts'
import type { Assignment } from '../store/assignments.ts'
import type { SavedProject, SavedRecord } from '../store/project.ts'
import type { CompactEntry } from '../store/write-log.ts'

/** A project of the file; what it iterates is read while it is iterated. */
export interface SavedState {
  key: string
  saved: SavedProject
  ids: RandomState | undefined
}

export function* savedProjects(database: DatabaseSync): Generator<SavedState> {
  const projects = database.prepare('SELECT key, settings, ids FROM project ORDER BY position').all()
  for (const { key, settings, ids } of projects) {
    const rows = (sql: string): Iterable<Row> => database.prepare(sql).iterate(key ?? null)
    yield {
      key: String(key),
      ids: ids === null ? undefined : (JSON.parse(String(ids)) as RandomState),
      saved: {
        settings: JSON.parse(String(settings)) as Fields,
        records: mapped(rows(RECORDS), (row) => row as unknown as SavedRecord),
        assignments: mapped(rows(ASSIGNMENTS), (row) => row as unknown as Assignment & { selectionId: string }),
        log: mapped(rows(LOG), (row) => ({ ...row, parent: row.parent ?? undefined }) as unknown as CompactEntry),
        sequences: mapped(rows(SEQUENCES), ({ name, value }): [string, number] => [String(name), Number(value)]),
        secrets: mapped(rows(SECRETS), ({ id, value }) => [String(id), JSON.parse(String(value)) as Fields]),
      },
    }
  }
}

type Row = Record<string, SQLOutputValue>

const RECORDS = `SELECT type AS typeId, id, version, created, modified, text FROM record WHERE project = ? ORDER BY type, id`
const ASSIGNMENTS = `SELECT selection AS selectionId, product AS productId, assigned AS assignedAt, text
  FROM assignment WHERE project = ?`
const LOG = 'SELECT at, op, type, id, version, sha256, parent FROM log WHERE project = ? ORDER BY seq'
const SEQUENCES = 'SELECT name, value FROM sequence WHERE project = ?'
const SECRETS = 'SELECT id, value FROM secret WHERE project = ?'

function* mapped<T>(rows: Iterable<Row>, of: (row: Row) => T): Generator<T> {
  for (const row of rows) yield of(row)
}
