import { ApplicationFailure, Context } from '@temporalio/activity'
import { LifeboatError } from '../src/errors/lifeboat-error.ts'

/** Attempts after which an error that nobody foresaw is told to a person instead of being tried again. */
const attemptsOfTheUnforeseen = 5

type Activity = (input: never) => Promise<unknown>

/**
 * Makes each activity end in Temporal's own terms: a cancelled one as cancelled, a Lifeboat error with its code as type,
 * its hint as detail, and retryable only if it says so itself.
 */
export function inTemporalTerms<T extends object>(activities: T): T {
  const wrapped = Object.entries(activities as Record<string, Activity>).map(([name, activity]) => {
    const guarded = async (input: never) => {
      try {
        return await activity(input)
      } catch (error) {
        throw await translate(error)
      }
    }
    return [name, guarded]
  })
  return Object.fromEntries(wrapped) as T
}

async function translate(error: unknown): Promise<unknown> {
  const context = Context.current()
  // Rejects with Temporal's own cancellation, whatever form it took on its way through a library.
  if (context.cancellationSignal.aborted) await context.cancelled
  if (error instanceof ApplicationFailure) return error
  if (error instanceof LifeboatError) {
    const { message, code, kind, hint } = error
    const details = [{ kind, hint: hint ?? null }]
    return ApplicationFailure.create({ type: code, message, nonRetryable: kind !== 'transient', details })
  }
  const { name, message } = error as Error
  const nonRetryable = context.info.attempt >= attemptsOfTheUnforeseen
  return ApplicationFailure.create({ type: name, message, nonRetryable, cause: error as Error })
}
