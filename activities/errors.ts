import { ApplicationFailure, Context } from '@temporalio/activity'
import { LifeboatError } from '../src/errors/lifeboat-error.ts'
import { keepBeating } from './heartbeat.ts'

/** Attempts after which an error that nobody foresaw is told to a person instead of being tried again. */
const attemptsOfTheUnforeseen = 5
/** Attempts while the person who started the run still waits for it to begin. */
const attemptsOfThePrompt = 4

type Activity = (input: never) => Promise<unknown>

/**
 * Makes each activity behave in Temporal's own terms: it shows signs of life for as long as the worker lives, and ends a
 * cancellation as cancelled, a Lifeboat error with its code as type, its hint as detail, and retryable only if it says so
 * itself. Those named in `prompt` give up on what is transient after a few attempts; the others leave that to Temporal.
 * Attempts are counted here, where an error is known from a worker that was killed.
 */
export function inTemporalTerms<T extends object>(activities: T, prompt: readonly (keyof T)[] = []): T {
  const wrapped = Object.entries(activities as Record<string, Activity>).map(([name, activity]) => {
    const guarded = async (input: never) => {
      const stop = keepBeating()
      try {
        return await activity(input)
      } catch (error) {
        throw await translate(error, prompt.includes(name as keyof T))
      } finally {
        stop()
      }
    }
    return [name, guarded]
  })
  return Object.fromEntries(wrapped) as T
}

async function translate(error: unknown, prompt: boolean): Promise<unknown> {
  const context = Context.current()
  // Rejects with Temporal's own cancellation, whatever form it took on its way through a library.
  if (context.cancellationSignal.aborted) await context.cancelled
  if (error instanceof ApplicationFailure) return error
  if (error instanceof LifeboatError) {
    const { message, code, kind, hint } = error
    const details = [{ kind, hint: hint ?? null }]
    const last = prompt && context.info.attempt >= attemptsOfThePrompt
    return ApplicationFailure.create({ type: code, message, nonRetryable: kind !== 'transient' || last, details })
  }
  const { name, message } = error as Error
  const nonRetryable = context.info.attempt >= attemptsOfTheUnforeseen
  return ApplicationFailure.create({ type: name, message, nonRetryable, cause: error as Error })
}
