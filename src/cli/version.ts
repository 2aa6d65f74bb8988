import { readFileSync } from 'node:fs'

/** From package.json, which lies one folder higher in the published package than in a checkout. */
export const version: string = readVersion(['../../package.json', '../../../package.json'])

/** How manifests name this program. */
export const tool = `lifeboat ${version}`

function readVersion([place, ...others]: string[]): string {
  if (place === undefined) return 'unknown'
  try {
    const { name, version } = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8'))
    if (name === 'lifeboat') return version
  } catch {
    // Not there: the next place is tried.
  }
  return readVersion(others)
}
