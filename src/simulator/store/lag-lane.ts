import { Random } from '../random.ts'
import type { Change } from './changes.ts'
import { LaggingIndex, type Listing } from './lagging-index.ts'
import type { Project } from './project.ts'

/** How far behind its writes a project may be, by the simulator's clock. */
export interface LagSettings {
  /** Of queries, GraphQL lists and totals; default 10,000. */
  queriesMs?: number
  /** Until extensions and subscriptions are called as they were last changed; default 60,000. */
  configurationMs?: number
  /** Makes the lags the same in every run; default 1. */
  seed?: number | string
}

/** Types that the platform itself acts by. */
const CONFIGURATION = ['extension', 'subscription']

/** The eventually consistent side of a project. What is read by id or key is current all the same. */
export class LagLane {
  readonly #listings = new Map<string, LaggingIndex>()
  readonly #configuration = new Map<string, LaggingIndex>()
  readonly end: () => void

  constructor(project: Project, { queriesMs = 10_000, configurationMs = 60_000, seed = 1 }: LagSettings) {
    const random = new Random(`lag ${seed} ${project.key}`)
    for (const collection of project.collections()) {
      this.#listings.set(collection.typeId, new LaggingIndex(collection, project.clock, random, queriesMs))
    }
    for (const typeId of CONFIGURATION) {
      const index = new LaggingIndex(project.collection(typeId), project.clock, random, configurationMs)
      this.#configuration.set(typeId, index)
    }
    this.end = project.changes.follow((change) => this.#note(change))
  }

  listing(typeId: string): Listing {
    return this.#listings.get(typeId)!
  }

  inEffect(typeId: string): Listing {
    return this.#configuration.get(typeId)!
  }

  #note(change: Change): void {
    if (change.kind !== 'record') return
    const isDeleted = change.op === 'delete'
    this.#listings.get(change.typeId)!.note(change.record, isDeleted)
    this.#configuration.get(change.typeId)?.note(change.record, isDeleted)
  }
}
