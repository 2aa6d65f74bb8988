import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOf, differences, truthOf } from '../support/oracle.ts'
import { type Rig, startRig, type WorkerProcess } from '../support/rig.ts'
import { seededRandom, tries } from '../support/soak.ts'

// One backup; its workers are killed again and again, and Temporal once. `npm run soak` kills more often.

const kills = tries(20, 100)
const chunkBytes = 60_000

let rig: Rig
beforeAll(async () => {
  rig = await startRig({ maxConcurrency: 4, config: `backup: { shardRecords: 1000, chunkBytes: ${chunkBytes} }` })
  rig.simulator.project('shop-eu').generate({ records: 20_000, bytesPerRecord: 400, seed: 11 })
}, 120_000)
afterAll(async () => rig?.close())

test(
  `a backup whose workers are killed at ${kills} random moments, and Temporal once, is the same as an undisturbed one`,
  async () => {
    const random = seededRandom('kills')
    // Slow enough to be alive through all the kills; the last stretch runs freely.
    rig.simulator.setFaults([{ kind: 'latency', route: '/shop-eu/', ms: 400 }])
    let worker: WorkerProcess = await rig.worker()
    const backup = rig.run(['backup', 'shop-eu', '--json'])
    let closed = false
    void backup.then(() => (closed = true))

    let landed = 0
    for (let kill = 0; kill < kills; kill++) {
      await new Promise((done) => setTimeout(done, random() * 2_500))
      if (closed) break
      await worker.kill()
      landed++
      if (kill === Math.floor(kills / 2)) await rig.restartTemporal()
      worker = await rig.worker()
    }
    rig.simulator.setFaults([])
    const { code, stdout, stderr } = await backup
    expect(stderr).not.toMatch(/^error/m)
    expect(code).toBe(0)
    expect(landed).toBe(kills)

    const { content, snapshot } = await contentOf(rig, JSON.parse(stdout).snapshot)
    expect(differences(content, truthOf(rig, 'shop-eu'))).toEqual([])
    const plain = snapshot.content.totals.plainBytes
    const orphans = await orphanedBytes(rig)
    process.stderr.write(
      `${JSON.stringify({ kills: landed, records: content.size, plainBytes: plain, orphanedChunks: orphans.chunks })}\n`,
    )
    // A killed worker loses at most the chunk in hand of each shard in flight.
    expect(orphans.chunks).toBeLessThanOrEqual(landed * 4)
    expect((await rig.run(['check', '--data'])).code).toBe(0)
  },
  tries(600_000, 3_600_000),
)

/** Chunks that no progress record counts: stored by a worker that died before it could say so. */
async function orphanedBytes({ folder }: Rig): Promise<{ chunks: number }> {
  const { readdirSync } = await import('node:fs')
  const { join } = await import('node:path')
  const stored = readdirSync(join(folder, 'backups', 'chunks'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\/[0-9a-f]{64}$/.test(name),
  )
  const shown = JSON.parse((await rig.run(['show', 'shop-eu@latest', '--json'])).stdout)
  const counted = shown.layers.flatMap(({ shards }: { shards: { chunks: unknown[] }[] }) =>
    shards.flatMap(({ chunks }) => chunks),
  )
  return { chunks: stored.length - counted.length }
}
