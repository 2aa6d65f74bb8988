import { encodeDocument } from '../../src/repository/document.ts'
import { sha256 } from '../../src/repository/hash.ts'
import { type ObjectName, parseObjectName, signatureName } from '../../src/repository/names.ts'
import { PrunedMark } from '../../src/repository/schema.ts'

/** One thing that somebody, or bad luck, did to a repository, and what a check must find of it. */
export interface Damage {
  kind: string
  what: string
  /** Objects that each level must name as damaged; `data` needs all bytes to be read. */
  structure: string[]
  data: string[]
  /** The end of the log is gone: only an anchor tells. */
  tail?: true
}

interface Victim {
  random: () => number
  /** Chunks and indexes that a snapshot names. */
  needed: ReadonlySet<string>
  /** Snapshots there are. */
  ids: readonly string[]
}

type Objects = Map<string, Buffer>
type Harm = (objects: Objects, victim: Victim) => Damage | undefined

/** Does one of all kinds of damage to the objects, chosen at random. */
export function damages(objects: Objects, victim: Victim): Damage {
  for (;;) {
    const kinds = Object.keys(harms)
    const kind = pick(kinds, victim.random)
    const damage = harms[kind]!(objects, victim)
    if (damage) return { ...damage, kind }
  }
}

const harms: Record<string, Harm> = {
  flip: (objects, victim) =>
    changed(objects, victim, (body) => {
      const other = Buffer.from(body)
      const bit = Math.floor(victim.random() * body.length * 8)
      other[bit >> 3]! ^= 1 << (bit & 7)
      return other
    }),
  truncate: (objects, victim) =>
    changed(objects, victim, (body) => body.subarray(0, Math.floor(victim.random() * body.length))),
  append: (objects, victim) => changed(objects, victim, (body) => Buffer.concat([body, body.subarray(0, 7)])),
  delete(objects, { random, needed }) {
    const object = pick([...objects.keys()], random)
    if (!isMissed(object, needed)) return undefined
    objects.delete(object)
    return { ...damage(`delete ${object}`), structure: [object] }
  },
  swap(objects, { random, needed }) {
    const one = pick([...objects.keys()], random)
    const others = [...objects.keys()].filter((name) => name !== one && kindOf(name) === kindOf(one))
    if (others.length === 0) return undefined
    const other = pick(others, random)
    const [body, otherBody] = [objects.get(one)!, objects.get(other)!]
    if (body.equals(otherBody)) return undefined
    objects.set(one, otherBody)
    objects.set(other, body)
    const sameSize = body.length === otherBody.length
    return expected(`swap ${one} and ${other}`, [one, other], { needed, sameSize })
  },
  /** The two entries with their signatures: each is intact by itself. */
  reorder(objects, { random }) {
    const entries = logEntries(objects)
    const [one, other] = [pick(entries, random), pick(entries, random)]
    if (one === other) return undefined
    const bodies = [objects.get(one)!, objects.get(other)!] as const
    putSigned(objects, one, bodies[1], other)
    putSigned(objects, other, bodies[0], one)
    return { ...damage(`reorder ${one} and ${other}`), structure: [one, other] }
  },
  'replay of a manifest'(objects, { random }) {
    const manifests = [...objects.keys()].filter((name) => kindOf(name) === 'manifest')
    const [old, now] = [pick(manifests, random), pick(manifests, random)]
    if (old === now) return undefined
    putSigned(objects, now, objects.get(old)!, old)
    return { ...damage(`replay ${old} as ${now}`), structure: [now] }
  },
  'replay of a log entry'(objects, { random }) {
    const entries = logEntries(objects)
    const [old, now] = [pick(entries, random), pick(entries, random)]
    if (old === now) return undefined
    putSigned(objects, now, objects.get(old)!, old)
    return { ...damage(`replay ${old} as ${now}`), structure: [now] }
  },
  'a planted mark'(objects, { random, ids }) {
    const id = pick(ids, random)
    const { run } = JSON.parse(objects.get(manifestName(id))!.toString())
    const mark = { run, snapshot: id, at: '2026-11-22T20:00:00Z', entry: 0 }
    const object = manifestName(id).replace('json', 'pruned')
    objects.set(object, encodeDocument(PrunedMark, mark))
    return { ...damage(`hide ${id}`), structure: [object] }
  },
  'removal of a snapshot'(objects, { random, ids }) {
    const id = pick(ids, random)
    const run = removeSnapshot(objects, id)
    return { ...damage(`remove ${id} with all its objects`), structure: [`runs/${run}/outcome`] }
  },
  "removal of the log's end"(objects, { random }) {
    const entries = logEntries(objects)
    const kept = Math.floor(random() * entries.length)
    const whole = random() < 0.5
    for (const entry of entries.slice(kept)) {
      const { event, snapshot } = JSON.parse(objects.get(entry)!.toString())
      if (whole && event === 'sealed' && objects.has(manifestName(snapshot))) removeSnapshot(objects, snapshot)
      for (const name of [...objects.keys()]) if (name.startsWith(entry.replace('json', ''))) objects.delete(name)
    }
    const what = `cut the log off after ${kept} entries${whole ? ' with what they speak of' : ''}`
    return { ...damage(what), structure: [entries.at(-1)!], tail: true }
  },
}

