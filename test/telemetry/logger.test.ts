import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { LifeboatError } from '../../src/errors/lifeboat-error.ts'
import { createLogger, type LoggerOptions } from '../../src/telemetry/logger.ts'

describe('the logger', () => {
  test('writes one JSON line an event, with its time and level', () => {
    const [line] = written((log) => log.info({ project: 'shop-eu', records: 5 }, 'page read'))
    expect(line!.endsWith('\n')).toBe(true)
    expect(JSON.parse(line!)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      project: 'shop-eu',
      records: 5,
      msg: 'page read',
    })
  })

  test('leaves out credentials by the names of their fields', () => {
    const request = { headers: { authorization: 'Bearer hush', Authorization: 'Basic hush' } }
    const lines = written((log) => {
      log.info({ clientSecret: 'hush', request, answer: { access_token: 'hush' } })
      log.child({ token: 'hush' }).warn({ connection: { clientSecret: 'hush' } }, 'odd')
    })
    expect(lines).toHaveLength(2)
    expect(lines.join('')).not.toContain('hush')
  })

  test('leaves out known secrets wherever they are', () => {
    const secrets = ['first']
    const lines = written(
      (log) => {
        secrets.push('second "one"')
        log.error(new Error('refused: first'), 'first, second')
        log.info({ deep: { down: { below: { text: 'x first y' } } } }, 'second "one"')
      },
      { secrets: () => secrets },
    )
    expect(lines.join('')).not.toMatch(/first|second \\"one/)
    expect(lines.map((line) => JSON.parse(line))).toHaveLength(2)
  })

  test('tells what a Lifeboat error knows, and of a foreign one its message only', () => {
    const foreign = Object.assign(new Error('no'), { originalRequest: { headers: { Authorization: 'Bearer hush' } } })
    const error = new LifeboatError('it failed', {
      kind: 'permanent',
      code: 'c',
      hint: 'lifeboat doctor',
      cause: foreign,
    })
    const [line] = written((log) => log.error(error))
    expect(line).not.toContain('hush')
    expect(JSON.parse(line!).err).toMatchObject({
      type: 'LifeboatError',
      message: 'it failed',
      kind: 'permanent',
      code: 'c',
      hint: 'lifeboat doctor',
      cause: { type: 'Error', message: 'no' },
    })
  })

  test('writes to stderr and leaves stdout alone', async () => {
    const script = `import { createLogger } from './src/telemetry/logger.ts'; createLogger().info('there'); process.exit(0)`
    const run = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
    expect(run.stdout).toBe('')
    expect(JSON.parse(run.stderr)).toMatchObject({ msg: 'there' })
  })
})

function written(work: (log: ReturnType<typeof createLogger>) => void, options: LoggerOptions = {}): string[] {
  const lines: string[] = []
  work(createLogger({ ...options, destination: { write: (line) => lines.push(line) } }))
  return lines
}
