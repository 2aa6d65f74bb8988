import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { Random } from '../random.ts'

/**
 * - `latency`       the request waits `ms` (plus up to `jitterMs`) and then goes on
 * - `pretty`        the answer has newlines and indentation between its tokens; nothing is wrong with it
 * - `429`           with `retryAfter` (seconds) as Retry-After when given
 * - `500`, `503`, `504` with the API's JSON; `502` with a proxy's HTML
 * - `reset`         the connection is reset before the request has an effect
 * - `stall`         the request is never answered
 * - `truncate`      the effect happens, half of the body is sent, then the connection is cut; with `silently` the
 *                   shortened body looks complete to HTTP
 * - `garbage`       200 with a body that is no JSON; the effect does not happen
 * - `query-timeout` 400 QueryTimedOut
 * - `lost-answer`   the effect happens, then the connection is reset without an answer
 * - `down`          the host is gone: every connection is reset
 */
const FAULT_KINDS = [
  'latency',
  'pretty',
  '429',
  '500',
  '502',
  '503',
  '504',
  'reset',
  'stall',
  'truncate',
  'garbage',
  'query-timeout',
  'lost-answer',
  'down',
] as const

type FaultKind = (typeof FAULT_KINDS)[number]

export interface FaultRule {
  kind: FaultKind
  /** Path with query begins with it, such as `/shop-eu/products`; default: every path. */
  route?: string
  /** Source of a regular expression that path with query must match. */
  matching?: string
  method?: string
  /** How much of the matching requests it hits, 0 to 1; default 1. */
  share?: number
  /** Makes the choice of requests reproducible; default 1. */
  seed?: number | string
  /** It hits no more often than this. */
  times?: number
  /** Matching requests that pass before it begins. */
  after?: number
  /** For `latency`, in milliseconds. */
  ms?: number
  jitterMs?: number
  /** For `429`, in seconds. */
  retryAfter?: number
  /** For `truncate`. */
  silently?: boolean
}

export interface Fault extends FaultRule {
  /** How many requests it has hit. */
  hits: number
  /** How many requests its route and method matched. */
  seen: number
}

interface ActiveRule {
  fault: Fault
  random: Random
  pattern: RegExp | undefined
}

export interface Draw {
  delayMs: number
  pretty: boolean
  /** What goes wrong, if anything does. */
  fault: Fault | undefined
}

/** The rules by which the simulator misbehaves. The first fault that hits decides; latencies add up before it. */
export class Faults {
  #rules: ActiveRule[] = []
  #jitter = new Random('jitter')

  set(rules: readonly FaultRule[]): void {
    const active = rules.map(activeRule)
    this.#rules = active
  }

  add(rule: FaultRule): void {
    this.#rules.push(activeRule(rule))
  }

  /** Removes the rule at this place of the list; whether there was one. */
  remove(index: number): boolean {
    return this.#rules.splice(index, 1).length === 1
  }

  clear(): void {
    this.#rules = []
  }

  get rules(): readonly Fault[] {
    return this.#rules.map(({ fault }) => fault)
  }

  /** What happens to a request. */
  draw(method: string, url: string): Draw {
    const draw: Draw = { delayMs: 0, pretty: false, fault: undefined }
    for (const rule of this.#rules) {
      if (!matches(rule, method, url) || !strikes(rule)) continue
      const { kind, ms = 0, jitterMs = 0 } = rule.fault
      if (kind === 'latency') draw.delayMs += ms + this.#jitter.fraction() * jitterMs
      else if (kind === 'pretty') draw.pretty = true
      else {
        draw.fault = rule.fault
        break
      }
    }
    return draw
  }
}

function activeRule(rule: FaultRule): ActiveRule {
  if (!FAULT_KINDS.includes(rule.kind)) {
    throw new LifeboatError(`there is no fault of kind '${String(rule.kind)}'`, {
      kind: 'usage',
      code: 'fault-kind',
      hint: `take one of ${FAULT_KINDS.join(', ')}`,
    })
  }
  return { fault: { ...rule, hits: 0, seen: 0 }, random: new Random(rule.seed ?? 1), pattern: patternOf(rule) }
}

function patternOf({ matching }: FaultRule): RegExp | undefined {
  try {
    return matching === undefined ? undefined : new RegExp(matching)
  } catch (cause) {
    throw new LifeboatError(`'${matching}' is no regular expression`, {
      kind: 'usage',
      code: 'fault-pattern',
      hint: "correct the rule's 'matching'",
      cause,
    })
  }
}

function matches({ fault, pattern }: ActiveRule, method: string, url: string): boolean {
  if (fault.method !== undefined && fault.method !== method) return false
  if (fault.route !== undefined && !url.startsWith(fault.route)) return false
  return pattern === undefined || pattern.test(url)
}

function strikes({ fault, random }: ActiveRule): boolean {
  fault.seen++
  if (fault.seen <= (fault.after ?? 0) || fault.hits >= (fault.times ?? Number.POSITIVE_INFINITY)) return false
  if (!random.chance(fault.share ?? 1)) return false
  fault.hits++
  return true
}
