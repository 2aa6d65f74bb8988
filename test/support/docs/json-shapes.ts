/**
 * What each command prints with `--json`, for docs/commands.md; `examples.test.ts` holds it against what they really
 * print. Notation: `{a, b: {c}}` an object, `[…]` a list of such, `<name>: …` any keys, `?` a member that may be absent.
 */
export interface JsonShape {
  shape: string
  when?: string
}

const steered: JsonShape[] = [{ shape: '{run, answer}' }]

export const jsonShapes: Record<string, JsonShape[]> = {
  doctor: [{ shape: '[{state, what, found, hint?}]' }],
  keys: [
    {
      shape:
        '{recipients: [{name, recipient, file}], signingKeyFile, publicKeyFile, pruneKeyFile, prunePublicKeyFile, fingerprint, files}',
    },
  ],
  backup: [
    {
      shape:
        '{run, snapshot, kind, from, to, records, bytes, seconds, base?, change?: {created, changed, deleted}, added?, types: {<type>: {expected, captured, skipped, reasons, change?: {created, changed, deleted}}}, copies?: [{name, state, snapshots, bytes, reason?}]}',
    },
    { shape: '{run, skipped, reason}', when: 'a writer of the project is at work already' },
    { shape: '{run, detached}', when: 'with --detach, and after Ctrl-C' },
    { shape: '{run, aborted, reason}', when: 'the run was aborted or cancelled' },
  ],
  snapshots: [
    {
      shape:
        '[{id, kind, from, to, records, bytes, added, layers, project, run, signature, base?, change?: {created, changed, deleted}, copies, verified, drilled}]',
      when: '`copies` names those that hold it; `verified` and `drilled` are {at, run, levels: {<level>: outcome}}, or null',
    },
  ],
  diff: [
    {
      shape:
        '{before, after, types: {<type>: {created, changed, deleted, uncertain, fields: {<field>: number}, lookedInto, examples: [{change, id, key?, fields?: [{path, before?, after?}]}], notCompared?}}}',
    },
  ],
  show: [
    {
      shape:
        '{format, tool, repository, snapshot, run, project, projectKey, apiHost, kind, window: {from, to, seconds}, deletionsProvenAsOf, base?: {snapshot, manifest, run}, ranges?: [{type, range, records, currentAsOf, deletionsProvenAsOf}], layers: [{run, shards}], ledger: {<type>: {expected, captured, skipped, reasons, inMotion, omitted?, change?: {created, changed, deleted}}}, totals: {records, chunks, bytes, plainBytes}, encryption: {method, recipients}, signedBy, signature}',
    },
  ],
  copy: [
    {
      shape:
        '[{name, uri?, snapshots?, objects?, bytes?, lacks?: {snapshots, entries}, problems?: [{object, where, problem, snapshot?}], error?: {code, kind, message, hint}}]',
      when: 'a copy that nothing could be written to has `error` and no more',
    },
  ],
  check: [
    {
      shape:
        '{level, findings: [{severity, code, object, holds, problem, snapshots, lost?: {type, records, ids}, remedies?}], notDone: [{level, reason}], snapshots, objects, bytes, records, decrypted, logHead?: {seq, sha256}, anchored, anchors: [{from, head?: {seq, sha256}, reason?}], repaired?: [{object, from}], failed?: [{object, reason}]}',
    },
  ],
  verify: [
    {
      shape:
        '{run, snapshot, seconds, levels: [{level, outcome, counts, sample?: {part, of}}], notDone: [{level, reason}], findings: [{level, severity, subject, problem, records, examples, holds?, snapshots?, remedies?}], moreFindings, report}',
    },
    { shape: '{run, detached}', when: 'with --detach, and after Ctrl-C' },
    { shape: '{run, aborted, reason}', when: 'the run was aborted or cancelled' },
  ],
  prune: [
    {
      shape:
        '{project, policy, kept, pruned, prunedInAll, shrunk: [{type, before, now, since}], newest, abandoned, objects, bytes, locked, waiting: {objects, bytes}, copies: [{name, objects, bytes, reason}]}',
    },
    {
      shape:
        '{project, dryRun, policy, decisions: [{snapshot, keep, reasons}], shrunk: [{type, before, now, since}], newest, abandoned, swept: {objects, bytes, locked, waiting: {objects, bytes}}, copies: [{name, swept?: {objects, bytes, locked, waiting: {objects, bytes}}, reason?}]}',
      when: 'with --dry-run',
    },
    { shape: '{run, detached}', when: 'with --detach' },
  ],
  keep: [{ shape: '{snapshot, changed, word}', when: '`word` is `kept` or `released`' }],
  runs: [
    {
      shape:
        '[{run, runbook, project, state, phase, awaiting, percent, startedAt, endedAt, snapshot, workflowId, workflowRunId}]',
    },
  ],
  status: [
    {
      shape:
        '{summary: {run, runbook, project, state, phase, awaiting, percent, startedAt, endedAt, snapshot, workflowId, workflowRunId}, progress: {run, runbook, project, requestedBy, phase, awaiting, paused, maxConcurrency, steps: [{id, title, state, unitsDone, unitsTotal, startedAt, endedAt, note}], records: {expected, captured}, bytes, startedAt, commands: [{command, by, reason, at}], snapshot, steerBy?, again?}, unanswered, inHand: [{activity, attempt, heartbeat, lastFailure, worker}]}',
      when: '`progress` is null when no worker answers',
    },
  ],
  pause: steered,
  resume: steered,
  abort: steered,
  retry: steered,
  skip: steered,
  'schedule apply': [
    {
      shape: '{changes: [{name, does, when?, fields?: [{field, from, to}]}], applied}',
      when: '`does` is `create`, `change`, `delete` or `nothing`',
    },
  ],
  'schedule list': [
    {
      shape:
        '[{name, workflow, when, timezone, paused, note, next, last: [{at, workflowId, state, run, snapshot, reason}], config}]',
    },
  ],
  'schedule pause': [{ shape: '{name, note}' }],
  'schedule resume': [{ shape: '{name, note}' }],
  'schedule trigger': [{ shape: '{name, workflowId}', when: '`workflowId` is null when nothing was started' }],
  'schedule delete': [{ shape: '{name, deleted}' }],
  simulate: [{ shape: '{url, consoleUrl}' }],
}

