import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { LifeboatError } from '../../errors/lifeboat-error.ts'
import type { ClockState } from '../clock.ts'
import type { ClientSettings } from '../http/auth.ts'
import type { RandomState } from '../random.ts'
import type { Change } from '../store/changes.ts'
import { bytesOf } from '../store/collection.ts'
import type { Project } from '../store/project.ts'
import { openDatabase } from './open-database.ts'
import { type SavedState, savedProjects } from './read-projects.ts'
import { OF_PROJECTS } from './tables.ts'

/** Where the ids of a project come from, when they come from a seed. */
export interface IdSource {
  state: RandomState
}

interface Kept {
  project: Project
  ids: IdSource | undefined
  /** Entries of the log that are in the file. */
  logged: number
  leave: () => void
}

/**
 * What a world keeps beyond its process: one SQLite file. Changes are gathered as they happen and become durable
 * together in `commit`, which must run before the request that made them is answered.
 */
export class RehearsalFile {
  readonly #path: string
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  readonly #kept = new Map<string, Kept>()
  #open = false
  #broken: Error | undefined

  private constructor(path: string, database: DatabaseSync) {
    this.#path = path
    this.#database = database
  }

  static async open(path: string): Promise<RehearsalFile> {
    return new RehearsalFile(path, await openDatabase(path))
  }

