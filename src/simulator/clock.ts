/** How the simulator's time differs from the machine's. */
export interface ClockState {
  offset: number
  frozenAt: number | null
}

/** The simulator's time: it dates records and the `Date` header. Tests set, freeze and advance it. */
export class Clock {
  #offset = 0
  #frozenAt: number | undefined
  /** Called after each change by hand. */
  changed: () => void = () => {}

  /** Milliseconds since the epoch. */
  now(): number {
    return this.#frozenAt ?? Date.now() + this.#offset
  }

  iso(): string {
    return new Date(this.now()).toISOString()
  }

  /** From now on it is `time`, and time goes on from there. */
  set(time: number): void {
    this.#frozenAt = undefined
    this.#offset = time - Date.now()
    this.changed()
  }

  freeze(time = this.now()): void {
    this.#frozenAt = time
    this.changed()
  }

  unfreeze(): void {
    if (this.#frozenAt !== undefined) this.set(this.#frozenAt)
  }

  advance(milliseconds: number): void {
    if (this.#frozenAt === undefined) this.#offset += milliseconds
    else this.#frozenAt += milliseconds
    this.changed()
  }

  get frozen(): boolean {
    return this.#frozenAt !== undefined
  }

  get state(): ClockState {
    return { offset: this.#offset, frozenAt: this.#frozenAt ?? null }
  }

  set state({ offset, frozenAt }: ClockState) {
    this.#offset = offset
    this.#frozenAt = frozenAt ?? undefined
  }
}
