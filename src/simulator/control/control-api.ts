import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { consolePage } from '../console/console.ts'
import { generate } from '../data/generate.ts'
import { ApiError, invalidInput, invalidJson, notFound } from '../http/api-error.ts'
import { type ClientSettings, clientFor } from '../http/auth.ts'
import type { FaultRule } from '../http/faults.ts'
import { json, ndjson, type Reply } from '../http/reply.ts'
import { type Fields, isFields, withoutUndefined } from '../json.ts'
import { expireMessages } from '../resources/messages.ts'
import type { LagSettings } from '../store/lag-lane.ts'
import type { Project } from '../store/project.ts'
import type { World } from '../world.ts'
import { countsOf, stateOf } from './state.ts'

export const CONTROL_PREFIX = '/_simulator'

export interface ControlRequest {
  method: string
  url: string
  body: Buffer
}

interface Call {
  world: World
  path: readonly string[]
  query: URLSearchParams
  body: Fields
}

type Handler = (call: Call) => Reply

/** What the control API can do; `README.md` describes it for users. */
const HANDLERS: Record<string, Handler> = {
  'GET ': () => consolePage(),
  'GET health': () => json({ ok: true }),
  'GET projects': ({ world }) => json([...world.projects()].map((project) => project.key)),
  'GET projects/{key}': (call) => json({ key: projectOf(call).key, counts: countsOf(projectOf(call)) }),
  'POST projects/{key}': ({ world, path }) => {
    const { key } = world.reset(path[1]!)
    world.auth.setClient(clientFor(key))
    return json({ key, client: clientFor(key) }, 201)
  },
  'DELETE projects/{key}': ({ world, path }) => json({ dropped: world.drop(path[1]!) }),
  'GET projects/{key}/log': (call) => ndjson(projectOf(call).log.entries(Number(call.query.get('after') ?? 0))),
  'GET projects/{key}/state': (call) => ndjson(stateOf(projectOf(call))),
  'GET projects/{key}/calls': (call) => ndjson(projectOf(call).calls.after(Number(call.query.get('after') ?? 0))),
  'GET projects/{key}/deliveries': (call) => ndjson(deliveriesOf(call)),
  'POST projects/{key}/generate': (call) => json(generate(projectOf(call), call.body)),
  'GET clients': ({ world }) => json(world.auth.clients()),
  'POST clients': ({ world, body }) => {
    world.auth.setClient(clientOf(body))
    return json({ id: body.id }, 201)
  },
  'DELETE clients/{id}': ({ world, path }) => json({ removed: world.auth.removeClient(path[1]!) }),
  'POST tokens/revoke': ({ world }) => {
    world.auth.revokeAll()
    return json({ revoked: true })
  },
  'POST tokens/lifetime': ({ world, body }) => {
    world.auth.tokenSeconds = Number(body.seconds)
    return json({ seconds: world.auth.tokenSeconds })
  },
  'GET faults': ({ world }) => json(world.faults.rules),
  'POST faults': ({ world, body }) => {
    world.faults.add(body as unknown as FaultRule)
    return json(world.faults.rules, 201)
  },
  'PUT faults': ({ world, body }) => {
    if (!Array.isArray(body.rules)) throw invalidInput("'rules' must be a list of faults.")
    world.faults.set(body.rules as FaultRule[])
    return json(world.faults.rules)
  },
  'DELETE faults': ({ world }) => {
    world.faults.clear()
    return json([])
  },
  'DELETE faults/{id}': ({ world, path }) => {
    if (!/^\d+$/.test(path[1]!) || !world.faults.remove(Number(path[1]))) throw notFound(`The fault ${path[1]}`)
    return json(world.faults.rules)
  },
  'GET region': ({ world }) => json({ down: world.isDown }),
  'PUT region': ({ world, body }) => {
    if (typeof body.down !== 'boolean') throw invalidInput("'down' must be true or false.")
    world.isDown = body.down
    return json({ down: world.isDown })
  },
  'GET requests': ({ world, query }) => ndjson(world.requests.after(Number(query.get('after') ?? 0))),
  'GET clock': ({ world }) => json({ now: world.clock.iso(), frozen: world.clock.frozen }),
  'POST clock': ({ world, body }) => {
    setClock(world, body)
    return json({ now: world.clock.iso(), frozen: world.clock.frozen })
  },
  'GET lag': ({ world }) => json(lagOf(world)),
  'PUT lag': ({ world, body }) => {
    world.lag = lagSettings(body)
    return json(lagOf(world))
  },
  'GET style': ({ world }) => json(world.style),
  'POST style': ({ world, body }) => {
    if (typeof body.pretty === 'boolean') world.style.pretty = body.pretty
    if (typeof body.gzip === 'boolean') world.style.gzip = body.gzip
    return json(world.style)
  },
  'GET stats': ({ world }) => json(world.stats.report(world.auth.issued)),
  'DELETE stats': ({ world }) => {
    world.stats.reset()
    return json(world.stats.report(world.auth.issued))
  },
}