/** What any command prints with `--json` when it fails. */
export const errorShape = '{error: {code, kind, message, hint}}'

/** Commands that print nothing for `--json`, and why. */
export const withoutJson: Record<string, string> = {
  up: 'runs until it is ended',
  worker: 'runs until it is ended',
  extract: 'prints records, one JSON object a line, with or without `--json`',
}

type Shape = null | { list: Shape } | { members: Map<string, { optional: boolean; shape: Shape }> }

/** How a value differs from a shape; empty when it doesn't. */
export function mismatches(value: unknown, shape: string): string[] {
  const parser = { text: shape.replaceAll(/\s+/g, ''), at: 0 }
  return compare(value, parseShape(parser), '')
}

function compare(value: unknown, shape: Shape, path: string): string[] {
  if (shape === null || value === null || value === undefined) return []
  if ('list' in shape) {
    if (!Array.isArray(value)) return [`${path || 'it'} is no list`]
    return value.slice(0, 3).flatMap((item, at) => compare(item, shape.list, `${path}[${at}]`))
  }
  if (typeof value !== 'object' || Array.isArray(value)) return [`${path || 'it'} is no object`]
  const [[first, any]] = [...shape.members] as unknown as [[string, { shape: Shape }]]
  if (first.startsWith('<'))
    return Object.entries(value).flatMap(([key, one]) => compare(one, any.shape, `${path}.${key}`))
  const missing = [...shape.members].filter(([key, { optional }]) => !optional && !(key in value))
  const additional = Object.keys(value).filter((key) => !shape.members.has(key))
  return [
    ...missing.map(([key]) => `${path}.${key} is missing`),
    ...additional.map((key) => `${path}.${key} is not documented`),
    ...[...shape.members].flatMap(([key, member]) =>
      compare((value as Record<string, unknown>)[key], member.shape, `${path}.${key}`),
    ),
  ]
}

interface Parser {
  text: string
  at: number
}

function parseShape(parser: Parser): Shape {
  if (take(parser, '[')) {
    const list = parseShape(parser)
    expectSign(parser, ']')
    return { list }
  }
  if (!take(parser, '{')) return null
  const members = new Map<string, { optional: boolean; shape: Shape }>()
  do {
    const [name] = /^[\w<>]+/.exec(parser.text.slice(parser.at)) ?? ['']
    parser.at += name.length
    const optional = take(parser, '?')
    members.set(name, { optional, shape: take(parser, ':') ? parseShape(parser) : null })
  } while (take(parser, ','))
  expectSign(parser, '}')
  return { members }
}

function take(parser: Parser, sign: string): boolean {
  if (parser.text[parser.at] !== sign) return false
  parser.at++
  return true
}

function expectSign(parser: Parser, sign: string): void {
  if (!take(parser, sign)) throw new Error(`"${sign}" expected at ${parser.at} of the shape ${parser.text}`)
}
