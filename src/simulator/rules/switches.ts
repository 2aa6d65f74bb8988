import type { RuleName } from './table.ts'

/** Which rules a project obeys: all, until one is switched off. */
export class Switches {
  readonly #off = new Set<RuleName>()

  on(rule: RuleName): boolean {
    return !this.#off.has(rule)
  }

  switchOff(rule: RuleName): void {
    this.#off.add(rule)
  }

  switchOn(rule: RuleName): void {
    this.#off.delete(rule)
  }
}
