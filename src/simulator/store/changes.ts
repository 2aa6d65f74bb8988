import type { Fields } from '../json.ts'
import type { Assignment } from './assignments.ts'
import type { StoredRecord } from './collection.ts'
import type { WriteKind } from './write-log.ts'

/** What happened in a project, told to whoever follows it once it is certain. */
export type Change =
  | {
      kind: 'record'
      op: WriteKind
      typeId: string
      /** As it is by now: later writes of the same request are in it already. */
      record: StoredRecord
      version: number
      /** 0 for a creation. */
      oldVersion: number
      /** Milliseconds since the epoch, by the simulator's clock. */
      at: number
    }
  | { kind: 'assignment'; selectionId: string; productId: string; assignment: Assignment | undefined }
  | { kind: 'settings'; settings: Fields }
  | { kind: 'sequence'; name: string; value: number }
  | { kind: 'secret'; id: string; value: Fields | undefined }
  | { kind: 'message'; message: Fields }

export type Follower = (change: Change) => void

interface Done {
  change: Change
  undo: () => void
}

/** The writes of one project: all of a request's or none, and a place to follow them. */
export class Changes {
  readonly #followers = new Set<Follower>()
  #open: Done[] | undefined

  /** Calls `follower` with every change from now on, in order; the result ends that. */
  follow(follower: Follower): () => void {
    this.#followers.add(follower)
    return () => void this.#followers.delete(follower)
  }

  /** Notes a change that has just been made. Outside of `allOrNothing` it is certain at once. */
  made(change: Change, undo: () => void): void {
    if (this.#open === undefined) this.#tell(change)
    else this.#open.push({ change, undo })
  }

  /** Runs `act`, which must not wait for anything; when it throws, whatever it changed is as it was before. */
  allOrNothing<T>(act: () => T): T {
    if (this.#open !== undefined) return act()
    const done: Done[] = []
    this.#open = done
    let result: T
    try {
      result = act()
    } catch (error) {
      this.#open = undefined
      for (const { undo } of done.reverse()) undo()
      throw error
    }
    this.#open = undefined
    for (const { change } of done) this.#tell(change)
    return result
  }

  #tell(change: Change): void {
    for (const follower of this.#followers) follower(change)
  }
}
