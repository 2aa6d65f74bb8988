import { existsSync } from 'node:fs'
import { resourceTypes } from '../catalogue/resources.ts'
import { missingScope } from '../catalogue/scopes.ts'
import { type LoadedConfig, notifyReceiver } from '../config/load.ts'
import { hasWorker } from '../control/runs.ts'
import { LifeboatError } from '../errors/lifeboat-error.ts'
import { createSealer } from '../repository/encryption.ts'
import { createLogger } from '../telemetry/logger.ts'
import { createShared, openProject } from '../worker/open-project.ts'
import type { Session } from './action.ts'
import { plural } from './rendering/units.ts'

export interface Diagnosis {
  state: 'good' | 'note' | 'bad'
  what: string
  found: string
  hint?: string
}

/** A clock that is further off makes times in reports misleading; windows are kept in the API's own time. */
const toleratedSkewMs = 60_000

/** Looks at everything that runs need, one thing after the other; what can't be looked at is bad, with its hint. */
export async function* diagnose(session: Session): AsyncIterable<Diagnosis> {
  const loaded = await session.config()
  yield { state: 'good', what: 'config', found: loaded.file }
  yield* recipients(loaded)
  yield await looked('repository', () => repository(session))
  yield* copies(session, loaded)
  yield* receivers(loaded)
  yield* temporal(session, loaded)
  for (const name of Object.keys(loaded.config.projects)) yield* project(loaded, name)
}

async function* recipients({ config: { repository } }: LoadedConfig): AsyncIterable<Diagnosis> {
  const { encryption } = repository
  if (encryption === 'off') {
    const hint = 'lifeboat keys, unless the store itself may be read by everybody'
    yield { state: 'note', what: 'encryption', found: 'off: whoever reads the store reads the shop', hint }
  } else if (encryption.recipients.length === 1) {
    const hint = 'lifeboat keys  # name a second recipient whose key lies elsewhere'
    yield { state: 'note', what: 'encryption', found: 'one recipient: if its key is lost, so is everything', hint }
  } else {
    yield await looked('encryption', async () => {
      createSealer(encryption.recipients)
      return { state: 'good', found: `${encryption.recipients.length} recipients` }
    })
  }
  yield keyFile('signing key', repository.signingKeyFile, 'this machine can read, but not back up', {
    hint: 'set repository.signingKeyFile on machines with workers; lifeboat keys makes one',
  })
  if (encryption === 'off') return
  yield keyFile('identity', encryption.identityFile, 'this machine can back up, but not read records', {
    hint: 'set repository.encryption.identityFile on machines that read snapshots',
  })
}

/** Not every machine needs every key: without one, what it can't do is said. */
function keyFile(what: string, file: string | undefined, without: string, { hint }: { hint: string }): Diagnosis {
  if (file === undefined) return { state: 'note', what, found: `none: ${without}`, hint }
  if (!existsSync(file)) return { state: 'note', what, found: `${file} is not there: ${without}`, hint }
  return { state: 'good', what, found: file }
}

async function repository(session: Session): Promise<Omit<Diagnosis, 'what'>> {
  try {
    const repository = await session.repository({ read: true })
    const { snapshots } = await repository.snapshots()
    const last = snapshots.at(-1)
    return {
      state: 'good',
      found: `${repository.uri}, ${plural(snapshots.length, 'snapshot')}${last ? `, last ${last.id}` : ''}`,
    }
  } catch (error) {
    if (!(error instanceof LifeboatError) || error.code !== 'repository-not-found') throw error
    return { state: 'note', found: 'none yet: the first backup makes it' }
  }
}

async function* copies(session: Session, { config }: LoadedConfig): AsyncIterable<Diagnosis> {
  if (config.repository.copies.length === 0) return
  const states = await session
    .repository()
    .then(async (repository) => repository.copyStates((await repository.snapshots()).snapshots))
    // Without a repository there is nothing to compare with; that has been said.
    .catch((error: unknown) => {
      if (error instanceof LifeboatError) return []
      throw error
    })
  for (const { name, uri, state, snapshots, reason } of states) {
    const what = `copy ${name}`
    if (state === 'current') yield { state: 'good', what, found: `${uri}, ${plural(snapshots.length, 'snapshot')}` }
    else if (state === 'behind') yield { state: 'note', what, found: `${uri}: ${reason}`, hint: 'lifeboat copy' }
    else yield { state: 'bad', what, found: `${uri}: ${reason}`, hint: copyHints[state] }
  }
}

