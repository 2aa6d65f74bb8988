import { Clock } from './clock.ts'
import { Auth } from './http/auth.ts'
import { Faults } from './http/faults.ts'
import { Stats } from './http/stats.ts'
import type { Outbound } from './outbound.ts'
import type { RehearsalFile } from './persistence/rehearsal-file.ts'
import { idGenerator, Random } from './random.ts'
import { DEFINITIONS } from './resources/table.ts'
import type { LagSettings } from './store/lag-lane.ts'
import { Project, type SavedProject } from './store/project.ts'
import { Ring } from './store/ring.ts'
import { deliverChanges } from './subscriptions/deliver.ts'
import { Push } from './subscriptions/push.ts'

/** How answers are written. */
export interface AnswerStyle {
  /** Compress when the request allows it; default true. */
  gzip: boolean
  /** Write JSON with newlines and indentation; default false. The write log is about the compact bytes all the same. */
  pretty: boolean
}

/** A request to the API, as the console shows it. */
export interface SeenRequest {
  at: string
  method: string
  /** With the query, which holds no secrets but for that of the token endpoint. */
  path: string
  status: number | 'cut'
  milliseconds: number
}

/** Everything that one simulator holds: its projects, who may use them, its time and its faults. */
export class World {
  readonly clock = new Clock()
  readonly auth = new Auth(this.clock)
  readonly faults = new Faults()
  readonly stats = new Stats()
  /** The whole region is gone: API and tokens of all projects; only the control API answers. */
  isDown = false
  /** What was asked lately. */
  readonly requests = new Ring<SeenRequest>(500)
  /** Whom the simulator may call. */
  outbound: Outbound = 'this-machine'
  readonly #push = new Push(() => this.outbound)
  readonly style: AnswerStyle = { gzip: true, pretty: false }
  readonly #seed: number | string | undefined
  readonly #file: RehearsalFile | undefined
  readonly #projects = new Map<string, Project>()
  #lag: LagSettings | undefined

  /** With a file it is the world that the file holds, and stays in it. */
  constructor(seed?: number | string, file?: RehearsalFile) {
    this.#seed = seed
    this.#file = file
    if (file !== undefined) this.#resume(file)
  }

  project(key: string): Project | undefined {
    return this.#projects.get(key)
  }

  projects(): Iterable<Project> {
    return this.#projects.values()
  }

  /** Creates an empty project, or empties the one of that key. */
  reset(key: string): Project {
    const ids = this.#idsOf(key)
    const project = this.#opened(key, ids)
    this.#file?.begin(project, ids)
    return project
  }

  drop(key: string): boolean {
    this.#file?.drop(key)
    return this.#projects.delete(key)
  }

  /** Says that a project is being filled: a process that ends before it is done leaves none of it. */
  setFilling(key: string, filling: boolean): void {
    this.#file?.setFilling(key, filling)
    this.commit()
  }

  /** Makes what happened durable, when the world is in a file: to be called before anybody is told of it. */
  commit(): void {
    this.#file?.commit()
  }

  close(): void {
    this.#push.close()
    this.#file?.close()
  }

  /** How far queries may lag behind writes, in every project; `undefined`: not at all. */
  get lag(): LagSettings | undefined {
    return this.#lag
  }

  set lag(settings: LagSettings | undefined) {
    this.#lag = settings
    for (const project of this.projects()) project.setLag(settings)
  }

  #resume(file: RehearsalFile): void {
    for (const { key, saved, ids: state } of file.projects()) {
      const ids = this.#idsOf(key)
      if (ids !== undefined && state !== undefined) ids.state = state
      file.resume(this.#opened(key, ids, saved), ids)
    }
    for (const client of file.clients()) this.auth.setClient(client)
    const time = file.clock()
    if (time !== undefined) this.clock.state = time
    this.auth.clientChanged = (id, client) => file.saveClient(id, client)
    this.clock.changed = () => file.saveClock(this.clock.state)
  }

  #opened(key: string, ids: Random | undefined, saved?: SavedProject): Project {
    const { clock } = this
    const newId = idGenerator(ids)
    const project = new Project({
      key,
      clock,
      newId,
      definitions: DEFINITIONS,
      ...(saved === undefined ? {} : { saved }),
    })
    this.#projects.set(key, project)
    project.setLag(this.#lag)
    deliverChanges(project, this.#push)
    return project
  }

  #idsOf(key: string): Random | undefined {
    return this.#seed === undefined ? undefined : new Random(`ids ${this.#seed} ${key}`)
  }
}
