export type WriteKind = 'create' | 'update' | 'delete'

/** One effect on one record, in the order in which they happened. */
export interface WriteLogEntry {
  seq: number
  /** When it took effect by the simulator's clock, ISO 8601 with milliseconds. */
  at: string
  op: WriteKind
  type: string
  id: string
  /** `null` for what has no version. */
  version: number | null
  /** Of the record's compact bytes as served; for a delete, of the last ones. */
  sha256: string
  /** For what is listed below another record: that record's id. */
  parent?: string
}

export interface CompactEntry {
  at: number
  op: WriteKind
  type: string
  id: string
  version: number
  sha256: string
  parent: string | undefined
}

/** Every effect on a project since it was created: what tests hold a backup or a restore against. */
export class WriteLog {
  readonly #entries: CompactEntry[] = []

  append(entry: CompactEntry): void {
    this.#entries.push(entry)
  }

  /** Takes the last entry back: what it tells was undone. */
  withdraw(): void {
    this.#entries.pop()
  }

  get length(): number {
    return this.#entries.length
  }

  /** As they are kept, from `after` on. */
  compact(after: number): readonly CompactEntry[] {
    return this.#entries.slice(after)
  }

  *entries(afterSeq = 0): Generator<WriteLogEntry> {
    for (let i = afterSeq; i < this.#entries.length; i++) {
      const { at, op, type, id, version, sha256, parent } = this.#entries[i]!
      const entry = { seq: i + 1, at: new Date(at).toISOString(), op, type, id, version: version || null, sha256 }
      yield parent === undefined ? entry : { ...entry, parent }
    }
  }
}
