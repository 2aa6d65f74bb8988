import { beforeEach, expect, test } from 'vitest'
import type { Failpoint } from '../../src/repository/failpoints.ts'
import type { Repository } from '../../src/repository/types.ts'
import { collect } from '../support/collect.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { makeKeys, openForTest, reportOf } from '../support/small-backup.ts'

const keys = await makeKeys()
const snapshot = 'shop-eu@2026-11-22T15-13-38Z'
const later = 'shop-eu@2026-11-22T16-13-38Z'
let store: MemoryStore
let repository: Repository

beforeEach(async () => {
  store = new MemoryStore()
  repository = await openForTest(store, keys)
})

const run = (hour: number, kind = 'verify') => `${kind}-2026-11-23T0${hour}-00-00Z-abcdef`
const sampled = (part: number, of: number) => ({
  levels: [{ level: 'data', outcome: 'good' as const, counts: {}, sample: { part, of } }],
})

test('a report is read back as it was written, oldest first, of one project or of all', async () => {
  await repository.putReport(reportOf(run(2), snapshot))
  await repository.putReport(reportOf(run(1), later))
  await repository.putReport(reportOf(run(3), 'other@2026-11-22T15-13-38Z'))
  const runs = async (project?: string) => (await collect(repository.reports(project))).map((report) => report.run)
  expect(await runs()).toEqual([run(1), run(2), run(3)])
  expect(await runs('shop-eu')).toEqual([run(1), run(2)])
  const [report] = await collect(repository.reports('other'))
  expect(report).toMatchObject({ ...reportOf(run(3), 'other@2026-11-22T15-13-38Z'), tool: 'lifeboat test' })
})

test('of each snapshot the newest of each kind is told', async () => {
  for (const [hour, id] of [
    [1, snapshot],
    [2, snapshot],
    [1, later],
  ] as const)
    await repository.putReport(reportOf(run(hour), id))
  await repository.putReport(reportOf(run(1, 'drill'), snapshot, { kind: 'drill' }))
  const newest = await repository.newestReports('shop-eu')
  expect(newest.get(snapshot)).toMatchObject({ verify: { run: run(2) }, drill: { run: run(1, 'drill') } })
  expect(newest.get(later)).toMatchObject({ verify: { run: run(1) } })
})

test('the part that was read last is the one of the newest report with as many parts', async () => {
  expect(await repository.lastSample('shop-eu', 3)).toBeUndefined()
  await repository.putReport(reportOf(run(1), snapshot, sampled(1, 3)))
  await repository.putReport(reportOf(run(2), later, sampled(2, 3)))
  await repository.putReport(reportOf(run(3), snapshot, sampled(4, 7)))
  await repository.putReport(reportOf(run(4), snapshot))
  expect(await repository.lastSample('shop-eu', 3)).toBe(2)
  expect(await repository.lastSample('shop-eu', 7)).toBe(4)
})

test('the first report of a run counts', async () => {
  expect(await repository.putReport(reportOf(run(1), snapshot))).toMatchObject({ created: true })
  expect(await repository.putReport(reportOf(run(1), snapshot, { moreFindings: 9 }))).toMatchObject({ created: false })
  expect(await collect(repository.reports())).toMatchObject([{ moreFindings: 0 }])
  expect((await repository.check({ level: 'data' })).findings).toEqual([])
})

test.each(['report-signature-put', 'report-put'] satisfies Failpoint[])(
  'an attempt that dies at %s leaves a valid repository, and is made good by the next',
  async (failpoint) => {
    const dying = await openForTest(store, keys, {
      failpoint: (name) => {
        if (name === failpoint) throw new Error('killed')
      },
    })
    await expect(dying.putReport(reportOf(run(1), snapshot))).rejects.toThrow('killed')
    expect((await repository.check({ level: 'data' })).findings).toEqual([])
    await repository.putReport(reportOf(run(1), snapshot))
    expect(await collect(repository.reports())).toHaveLength(1)
    expect((await repository.check({ level: 'data' })).findings).toEqual([])
  },
)

test('a report that was changed, or signed by a stranger, says nothing and is named by a check', async () => {
  const stranger = await openForTest(store, await makeKeys())
  await stranger.putReport(reportOf(run(1), snapshot))
  const { object } = await repository.putReport(reportOf(run(2), snapshot))
  store.objects.set(object, Buffer.from(store.objects.get(object)!.toString().replace('"good"', '"note"')))
  expect(await collect(repository.reports())).toEqual([])
  expect((await repository.newestReports()).size).toBe(0)
  const { findings } = await repository.check({ level: 'structure' })
  expect(findings.map(({ severity, code, object }) => `${severity} ${code} ${object.split('/').at(-1)}`)).toEqual([
    `damage signature ${run(1)}.json`,
    `damage changed ${run(2)}.json`,
  ])
})

test('without a signing key there is no report', async () => {
  const { openRepository } = await import('../../src/repository/repository.ts')
  const reader = await openRepository({ store })
  await expect(reader.putReport(reportOf(run(1), snapshot))).rejects.toMatchObject({ code: 'signing-key-missing' })
})
