import { beforeAll, describe, expect, it } from 'vitest'
import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import type { LogEntry } from '../../src/repository/schema.ts'
import type { Repository } from '../../src/repository/types.ts'
import { jittery } from '../support/jittery-store.ts'
import { MemoryStore } from '../support/memory-store.ts'
import {
  backUp,
  contentOf,
  exportShard,
  makeKeys,
  openForTest,
  planOf,
  type TestBackup,
  type TestKeys,
} from '../support/small-backup.ts'
import { seed, seededRandom, tries } from '../support/soak.ts'

const ROUNDS = tries(8, 200)
const SEED = seed()
const NOW = '2026-11-22T15:20:00Z'

const BACKUP: TestBackup = {
  run: 'run-1',
  to: '2026-11-22T15:13:38Z',
  shards: [
    {
      type: 'product',
      chunks: ['a', 'c', 'e', 'g'].map((id) => [
        { id, version: 1 },
        { id: `${id}2`, version: 3 },
      ]),
    },
  ],
}

describe('several processes at one repository', { timeout: tries(60_000, 3_600_000) }, () => {
  let keys: TestKeys
  beforeAll(async () => {
    keys = await makeKeys()
  })

  const sealOf = (repository: Repository, { run, to }: TestBackup) =>
    repository.seal({ run, at: NOW, window: { from: to, to, seconds: 0 }, deletionsProvenAsOf: null })
  const logOf = (store: MemoryStore): LogEntry[] =>
    [...store.objects]
      .filter(([key]) => /^log\/.*\.json$/.test(key))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, body]) => JSON.parse(body.toString()))

  it('that export the same shard capture each record once', async () => {
    const calm = await openForTest(new MemoryStore(), keys)
    await backUp(calm, BACKUP)
    const expected = await contentOf(calm, 'shop-eu@latest')
    for (let round = 0; round < ROUNDS; round++) {
      const store = new MemoryStore()
      await openForTest(store, keys)
      const random = seededRandom(`races ${round}`)
      const attempts = await Promise.all([1, 2, 3].map(() => openForTest(jittery(store, random), keys)))
      await attempts[0]!.startRun(planOf(BACKUP))
      await Promise.all(attempts.map((repository) => exportShard(repository, BACKUP, 0)))
      await sealOf(attempts[0]!, BACKUP)
      const { records } = (await contentOf(attempts[0]!, 'shop-eu@latest')) as { records: unknown }
      expect(records, `LIFEBOAT_SEED=${SEED}, round ${round}`).toEqual((expected as { records: unknown }).records)
      expect((await attempts[0]!.check({ level: 'data' })).findings.filter((f) => f.severity === 'damage')).toEqual([])
    }
  })

  it('that seal the same run make one snapshot and one log entry', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const store = new MemoryStore()
      const repository = await openForTest(store, keys)
      await repository.startRun(planOf(BACKUP))
      await exportShard(repository, BACKUP, 0)
      const random = seededRandom(`races ${round}`)
      const attempts = await Promise.all([1, 2, 3, 4].map(() => openForTest(jittery(store, random), keys)))
      const sealed = await Promise.all(attempts.map((attempt) => sealOf(attempt, BACKUP)))
      for (const one of sealed) expect(one).toEqual(sealed[0])
      expect(logOf(store)).toMatchObject([{ seq: 0, event: 'sealed', run: 'run-1' }])
    }
  })

  it('that seal and abandon the same run agree on which it was', async () => {
    const winners = new Set<string>()
    for (let round = 0; round < ROUNDS * 3; round++) {
      const store = new MemoryStore()
      const repository = await openForTest(store, keys)
      await repository.startRun(planOf(BACKUP))
      await exportShard(repository, BACKUP, 0)
      const random = seededRandom(`races ${round}`)
      const [writer, pruner] = await Promise.all([1, 2].map(() => openForTest(jittery(store, random), keys)))
      const [sealed, abandoned] = await Promise.allSettled([
        sealOf(writer!, BACKUP),
        // Sealing takes longer than abandoning: without a head start the pruner would always win.
        waitTurns(random() * 400).then(() =>
          pruner!.abandon('run-1', { at: NOW, by: 'prune', reason: 'older than 14 days' }),
        ),
      ])
      const outcome = (await repository.outcome('run-1'))!
      const winner = 'sealed' in outcome ? 'sealed' : 'abandoned'
      winners.add(winner)
      expect(sealed.status).toBe(winner === 'sealed' ? 'fulfilled' : 'rejected')
      expect(abandoned).toMatchObject({ status: 'fulfilled', value: { won: winner === 'abandoned', outcome } })
      expect(logOf(store)).toMatchObject([{ event: winner, run: 'run-1' }])
      expect((await repository.snapshots()).snapshots).toHaveLength(winner === 'sealed' ? 1 : 0)
      expect((await repository.check({ level: 'data' })).findings.filter((f) => f.severity === 'damage')).toEqual([])
    }
    expect(winners, 'both orders happened').toEqual(new Set(['sealed', 'abandoned']))
  })

  it('that seal different runs leave a log without gap or repetition', async () => {
    const store = new MemoryStore()
    const projects = ['shop-eu', 'shop-us', 'shop-au', 'shop-jp', 'shop-br']
    const random = seededRandom('races')
    await Promise.all(
      projects.map(async (project) => {
        const repository = await openForTest(jittery(store, random), keys)
        await backUp(repository, { ...BACKUP, project, run: `run-${project}` })
      }),
    )
    const log = logOf(store)
    expect(log.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4])
    expect(log.map(({ project }) => project).sort()).toEqual(projects.toSorted())
    expect((await (await openForTest(store, keys)).check({ level: 'data' })).findings).toEqual([])
  })

  it('tell a run that slept through its pruning who gave it up and why', async () => {
    const repository = await openForTest(new MemoryStore(), keys)
    await repository.startRun(planOf(BACKUP))
    await exportShard(repository, BACKUP, 0)
    await repository.abandon('run-1', { at: NOW, by: 'prune', reason: 'older than 14 days' })
    const error = (await sealOf(repository, BACKUP).catch((e) => e)) as LifeboatError
    expect(error).toBeInstanceOf(LifeboatError)
    expect(error).toMatchObject({
      kind: 'permanent',
      code: 'run-abandoned',
      message: `run run-1 was abandoned by prune at ${NOW}: older than 14 days`,
    })
    await expect(repository.resolveSnapshot('shop-eu@latest')).rejects.toMatchObject({ code: 'snapshot-not-found' })
  })

  it('go on with the plan that the first attempt wrote', async () => {
    const repository = await openForTest(new MemoryStore(), keys)
    const first = planOf(BACKUP)
    expect(await repository.startRun(first)).toEqual({ plan: first, created: true })
    const other = { ...first, shards: [], from: NOW }
    expect(await repository.startRun(other)).toEqual({ plan: first, created: false })
  })
})

async function waitTurns(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
}