/** Answers a request to the control API. Throws ApiError. */
export function answerControl(world: World, { method, url, body }: ControlRequest): Reply {
  const { pathname, searchParams } = new URL(url, 'http://simulator')
  const path = pathname
    .slice(CONTROL_PREFIX.length + 1)
    .split('/')
    .filter(Boolean)
    .map(decoded)
  const handler = handlerOf(method, path)
  if (handler === undefined) throw notFound(`${method} ${pathname}`)
  try {
    return handler({ world, path, query: searchParams, body: parsed(body) })
  } catch (error) {
    if (error instanceof LifeboatError) throw new ApiError(400, [{ code: error.code, message: error.message }])
    throw error
  }
}

function handlerOf(method: string, path: readonly string[]): Handler | undefined {
  const named = path.map((segment, i) => (i === 1 && path[0] === 'projects' ? '{key}' : segment))
  const byId = path.map((segment, i) => (i === 1 ? '{id}' : segment))
  return HANDLERS[`${method} ${named.join('/')}`] ?? HANDLERS[`${method} ${byId.join('/')}`]
}

function parsed(body: Buffer): Fields {
  if (body.length === 0) return {}
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return isFields(value) ? value : { rules: value }
  } catch (error) {
    throw invalidJson((error as Error).message)
  }
}

function projectOf({ world, path }: Call): Project {
  const project = world.project(path[1] ?? '')
  if (project === undefined) throw notFound(`The project '${path[1]}'`)
  expireMessages(project)
  return project
}

/** All of them, or those to the subscription of that id or key. */
function* deliveriesOf(call: Call): Generator<Fields> {
  const wanted = call.query.get('subscription')
  for (const delivery of projectOf(call).deliveries.after(Number(call.query.get('after') ?? 0))) {
    const { id, key } = delivery.subscription
    if (wanted === null || id === wanted || key === wanted) yield { ...delivery }
  }
}

function lagOf({ lag }: World): Fields {
  return { on: lag !== undefined, queriesMs: 10_000, configurationMs: 60_000, seed: 1, ...lag }
}

function lagSettings({ on, queriesMs, configurationMs, seed }: Fields): LagSettings | undefined {
  if (typeof on !== 'boolean') throw invalidInput("'on' must say whether queries lag: true or false.")
  for (const ms of [queriesMs, configurationMs]) {
    if (ms !== undefined && !(typeof ms === 'number' && ms >= 0))
      throw invalidInput('A lag is a number of milliseconds.')
  }
  return on ? (withoutUndefined({ queriesMs, configurationMs, seed }) as LagSettings) : undefined
}

function clientOf(body: Fields): ClientSettings {
  const { id, secret, scopes } = body
  if (typeof id !== 'string' || typeof secret !== 'string' || !Array.isArray(scopes)) {
    throw invalidInput("A client has an 'id', a 'secret' and a list of 'scopes'.")
  }
  return body as unknown as ClientSettings
}

function setClock(world: World, body: Fields): void {
  const { clock } = world
  if (typeof body.set === 'string') clock.set(Date.parse(body.set))
  if (typeof body.advanceMs === 'number') clock.advance(body.advanceMs)
  if (body.freeze === true) clock.freeze()
  if (typeof body.freeze === 'string') clock.freeze(Date.parse(body.freeze))
  if (body.freeze === false) clock.unfreeze()
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw invalidInput(`'${segment}' is no part of a path.`)
  }
}
