import { createHash } from 'node:crypto'
import { resourceTypes } from '../../src/catalogue/resources.ts'
import { loadConfig } from '../../src/config/load.ts'
import { openFromSettings } from '../../src/repository/open-from-settings.ts'
import type { Repository, Snapshot } from '../../src/repository/types.ts'
import type { Simulator } from '../../src/simulator/simulator.ts'
import type { WriteLogEntry } from '../../src/simulator/store/write-log.ts'
import type { Rig } from './rig.ts'

/** What a snapshot holds, by `<type> <id>`. */
export type Content = Map<string, { version: number | null; sha256: string }>

/** Reads a whole snapshot back, with the identity; from a copy, if one is named. */
export async function contentOf(
  rig: Rig,
  reference: string,
  copy?: string,
): Promise<{ snapshot: Snapshot; content: Content }> {
  return contentIn(await openedBy(rig, copy), reference)
}

async function openedBy(rig: Rig, copy: string | undefined): Promise<Repository> {
  const { config } = await loadConfig(rig.configFile)
  return openFromSettings(config.repository, { read: true, ...(copy === undefined ? {} : { copy }) })
}

export async function contentIn(
  repository: Repository,
  reference: string,
): Promise<{ snapshot: Snapshot; content: Content }> {
  const snapshot = await repository.resolveSnapshot(reference)
  const content: Content = new Map()
  for (const { name } of resourceTypes) {
    for await (const { id, version, bytes } of repository.readRecords(snapshot, name)) {
      const key = `${name} ${id}`
      if (content.has(key)) throw new Error(`${key} is there twice`)
      content.set(key, { version, sha256: createHash('sha256').update(bytes).digest('hex') })
    }
  }
  return { snapshot, content }
}

/** What a check of the whole repository calls damage, as one text a finding. */
export async function damageIn(rig: Rig, copy?: string): Promise<string[]> {
  const repository = await openedBy(rig, copy)
  const { findings } = await repository.check({ level: 'data' })
  return findings.filter(({ severity }) => severity === 'damage').map(({ object, problem }) => `${object}: ${problem}`)
}

/** What the simulator itself holds at this moment. */
export function truthOf({ simulator }: { simulator: Simulator }, project: string): Content {
  const entries = simulator.project(project).state()
  return new Map(
    entries.map(({ type, id, parent, version, sha256 }) => [nameOf(type, id, parent), { version, sha256 }]),
  )
}

/** How two contents differ, for a message; empty when they are the same. */
export function differences(captured: Content, truth: Content): string[] {
  const found: string[] = []
  for (const [key, { version, sha256 }] of truth) {
    const other = captured.get(key)
    if (!other) found.push(`lost: ${key}`)
    else if (other.sha256 !== sha256) found.push(`other bytes: ${key}, version ${other.version} for ${version}`)
  }
  for (const key of captured.keys()) if (!truth.has(key)) found.push(`invented: ${key}`)
  return found.slice(0, 20)
}

/** One version of one record, current from its write until the next one. */
interface Life {
  sha256: string
  from: number
  until: number
}

/**
 * Holds a snapshot of a busy project against the write log: every captured version was current at some instant of the
 * window; every record that lived through the whole window is there; none that was gone before it is.
 */
export function violations(
  captured: Content,
  log: readonly WriteLogEntry[],
  window: { from: string; to: string },
): string[] {
  const from = Date.parse(window.from)
  // The API tells whole seconds: an instant within the last one is meant.
  const to = Date.parse(window.to) + 999
  const lives = livesOf(log)
  const found: string[] = []
  for (const [key, { sha256 }] of captured) {
    const current = (lives.get(key) ?? []).filter((life) => life.sha256 === sha256)
    if (current.length === 0) found.push(`never existed so: ${key}`)
    else if (!current.some((life) => life.from <= to && life.until >= from))
      found.push(`not current in the window: ${key}`)
  }
  for (const [key, versions] of lives) {
    const throughout = versions[0]!.from <= from && versions.at(-1)!.until >= to
    if (throughout && !captured.has(key)) found.push(`lost: ${key}`)
  }
  return found.slice(0, 20)
}

function livesOf(log: readonly WriteLogEntry[]): Map<string, Life[]> {
  const lives = new Map<string, Life[]>()
  for (const { op, type, id, parent, sha256, at } of log) {
    const key = nameOf(type, id, parent)
    const versions = lives.get(key) ?? []
    const last = versions.at(-1)
    if (last && last.until === Number.POSITIVE_INFINITY) last.until = Date.parse(at)
    if (op !== 'delete') versions.push({ sha256, from: Date.parse(at), until: Number.POSITIVE_INFINITY })
    lives.set(key, versions)
  }
  return lives
}

function nameOf(type: string, id: string, parent: string | undefined): string {
  return parent === undefined ? `${type} ${id}` : `${type} ${parent}/${id}`
}
