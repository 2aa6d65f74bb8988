/** Ids that were given out while a request was tried, so that trying it again gives the same ones. */
export class IdTape {
  #ids: string[] | undefined
  #at = 0

  next(make: () => string): string {
    if (this.#ids === undefined) return make()
    const id = this.#ids[this.#at] ?? make()
    this.#ids[this.#at++] = id
    return id
  }

  /** Runs `act` with the ids of `tape` from its beginning, adding to it what is missing. */
  replay<T>(tape: string[], act: () => T): T {
    this.#ids = tape
    this.#at = 0
    try {
      return act()
    } finally {
      this.#ids = undefined
    }
  }
}
