import { type DestinationStream, type Level, type Logger as PinoLogger, pino } from 'pino'
import { LifeboatError } from '../errors/lifeboat-error.ts'

export type Logger = PinoLogger

export interface LoggerOptions {
  level?: Level | 'silent'
  /** Values that must never be written, wherever they turn up in a line; asked for each line, so it may grow. */
  secrets?: () => readonly string[]
  /** Where lines go; stderr unless told, since stdout belongs to a command's result. */
  destination?: { write(line: string): unknown }
}

/** A logger of JSON lines. Fields that hold credentials are left out by name, and known secrets by value. */
export function createLogger(options: LoggerOptions = {}): Logger {
  return pino(
    {
      level: options.level ?? 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError, error: describeError },
      redact: { paths: credentialPaths(), censor: '[redacted]' },
    },
    scrubbing(options.destination ?? standardError(), options.secrets ?? (() => [])),
  )
}

// pino's wildcards match exactly one level, so each depth that we log at is named.
function credentialPaths(): string[] {
  const names = ['clientSecret', 'client_secret', 'access_token', 'accessToken', 'token', 'password', 'authorization']
  const spellings = [...names, 'Authorization', 'secretAccessKey', 'identity', 'signingKey', 'apiKey']
  return spellings.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])
}

/** The parts of an error that are fit for a log: a foreign error's own fields may hold requests with their headers. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) }
  const described = { type: error.name, message: error.message, stack: error.stack }
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) }
  if (!(error instanceof LifeboatError)) return { ...described, ...cause }
  return { ...described, kind: error.kind, code: error.code, hint: error.hint, ...cause }
}

function scrubbing(destination: { write(line: string): unknown }, secrets: () => readonly string[]): DestinationStream {
  return {
    write(line) {
      let clean = line
      for (const secret of secrets()) if (secret.length > 0) clean = clean.replaceAll(asInJson(secret), '[redacted]')
      destination.write(clean)
    },
  }
}

function asInJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

// Synchronous, so that the last words before a crash are not lost in a buffer.
function standardError(): DestinationStream {
  return pino.destination({ dest: 2, sync: true })
}