  /** What earlier processes left, in the order in which the projects were created. */
  *projects(): Generator<SavedState> {
    // A project that was being filled when its process ended holds nobody knows what.
    const filling = this.#database.prepare('SELECT key FROM project WHERE filling = 1').all()
    for (const { key } of filling) this.drop(String(key))
    this.commit()
    yield* savedProjects(this.#database)
  }

  clients(): ClientSettings[] {
    const rows = this.#database.prepare('SELECT settings FROM client ORDER BY rowid').all()
    return rows.map(({ settings }) => JSON.parse(String(settings)) as ClientSettings)
  }

  clock(): ClockState | undefined {
    const row = this.#database.prepare("SELECT value FROM world WHERE name = 'clock'").get()
    return row === undefined ? undefined : (JSON.parse(String(row.value)) as ClockState)
  }

  /** Follows a project that came from the file. */
  resume(project: Project, ids: IdSource | undefined): void {
    const leave = project.changes.follow((change) => this.#keep(project, change))
    this.#kept.set(project.key, { project, ids, logged: project.log.length, leave })
  }

  /** Writes a new project down as it is, in place of any other of its key, and follows it. */
  begin(project: Project, ids: IdSource | undefined): void {
    const { key, settings } = project
    this.drop(key)
    const position = Number(this.#database.prepare('SELECT max(position) AS last FROM project').get()?.last ?? 0) + 1
    this.#run('INSERT INTO project VALUES (?, ?, ?, NULL, 0)', key, position, JSON.stringify(settings))
    this.resume(project, ids)
    this.#kept.get(key)!.logged = 0
    for (const collection of project.collections()) {
      for (const record of collection.idOrder.ascending()) this.#saveRecord(key, collection.typeId, record)
    }
  }

  drop(key: string): void {
    this.#kept.get(key)?.leave()
    this.#kept.delete(key)
    for (const [table, column] of OF_PROJECTS) this.#run(`DELETE FROM ${table} WHERE ${column} = ?`, key)
  }

  /** Says that a project is being filled: until it is done, it is not worth keeping. */
  setFilling(key: string, filling: boolean): void {
    this.#run('UPDATE project SET filling = ? WHERE key = ?', Number(filling), key)
  }

  saveClient(id: string, client: ClientSettings | undefined): void {
    if (client === undefined) this.#run('DELETE FROM client WHERE id = ?', id)
    else {
      const sql = 'INSERT INTO client VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET settings = excluded.settings'
      this.#run(sql, id, JSON.stringify(client))
    }
  }

  saveClock(state: ClockState): void {
    this.#run("INSERT OR REPLACE INTO world VALUES ('clock', ?)", JSON.stringify(state))
  }

  /** Makes everything so far durable. Throws LifeboatError when that fails, and ever after: the file is behind then. */
  commit(): void {
    if (this.#broken !== undefined) throw this.#unwritable(this.#broken)
    try {
      for (const kept of this.#kept.values()) this.#saveLog(kept)
      if (this.#open) this.#database.exec('COMMIT')
      this.#open = false
    } catch (error) {
      this.#broken = error as Error
      throw this.#unwritable(this.#broken)
    }
  }

  close(): void {
    for (const { leave } of this.#kept.values()) leave()
    if (this.#broken === undefined) this.commit()
    this.#database.close()
  }

  #keep({ key }: Project, change: Change): void {
    switch (change.kind) {
      case 'record':
        if (change.op === 'delete') this.#deleteRecord(key, change.typeId, change.record.id)
        else this.#saveRecord(key, change.typeId, change.record)
        return
      case 'assignment': {
        const { selectionId, productId, assignment } = change
        if (assignment === undefined) {
          const where = 'project = ? AND selection = ? AND product = ?'
          this.#run(`DELETE FROM assignment WHERE ${where}`, key, selectionId, productId)
        } else {
          const { assignedAt, text } = assignment
          const sql = 'INSERT OR REPLACE INTO assignment VALUES (?, ?, ?, ?, ?)'
          this.#run(sql, key, selectionId, productId, assignedAt, text)
        }
        return
      }
      case 'settings':
        this.#run('UPDATE project SET settings = ? WHERE key = ?', JSON.stringify(change.settings), key)
        return
      case 'sequence':
        this.#run('INSERT OR REPLACE INTO sequence VALUES (?, ?, ?)', key, change.name, change.value)
        return
      case 'secret':
        if (change.value === undefined) this.#run('DELETE FROM secret WHERE project = ? AND id = ?', key, change.id)
        else this.#run('INSERT OR REPLACE INTO secret VALUES (?, ?, ?)', key, change.id, JSON.stringify(change.value))
    }
  }

  #saveRecord(key: string, typeId: string, record: Parameters<typeof bytesOf>[0] & RecordRow): void {
    const { id, version, created, modified } = record
    const text = bytesOf(record).toString('utf8')
    this.#run(
      'INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?, ?, ?, ?)',
      key,
      typeId,
      id,
      version,
      created,
      modified,
      text,
    )
  }

  #deleteRecord(key: string, typeId: string, id: string): void {
    this.#run('DELETE FROM record WHERE project = ? AND type = ? AND id = ?', key, typeId, id)
  }

  #saveLog(kept: Kept): void {
    const { project, logged, ids } = kept
    if (project.log.length === logged) return
    let seq = logged
    for (const { at, op, type, id, version, sha256, parent = null } of project.log.compact(logged)) {
      const sql = 'INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'
      this.#run(sql, project.key, ++seq, at, op, type, id, version, sha256, parent)
    }
    kept.logged = seq
    if (ids !== undefined) {
      this.#run('UPDATE project SET ids = ? WHERE key = ?', JSON.stringify(ids.state), project.key)
    }
  }

  #run(sql: string, ...values: SQLInputValue[]): void {
    if (!this.#open) this.#database.exec('BEGIN')
    this.#open = true
    let statement = this.#statements.get(sql)
    if (statement === undefined) {
      statement = this.#database.prepare(sql)
      this.#statements.set(sql, statement)
    }
    statement.run(...values)
  }

  #unwritable(cause: Error): LifeboatError {
    return new LifeboatError(`${this.#path} can't be written: ${cause.message}`, {
      kind: 'permanent',
      code: 'simulator-file-unwritable',
      hint: 'make room on the disk and start the simulator again: it goes on from the last answered write',
      cause,
    })
  }
}

interface RecordRow {
  id: string
  version: number
  created: number
  modified: number
}
