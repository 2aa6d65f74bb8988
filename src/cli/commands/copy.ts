import { projectConfig } from '../../config/load.ts'
import { LifeboatError } from '../../errors/lifeboat-error.ts'
import type { CopyProgress, CopyReport } from '../../repository/copy/types.ts'
import type { Repository } from '../../repository/types.ts'
import { action } from '../action.ts'
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.ts'
import { liveLine } from '../live-line.ts'
import { command } from '../options.ts'
import { copyReportLines } from '../rendering/copies.ts'
import { count, size } from '../rendering/units.ts'

export function copyCommand() {
  return command('copy')
    .description('bring the copies of the repository up to date now, without a backup; needs no Temporal')
    .argument('[project]', 'only snapshots of this project')
    .option('--to <name...>', 'only these copies')
    .addHelpText(
      'after',
      `
Each object is checked before it is copied and read back afterwards. It can be interrupted, and goes on where it was.

Examples:
  $ lifeboat copy                     # all that any copy lacks
  $ lifeboat copy shop-eu --to eu-2`,
    )
    .action((project, options) =>
      action(options, async (session) => {
        const loaded = await session.config()
        if (project !== undefined) projectConfig(loaded, project)
        const repository = await session.repository()
        const copies = options.to ?? repository.copies
        if (copies.length === 0) throw noCopies(loaded.file)
        const done: Copied[] = []
        for (const copy of copies) done.push(await copyTo(repository, copy, project))
        session.print(done, () => done.flatMap(render))
        return worst(done.map(codeOf))
      }),
    )
}

/** `error`: why nothing could be copied. */
type Copied = CopyReport | { name: string; error: Failure }
type Failure = Pick<LifeboatError, 'code' | 'kind' | 'message'> & { hint: string | null }

async function copyTo(repository: Repository, copy: string, project: string | undefined): Promise<Copied> {
  const line = liveLine()
  const onProgress = (progress: CopyProgress) => line.update(`${copy}  ${progressText(progress)}`)
  try {
    return await repository.copyTo(copy, { onProgress, ...(project === undefined ? {} : { project }) })
  } catch (error) {
    // The other copies may be well.
    if (!(error instanceof LifeboatError) || error.kind === 'usage') throw error
    const { code, message, hint, kind } = error
    return { name: copy, error: { code, kind, message, hint: hint ?? null } }
  } finally {
    line.done()
  }
}

function progressText({ snapshots, snapshotsTotal, objects, bytes, snapshot }: CopyProgress): string {
  return `${snapshots}/${snapshotsTotal} snapshots  ${count(objects)} objects  ${size(bytes)}  ${snapshot ?? ''}`.trimEnd()
}

function render(copied: Copied): string[] {
  if (!('error' in copied)) return copyReportLines(copied)
  const { message, hint } = copied.error
  return [`copy ${copied.name}: ${message}`, ...(hint === null ? [] : [`  HINT: ${hint}`])]
}

function codeOf(copied: Copied): ExitCode {
  if ('error' in copied) return exitCodeOf(copied.error.kind)
  if (copied.problems.length > 0) return exitCodes.damage
  return exitCodes.done
}

/** Damage before any other failure. */
function worst(codes: readonly ExitCode[]): ExitCode {
  return (
    codes.find((code) => code === exitCodes.damage) ?? codes.find((code) => code !== exitCodes.done) ?? exitCodes.done
  )
}

function noCopies(file: string): LifeboatError {
  return new LifeboatError(`${file} names no copies`, {
    kind: 'usage',
    code: 'copies-none',
    hint: 'name one under repository.copies: docs/copies.md shows how',
  })
}
