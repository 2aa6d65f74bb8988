import type { ChunkWriter } from '../src/repository/chunk.ts'
import type { Json, Phase, RecordBytes, Repository, Version } from '../src/repository/types.ts'

interface Options {
  repository: Repository
  run: string
  shard: number
  phase: Phase
  /** Number of the progress record to write next. */
  next: number
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
 * Makes chunks of the pages of one shard, and stores each, followed by the progress record that makes it count. A page
 * is compressed while the next one is on its way. What a killed worker loses of a shard is the page on its way and what
 * was taken since the last chunk: together no more than `chunkBytes`, or else one page.
 */
export class ShardWriter {
  private readonly options: Options
  private seq: number
  private chunk: ChunkWriter | undefined
  private lines: { id: string; version: Version }[] = []
  private working: Promise<void> | undefined
  records = 0
  bytes = 0

  constructor(options: Options) {
    this.options = options
    this.seq = options.next
  }

  /**
   * Takes a page's records and the mark behind them; `free` is called once their bytes are not needed any more. Returns
   * when the chunk is durable, if they filled it: that is when another page of this size would be too much.
   */
  async add(records: readonly RecordBytes[], mark: Mark, free?: () => void): Promise<void> {
    await this.stored()
    const size = records.reduce((sum, { bytes }) => sum + bytes.length + 1, 0)
    const full = this.plainBytes + 2 * size > this.options.chunkBytes
    const taken = this.take(records).then(free)
    if (full || mark.done) await taken.then(() => this.store(mark))
    else this.inBackground(taken)
  }

  /** Writes a last progress record for what is seen to be gone, with the records that replace others. */
  async finish(records: readonly RecordBytes[], more: { removed: string[]; inMotion: string[]; cursor: Json }) {
    await this.stored()
    await this.take(records)
    await this.store({ cursor: more.cursor, done: true }, more)
  }

  /** Returns once everything handed over is durable. Throws `Overtaken`. */
  async stored(): Promise<void> {
    const { working } = this
    this.working = undefined
    await working
  }

  /** Gives up what is not stored, if anything: an attempt ends here. */
  discard(): void {
    this.chunk?.discard()
    this.chunk = undefined
  }

  private get plainBytes(): number {
    return this.chunk?.plainBytes ?? 0
  }

  private take(records: readonly RecordBytes[]): Promise<void> {
    if (records.length === 0) return Promise.resolve()
    this.chunk ??= this.options.repository.openChunk(this.options.run)
    for (const { id, version } of records) this.lines.push({ id, version })
    return this.chunk.add(records)
  }

  private inBackground(work: Promise<void>): void {
    this.working = work
    // Awaited by the next add() or by stored(); until then a failure must not be taken for an unhandled one.
    work.catch(() => {})
  }

  private async store(mark: Mark, more?: { removed: string[]; inMotion: string[] }): Promise<void> {
    const { repository, run, shard, phase } = this.options
    const { chunk, lines } = this
    this.chunk = undefined
    this.lines = []
    const stored = chunk ? { chunk: { ref: await chunk.finish(), lines } } : {}
    const { written } = await repository.recordProgress({
      run,
      shard,
      seq: this.seq,
      phase,
      ...stored,
      ...mark,
      ...more,
    })
    if (!written) throw new Overtaken()
    this.seq++
    this.records += lines.length
    this.bytes += (chunk?.plainBytes ?? 0) - lines.length
  }
}
