import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { configSchema } from '../../src/config/schema.ts'
import { freePort } from '../../src/embedded/free-port.ts'
import { findTool } from '../../src/embedded/tool.ts'
import { versitygwBinary } from '../../src/embedded/tools.ts'
import { blocks, readDocument } from '../support/docs/markdown.ts'
import { until } from '../support/rig.ts'

/*
 * There is no Docker where these tests run, so they stand in for it: the structure that the Compose specification asks
 * for, that everything named exists, and the store's own command on the real server.
 */

const seconds = z.string().regex(/^\d+(ms|s|m|h)$/)

/** As much of the Compose specification as we use; whatever else is written is a mistake until it is added here. */
const service = z.strictObject({
  image: z
    .string()
    .regex(/^[a-z0-9./-]+:v?\d+\.\d+(\.\d+)?$/, 'an image with an exact version')
    .optional(),
  build: z.string().optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.string()).optional(),
  volumes: z.array(z.string().regex(/^[^:]+:\/[^:]+(:ro)?$/)).optional(),
  // Nothing is open to other machines.
  ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/)).optional(),
  depends_on: z
    .record(z.string(), z.strictObject({ condition: z.enum(['service_started', 'service_healthy']) }))
    .optional(),
  healthcheck: z
    .strictObject({
      test: z.tuple([z.literal('CMD')], z.string()),
      interval: seconds,
      timeout: seconds,
      retries: z.int(),
    })
    .optional(),
  restart: z.literal('unless-stopped'),
  stop_grace_period: seconds.optional(),
})
const file = z.strictObject({
  name: z.string(),
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
})

const text = readDocument('docker-compose.yml')
const document = parseDocument(text)
const compose = file.parse(document.toJS())
const services = Object.entries(compose.services)

describe('docker-compose.yml', () => {
  test('is YAML without doubt or repetition', () => {
    expect([...document.errors, ...document.warnings]).toEqual([])
  })

  test('has either an image or a build for each service', () => {
    for (const [name, { image, build }] of services)
      expect([name, Boolean(image) !== Boolean(build)]).toEqual([name, true])
  })

  test('waits only for services that there are, and for their health only where they have a check of it', () => {
    for (const [, { depends_on = {} }] of services) {
      for (const [other, { condition }] of Object.entries(depends_on)) {
        expect(compose.services).toHaveProperty(other)
        if (condition === 'service_healthy') expect(compose.services[other]).toHaveProperty('healthcheck')
      }
    }
  })

  test('declares the volumes that it mounts and no others', () => {
    const mounted = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0]!))
    expect(mounted.filter((name) => !name.startsWith('.')).sort()).toEqual(Object.keys(compose.volumes).sort())
  })

  test('names other services by names that they have, at ports that they listen on', () => {
    const hosts = services.flatMap(([, { environment = {} }]) =>
      Object.values(environment).flatMap((value) => /^([a-z-]+):(\d+)$/.exec(value)?.slice(1, 3) ?? []),
    )
    expect(hosts).toEqual(['temporal', '7233', 'temporal', '7233'])
    expect(compose.services.temporal?.ports?.[0]).toMatch(/:7233$/)
  })

  test('takes no secret but from variables that the documentation names', () => {
    const variables = new Set([...text.matchAll(/\$\{([A-Z_]+):\?[^}]+\}/g)].map(([, name]) => name!))
    expect([...text.matchAll(/\$\{/g)].length).toBe([...text.matchAll(/\$\{[A-Z_]+:\?/g)].length)
    const scaling = readDocument('docs/scaling.md')
    for (const name of variables) expect(scaling).toContain(`\`${name}\``)
    for (const [, { environment = {} }] of services) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|PWD|SECRET|ACCESS_KEY/.test(name)) expect(value).toMatch(/^\$\{/)
      }
    }
  })

  test('gives the worker only variables that the config, Temporal or the store take', () => {
    const example = readDocument('lifeboat.example.yaml')
    for (const name of Object.keys(compose.services.worker!.environment!)) {
      const known = name === 'TEMPORAL_ADDRESS' || /^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY)$/.test(name)
      expect([name, known || example.includes(`\${${name}}`)]).toEqual([name, true])
    }
  })

  test('puts the config and the keys where the image and the config look for them', () => {
    const targets = compose.services.worker!.volumes!.map((volume) => volume.split(':')[1])
    const image = readDocument('Dockerfile')
    expect(image).toContain(`LIFEBOAT_CONFIG=${targets[0]}`)
    expect(targets).toEqual(['/etc/lifeboat/lifeboat.yaml', '/etc/lifeboat/keys'])
    expect(readDocument('lifeboat.example.yaml')).toContain('signingKeyFile: ./keys/signing.pem')
  })

  test('leaves a stopping worker more time than it takes', () => {
    const grace = Number.parseInt(compose.services.worker!.stop_grace_period!, 10)
    const taken = /shutdownGraceTime = '(\d+)s'/.exec(readDocument('src/worker/run-worker.ts'))?.[1]
    expect(grace).toBeGreaterThan(Number(taken))
  })

  test('has the store that docs/scaling.md puts into the config', () => {
    const yaml = blocks(readDocument('docs/scaling.md')).find(({ language }) => language === 'yaml')!
    const { repository } = parseDocument(yaml.lines.join('\n')).toJS()
    const { hostname, port } = new URL(new URL(repository.uri).searchParams.get('endpoint')!)
    expect(compose.services).toHaveProperty(hostname)
    expect(compose.services[hostname]?.command).toContain(`:${port}`)
    expect(configSchema.shape.repository.parse({ encryption: 'off', ...repository })).toMatchObject({
      uri: repository.uri,
    })
  })

  test('starts its store from empty volumes, in which a folder is a bucket', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lifeboat-compose-'))
    const { command = [], volumes = [], environment = {} } = compose.services.store!
    for (const volume of volumes) mkdirSync(join(folder, volume.split(':')[1]!), { recursive: true })
    const port = await freePort()
    const args = command.map((word) =>
      word.replace(':7070', `127.0.0.1:${port}`).replace(/^\/store/, join(folder, 'store')),
    )
    const env = Object.fromEntries(Object.keys(environment).map((name) => [name, 'for-this-test']))
    const server = spawn(findTool(versitygwBinary)!, args, { env, stdio: 'ignore' })
    const credentials = { accessKeyId: 'for-this-test', secretAccessKey: 'for-this-test' }
    const s3 = new S3Client({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials,
    })
    try {
      mkdirSync(join(folder, 'store/data/lifeboat'))
      await until(async () => (await bucketsOf(s3, server)).includes('lifeboat'), 15_000)
    } finally {
      s3.destroy()
      const gone = new Promise((done) => server.once('exit', done))
      if (server.exitCode === null && server.kill()) await gone
      rmSync(folder, { recursive: true })
    }
  })
})

async function bucketsOf(s3: S3Client, server: ChildProcess): Promise<string[]> {
  if (server.exitCode !== null) throw new Error(`the store ended with ${server.exitCode}`)
  try {
    const { Buckets = [] } = await s3.send(new ListBucketsCommand({}))
    return Buckets.map(({ Name }) => Name ?? '')
  } catch {
    return []
  }
}
