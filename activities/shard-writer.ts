import type { Json, Phase, RecordBytes, Repository, ShardProgress } from '../src/repository/types.ts'

interface Options {
  repository: Repository
  run: string
  shard: number
  phase: Phase
  progress: ShardProgress
  /** Bytes of NDJSON in one chunk, about. */
  chunkBytes: number
}

/** Where reading goes on once these records are stored. */
export interface Mark {
  cursor: Json
  done: boolean
}

/** Another attempt at the same shard wrote the progress record first: begin again from what it left. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

/**
 * Gathers the pages of one shard into chunks and stores each, followed by the progress record that makes it count.
 * Storing goes on beside the reading of one further page and no more: what a killed worker loses is one chunk.
 */
export class ShardWriter {
  private readonly options: Options
  private seq: number
  private gathered: RecordBytes[] = []
  private gatheredBytes = 0
  private storing: Promise<void> | undefined
  records = 0
  bytes = 0

  constructor(options: Options) {
    this.options = options
    this.seq = options.progress.next
  }

  /** Takes a page's records, which it keeps views into, and the mark behind them. */
  async add(records: readonly RecordBytes[], mark: Mark): Promise<void> {
    await this.stored()
    this.gathered.push(...records)
    for (const { bytes } of records) this.gatheredBytes += bytes.length + 1
    if (this.gatheredBytes >= this.options.chunkBytes || mark.done) this.storeInBackground(mark)
  }

  /** Writes a last progress record for what is seen to be gone, with the records that replace others. */
  async finish(records: readonly RecordBytes[], more: { removed: string[]; inMotion: string[]; cursor: Json }) {
    await this.stored()
    await this.store(records, { cursor: more.cursor, done: true }, more)
  }

  /** Returns once everything handed over is durable. Throws `Overtaken`. */
  async stored(): Promise<void> {
    const { storing } = this
    this.storing = undefined
    await storing
  }

  private storeInBackground(mark: Mark): void {
    const records = this.gathered
    this.gathered = []
    this.gatheredBytes = 0
    this.storing = this.store(records, mark)
    // Awaited by the next add() or by stored(); until then a failure must not be taken for an unhandled one.
    this.storing.catch(() => {})
  }

  private async store(records: readonly RecordBytes[], mark: Mark, more?: { removed: string[]; inMotion: string[] }) {
    const { repository, run, shard, phase } = this.options
    const chunk =
      records.length === 0
        ? {}
        : {
            chunk: {
              ref: await repository.writeChunk(run, records),
              lines: records.map(({ id, version }) => ({ id, version })),
            },
          }
    const { written } = await repository.recordProgress({
      run,
      shard,
      seq: this.seq,
      phase,
      ...chunk,
      ...mark,
      ...more,
    })
    if (!written) throw new Overtaken()
    this.seq++
    this.records += records.length
    for (const { bytes } of records) this.bytes += bytes.length
  }
}
