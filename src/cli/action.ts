import type { LoadedConfig } from '../config/load.ts'
import type { TemporalClient } from '../control/connect.ts'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import type { OpenFromSettings } from '../repository/open-from-settings.ts'
import type { Repository } from '../repository/types.ts'
import { type ExitCode, exitCodeOf, exitCodes } from './exit-codes.ts'
import { tool } from './version.ts'

export interface GlobalOptions {
  config?: string | undefined
  json?: boolean | undefined
}

/** What a command gets: everything is loaded and opened on demand, so that each waits only for what it uses. */
export interface Session {
  json: boolean
  config(): Promise<LoadedConfig>
  repository(options?: OpenFromSettings): Promise<Repository>
  temporal(): Promise<TemporalClient>
  /** One documented JSON object on stdout with `--json`, else the lines. */
  print(object: unknown, lines: () => string | string[]): void
}

/**
 * Runs a command's body and ends the process with its exit code. An error that Lifeboat raised is one line and, where
 * there is one, the next command to type; any other is a defect and keeps its stack.
 */
export async function action(options: GlobalOptions, body: (session: Session) => Promise<ExitCode>): Promise<void> {
  const closers: (() => Promise<void>)[] = []
  try {
    process.exitCode = await body(openSession(options, closers))
  } catch (error) {
    process.exitCode = report(error, options.json === true)
  } finally {
    await Promise.allSettled(closers.map((close) => close()))
  }
}

function openSession(options: GlobalOptions, closers: (() => Promise<void>)[]): Session {
  let loaded: Promise<LoadedConfig> | undefined
  const config = () => (loaded ??= import('../config/load.ts').then(({ loadConfig }) => loadConfig(options.config)))
  return {
    json: options.json === true,
    config,
    async repository(more = {}) {
      const { config: found } = await config()
      const { openFromSettings } = await import('../repository/open-from-settings.ts')
      return openFromSettings(found.repository, { tool, ...more })
    },
    async temporal() {
      const { connectTemporal } = await import('../control/connect.ts')
      const temporal = await connectTemporal((await config()).config)
      closers.push(() => temporal.close())
      return temporal
    },
    print(object, lines) {
      const text = options.json ? JSON.stringify(object) : [lines()].flat().join('\n')
      if (text !== '') process.stdout.write(`${text}\n`)
    },
  }
}

function report(error: unknown, json: boolean): ExitCode {
  if (!(error instanceof LifeboatError)) {
    process.stderr.write(`error: ${error instanceof Error ? error.stack : String(error)}\n`)
    return exitCodes.failed
  }
  const { message, code, kind, hint } = error
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, kind, message, hint: hint ?? null } })}\n`)
  process.stderr.write(`error: ${message}\n${hint === undefined ? '' : `HINT: ${hint}\n`}`)
  return exitCodeOf(kind)
}
