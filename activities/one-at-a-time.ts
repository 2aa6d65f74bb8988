/**
 * Lets one caller at a time do what takes much memory, however many units this worker has in hand: the ids of a whole
 * shard become objects for a moment. It is the processor's work, so that more at once would not be faster.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work)
    // Whoever comes next waits for its end, not for its success.
    last = result.catch(() => {})
    return result
  }
}
