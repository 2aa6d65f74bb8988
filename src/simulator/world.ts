import { Clock } from './clock.ts'
import { Auth } from './http/auth.ts'
import { Faults } from './http/faults.ts'
import { Stats } from './http/stats.ts'
import { idGenerator } from './random.ts'
import { DEFINITIONS } from './resources/table.ts'
import { Project } from './store/project.ts'

/** How answers are written. */
export interface AnswerStyle {
  /** Compress when the request allows it; default true. */
  gzip: boolean
  /** Write JSON with newlines and indentation; default false. The write log is about the compact bytes all the same. */
  pretty: boolean
}

/** Everything that one simulator holds: its projects, who may use them, its time and its faults. */
export class World {
  readonly clock = new Clock()
  readonly auth = new Auth(this.clock)
  readonly faults = new Faults()
  readonly stats = new Stats()
  readonly style: AnswerStyle = { gzip: true, pretty: false }
  readonly #seed: number | string | undefined
  readonly #projects = new Map<string, Project>()

  constructor(seed?: number | string) {
    this.#seed = seed
  }

  project(key: string): Project | undefined {
    return this.#projects.get(key)
  }

  projects(): Iterable<Project> {
    return this.#projects.values()
  }

  /** Creates an empty project, or empties the one of that key. */
  reset(key: string): Project {
    const newId = idGenerator(this.#seed === undefined ? undefined : `${this.#seed} ${key}`)
    const project = new Project({ key, clock: this.clock, newId, definitions: DEFINITIONS })
    this.#projects.set(key, project)
    return project
  }

  drop(key: string): boolean {
    return this.#projects.delete(key)
  }
}
