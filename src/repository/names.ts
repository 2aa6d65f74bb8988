import { LifeboatError } from '../errors/lifeboat-error.ts'

/** Names of objects, as FORMAT.md lays them out: builders, and one parser for `check`. */

export const REPOSITORY_OBJECT = 'repository.json'

export const keyName = (fingerprint: string) => `keys/${fingerprint}.pem`
export const planName = (run: string) => `runs/${segment(run)}/plan`
export const outcomeName = (run: string) => `runs/${segment(run)}/outcome`
export const chunkName = (run: string, sha256: string) => `chunks/${segment(run)}/${sha256}`
export const indexName = (run: string, sha256: string) => `index/${segment(run)}/${sha256}`
export const shardName = (run: string, shard: number) => `shards/${segment(run)}/${digits(shard, 6)}`
export const progressPrefix = (run: string, shard: number) => `progress/${segment(run)}/${digits(shard, 6)}/`
export const progressName = (run: string, shard: number, seq: number) => progressPrefix(run, shard) + digits(seq, 6)
export const manifestPrefix = (project: string) => `manifests/${segment(project)}/`
export const manifestName = (project: string, time: string) => `${manifestPrefix(project)}${time}.json`
export const reportPrefix = (project: string) => `reports/${segment(project)}/`
export const reportName = ({ project, time }: SnapshotName, run: string) =>
  `${reportPrefix(project)}${segment(time)}/${segment(run)}.json`
/** What a recovery run sets down as it goes, each kind numbered by whoever writes it. */
const recoveryKinds = ['matches', 'items', 'pre-image', 'intents', 'results', 'journal'] as const
export type RecoveryKind = (typeof recoveryKinds)[number]

export const recoveryPrefix = (run: string, kind: RecoveryKind) => `recovery/${segment(run)}/${kind}/`
export const recoveryName = (run: string, kind: RecoveryKind, seq: number) => recoveryPrefix(run, kind) + digits(seq, 9)
export const recoveryPlanName = (run: string) => `recovery/${segment(run)}/plan.json`
export const recoveryResultName = (run: string) => `recovery/${segment(run)}/result.json`

/** Ids of one project, and what became of them in another, or after a restore in the same. */
export const idMapPrefix = ({ from, to }: ProjectPair) => `idmaps/${segment(from)}/${segment(to)}/`
export const idMapName = (pair: ProjectPair, run: string, seq: number) =>
  `${idMapPrefix(pair)}${segment(run)}/${digits(seq, 9)}`

export interface ProjectPair {
  from: string
  to: string
}

export const logEntryName = (seq: number) => `log/${digits(seq, 12)}.json`

/** A log entry that a copy knows before its turn has come. */
export const earlyEntryName = (seq: number, sha256: string) => `log/${digits(seq, 12)}.${sha256}.early`

/** Says that retention took the snapshot: written after the log's entry, so that listing needs no log. */
export const prunedMarkName = ({ project, time }: SnapshotName) => `${manifestPrefix(project)}${time}.pruned`

/** Where the signature over these bytes of `object` lies. */
export const signatureName = (object: string, sha256: string) => object.replace(/json$/, `${sha256}.sig`)

export type ObjectName =
  | { kind: 'repository' }
  | { kind: 'key'; fingerprint: string }
  | { kind: 'plan'; run: string }
  | { kind: 'outcome'; run: string }
  | { kind: 'chunk'; run: string; sha256: string }
  | { kind: 'index'; run: string; sha256: string }
  | { kind: 'shard'; run: string; shard: number }
  | { kind: 'progress'; run: string; shard: number; seq: number }
  | { kind: 'manifest'; project: string; time: string }
  | { kind: 'manifest-signature'; project: string; time: string; sha256: string }
  | { kind: 'pruned-mark'; project: string; time: string }
  | { kind: 'report'; project: string; time: string; run: string }
  | { kind: 'report-signature'; project: string; time: string; run: string; sha256: string }
  | { kind: 'recovery'; run: string; of: RecoveryKind; seq: number }
  | { kind: 'recovery-plan' | 'recovery-result'; run: string }
  | { kind: 'recovery-signature'; run: string; of: string; sha256: string }
  | { kind: 'id-map'; pair: ProjectPair; run: string; seq: number }
  | { kind: 'log'; seq: number }
  | { kind: 'log-signature'; seq: number; sha256: string }
  | { kind: 'log-early'; seq: number; sha256: string }

/** `undefined` for a name that no object of a repository has. */
export function parseObjectName(name: string): ObjectName | undefined {
  if (name === REPOSITORY_OBJECT) return { kind: 'repository' }
  for (const [pattern, read] of PATTERNS) {
    const groups = pattern.exec(name)?.groups
    if (groups) return read(groups)
  }
  return undefined
}