/** Another content for one object. */
function changed(objects: Objects, { random, needed }: Victim, change: (body: Buffer) => Buffer): Damage | undefined {
  const object = pick([...objects.keys()], random)
  const body = objects.get(object)!
  const other = change(body)
  objects.set(object, other)
  return expected(`change ${object}`, [object], { needed, sameSize: other.length === body.length })
}

/** What nothing needs may be damaged: that is a leftover, and a warning. */
function expected(
  what: string,
  objects: string[],
  { needed, sameSize }: { needed: ReadonlySet<string>; sameSize: boolean },
) {
  const found: Damage = damage(what)
  for (const object of objects) {
    const isContent = /^(chunks|index)\//.test(object)
    if (isContent && !needed.has(object)) continue
    if (isContent && sameSize) found.data.push(object)
    else found.structure.push(object)
  }
  return found
}

const damage = (what: string): Damage => ({ kind: '', what, structure: [], data: [] })

/** Whether somebody misses the object when it is gone. */
function isMissed(object: string, needed: ReadonlySet<string>): boolean {
  if (/^(chunks|index)\//.test(object)) return needed.has(object)
  // The plan of a run that was given up or has not begun, a report, and the signature of one.
  if (/^runs\/run-[57]\/plan$/.test(object)) return false
  return kindOf(object) !== 'report'
}

/** Puts the object there as if it had been signed there. */
function putSigned(objects: Objects, object: string, body: Buffer, from: string): void {
  const hash = sha256(body)
  const signature = objects.get(signatureName(from, hash))
  objects.set(object, body)
  if (signature) objects.set(signatureName(object, hash), signature)
}

/** Answers the run. What other snapshots need of it stays. */
function removeSnapshot(objects: Objects, id: string): string {
  const manifest = JSON.parse(objects.get(manifestName(id))!.toString())
  const others = [...objects.keys()].filter((name) => kindOf(name) === 'manifest' && name !== manifestName(id))
  const kept = others.map((name) => objects.get(name)!.toString()).join()
  const stem = manifestName(id).replace('json', '')
  for (const name of [...objects.keys()]) {
    const ofRun = name.includes(`/${manifest.run}/`) && !kept.includes(name)
    if (ofRun || name.startsWith(stem)) objects.delete(name)
  }
  return manifest.run
}

const manifestName = (id: string) => `manifests/${id.replace('@', '/')}.json`
const logEntries = (objects: Objects) => [...objects.keys()].filter((name) => kindOf(name) === 'log').sort()

function kindOf(name: string): ObjectName['kind'] | undefined {
  return parseObjectName(name)?.kind
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)]!
}