const copyHints = {
  unreachable: 'look at its uri under repository.copies and at the credentials of this machine',
  foreign: 'name an empty folder, bucket or prefix for the copy',
  damaged: 'lifeboat check --copy <name> --repair',
  diverged: 'docs/copies.md tells what that can mean',
}

async function* temporal(session: Session, loaded: LoadedConfig): AsyncIterable<Diagnosis> {
  const connected = await looked('Temporal', async () => {
    const { address, namespace } = await session.temporal()
    return { state: 'good', found: `${address}, namespace ${namespace}` }
  })
  yield connected
  if (connected.state === 'bad') return
  const client = await session.temporal()
  const { writeQueue, readQueue, pruneQueue } = loaded.config.temporal
  const needs = [
    { queue: writeQueue, capability: 'back up', hint: 'lifeboat worker' },
    {
      queue: readQueue,
      capability: 'read what is encrypted',
      hint: 'lifeboat worker, with repository.encryption.identityFile',
    },
    ...(prunes(loaded)
      ? [{ queue: pruneQueue, capability: 'prune', hint: 'lifeboat worker, with repository.pruneKeyFile' }]
      : []),
  ]
  for (const { queue, capability, hint } of needs) {
    yield await looked(`worker on ${queue}`, async () =>
      (await hasWorker(client, queue))
        ? { state: 'good', found: `can ${capability}` }
        : { state: 'note', found: `none: nobody can ${capability}`, hint },
    )
  }
}

/** Told on the machines with workers: that is where the variables must be. */
async function* receivers(loaded: LoadedConfig): AsyncIterable<Diagnosis> {
  for (const { name, on } of loaded.config.notify) {
    const diagnosis = await looked(`receiver ${name}`, async () => {
      notifyReceiver(loaded, name)
      return { state: 'good', found: `is told of ${on.join(', ')}` }
    })
    yield diagnosis.state === 'bad' ? { ...diagnosis, state: 'note' } : diagnosis
  }
}

async function* project(loaded: LoadedConfig, name: string): AsyncIterable<Diagnosis> {
  const what = `project ${name}`
  let scopes: string[] = []
  yield await looked(what, async () => {
    const { client } = openProject(loaded, name, createShared(loaded, createLogger({ level: 'silent' })))
    const inspection = await client.inspect()
    scopes = inspection.scopes
    const skew = Math.abs(inspection.serverTime.getTime() - Date.now())
    const found = `${inspection.projectKey}${inspection.name ? ` (${inspection.name})` : ''}, ${scopes.length} scopes`
    if (skew <= toleratedSkewMs) return { state: 'good', found }
    return { state: 'note', found: `${found}; this clock is ${Math.round(skew / 1000)} s off`, hint: 'set the clock' }
  })
  const missing = resourceTypes.map((type) => ({ type: type.name, scope: missingScope(type, scopes) }))
  const lacking = missing.filter(({ scope }) => scope !== undefined)
  if (lacking.length === 0) return
  const needed = [...new Set(lacking.map(({ scope }) => scope))].join(' ')
  yield {
    state: 'note',
    what: `${what}: not readable`,
    found: lacking.map(({ type }) => type).join(', '),
    hint: `give the API client the scopes ${needed}, or live with rows in the ledger that say so`,
  }
}

async function looked(what: string, look: () => Promise<Omit<Diagnosis, 'what'>>): Promise<Diagnosis> {
  try {
    return { what, ...(await look()) }
  } catch (error) {
    if (!(error instanceof LifeboatError)) throw error
    return { state: 'bad', what, found: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) }
  }
}

/** Whether any project has rules that somebody should apply. */
function prunes({ config: { projects } }: LoadedConfig): boolean {
  return Object.values(projects).some(({ keep }) => keep !== undefined)
}