type Groups = Record<string, string>
const PATTERNS: [RegExp, (groups: Groups) => ObjectName][] = [
  [
    /^manifests\/(?<project>[^/]+)\/(?<time>[^/.]+)\.pruned$/,
    (g) => ({ kind: 'pruned-mark', project: g.project!, time: g.time! }),
  ],
  [/^keys\/(?<sha>[0-9a-f]{64})\.pem$/, (g) => ({ kind: 'key', fingerprint: g.sha! })],
  [/^runs\/(?<run>[^/]+)\/plan$/, (g) => ({ kind: 'plan', run: g.run! })],
  [/^runs\/(?<run>[^/]+)\/outcome$/, (g) => ({ kind: 'outcome', run: g.run! })],
  [/^chunks\/(?<run>[^/]+)\/(?<sha>[0-9a-f]{64})$/, (g) => ({ kind: 'chunk', run: g.run!, sha256: g.sha! })],
  [/^index\/(?<run>[^/]+)\/(?<sha>[0-9a-f]{64})$/, (g) => ({ kind: 'index', run: g.run!, sha256: g.sha! })],
  [/^shards\/(?<run>[^/]+)\/(?<shard>\d{6})$/, (g) => ({ kind: 'shard', run: g.run!, shard: Number(g.shard) })],
  [
    /^progress\/(?<run>[^/]+)\/(?<shard>\d{6})\/(?<seq>\d{6})$/,
    (g) => ({ kind: 'progress', run: g.run!, shard: Number(g.shard), seq: Number(g.seq) }),
  ],
  [
    /^manifests\/(?<project>[^/]+)\/(?<time>[^/.]+)\.json$/,
    (g) => ({ kind: 'manifest', project: g.project!, time: g.time! }),
  ],
  [
    /^manifests\/(?<project>[^/]+)\/(?<time>[^/.]+)\.(?<sha>[0-9a-f]{64})\.sig$/,
    (g) => ({ kind: 'manifest-signature', project: g.project!, time: g.time!, sha256: g.sha! }),
  ],
  [
    /^reports\/(?<project>[^/]+)\/(?<time>[^/.]+)\/(?<run>[^/]+)\.json$/,
    (g) => ({ kind: 'report', project: g.project!, time: g.time!, run: g.run! }),
  ],
  [
    /^reports\/(?<project>[^/]+)\/(?<time>[^/.]+)\/(?<run>[^/]+)\.(?<sha>[0-9a-f]{64})\.sig$/,
    (g) => ({ kind: 'report-signature', project: g.project!, time: g.time!, run: g.run!, sha256: g.sha! }),
  ],
  [
    new RegExp(`^recovery/(?<run>[^/]+)/(?<of>${recoveryKinds.join('|')})/(?<seq>\\d{9})$`),
    (g) => ({ kind: 'recovery', run: g.run!, of: g.of as RecoveryKind, seq: Number(g.seq) }),
  ],
  [/^recovery\/(?<run>[^/]+)\/plan\.json$/, (g) => ({ kind: 'recovery-plan', run: g.run! })],
  [/^recovery\/(?<run>[^/]+)\/result\.json$/, (g) => ({ kind: 'recovery-result', run: g.run! })],
  [
    /^recovery\/(?<run>[^/]+)\/(?<of>plan|result)\.(?<sha>[0-9a-f]{64})\.sig$/,
    (g) => ({ kind: 'recovery-signature', run: g.run!, of: g.of!, sha256: g.sha! }),
  ],
  [
    /^idmaps\/(?<from>[^/]+)\/(?<to>[^/]+)\/(?<run>[^/]+)\/(?<seq>\d{9})$/,
    (g) => ({ kind: 'id-map', pair: { from: g.from!, to: g.to! }, run: g.run!, seq: Number(g.seq) }),
  ],
  [/^log\/(?<seq>\d{12})\.json$/, (g) => ({ kind: 'log', seq: Number(g.seq) })],
  [
    /^log\/(?<seq>\d{12})\.(?<sha>[0-9a-f]{64})\.sig$/,
    (g) => ({ kind: 'log-signature', seq: Number(g.seq), sha256: g.sha! }),
  ],
  [
    /^log\/(?<seq>\d{12})\.(?<sha>[0-9a-f]{64})\.early$/,
    (g) => ({ kind: 'log-early', seq: Number(g.seq), sha256: g.sha! }),
  ],
]

export interface SnapshotName {
  project: string
  /** As in the manifest's name: `2026-11-22T15-13-38Z`. */
  time: string
}

export const snapshotId = (name: SnapshotName) => `${name.project}@${name.time}`

/** The parts of a full id; `time` is empty for a text that is none. */
export function parseSnapshotId(id: string): SnapshotName {
  const at = id.lastIndexOf('@')
  return { project: id.slice(0, Math.max(0, at)), time: at < 0 ? '' : id.slice(at + 1) }
}

/** From an ISO time, to the second. */
export function snapshotTime(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replaceAll(':', '-')}Z`
}

const SEGMENT = /^[A-Za-z0-9_@=-][A-Za-z0-9._@=-]{0,199}$/

/** Names come from configs and workflow ids: what can't be part of an object's name is refused before it is used. */
function segment(name: string): string {
  if (SEGMENT.test(name)) return name
  throw new LifeboatError(`the name ${JSON.stringify(name.slice(0, 100))} can't be part of an object's name`, {
    kind: 'usage',
    code: 'name-invalid',
    hint: 'use letters, digits and . _ - only, at most 200, not beginning with a dot',
  })
}

function digits(value: number, width: number): string {
  const text = String(value).padStart(width, '0')
  if (Number.isSafeInteger(value) && value >= 0 && text.length === width) return text
  throw new LifeboatError(`${value} does not fit into ${width} digits of an object's name`, {
    kind: 'permanent',
    code: 'number-too-large',
  })
}
