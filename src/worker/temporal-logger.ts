import type { Logger as TemporalLogger } from '@temporalio/worker'
import type { Logger } from '../telemetry/logger.ts'

/** Temporal's own log lines, written by our logger. */
export function temporalLogger(logger: Logger): TemporalLogger {
  const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const
  const at = (level: keyof typeof levels) => (message: string, meta?: object) =>
    logger[levels[level]](meta ?? {}, message)
  return {
    log: (level, message, meta) => at(level)(message, meta),
    trace: at('TRACE'),
    debug: at('DEBUG'),
    info: at('INFO'),
    warn: at('WARN'),
    error: at('ERROR'),
  }
}
