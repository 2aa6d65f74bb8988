/** First come, first served; whoever's signal aborts leaves the line. */
export interface WaitingLine<T> {
  readonly length: number
  /** Resolves with what `serve` hands over. */
  join(signal?: AbortSignal): Promise<T>
  /** Hands things to those in front as long as `next` has one for the first of them. */
  serve(next: () => T | undefined): void
}

export function createWaitingLine<T>(): WaitingLine<T> {
  const waiting = new Set<(thing: T) => void>()
  return {
    get length() {
      return waiting.size
    },
    join(signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const leave = () => {
          waiting.delete(take)
          reject(signal?.reason)
        }
        const take = (thing: T) => {
          signal?.removeEventListener('abort', leave)
          waiting.delete(take)
          resolve(thing)
        }
        signal?.addEventListener('abort', leave, { once: true })
        waiting.add(take)
      })
    },
    serve(next) {
      for (const take of waiting) {
        const thing = next()
        if (thing === undefined) return
        take(thing)
      }
    },
  }
}
