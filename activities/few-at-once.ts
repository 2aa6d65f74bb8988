/**
 * Lets a few callers at a time do what takes much memory, however many units this worker has in hand: the ids of a whole
 * shard become objects for a moment. It is the processor's work, so that more at once would not be faster.
 */
export function fewAtOnce(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let busy = 0
  return async (work) => {
    if (busy >= most) await new Promise<void>((admit) => waiting.push(admit))
    else busy++
    try {
      return await work()
    } finally {
      // The place is handed on, so that nobody overtakes those who wait.
      const next = waiting.shift()
      if (next) next()
      else busy--
    }
  }
}
