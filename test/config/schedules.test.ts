import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/load.ts'

const rest = `
repository: { uri: "file:./backups", encryption: off }
projects: { shop-eu: { projectKey: s, apiUrl: "https://a.test", authUrl: "https://a.test", clientId: a, clientSecret: b } }
`

describe('the schedules of a config', () => {
  test('have defaults for all but what is done and when', () => {
    const { schedules } = parse('hourly: { backup: shop-eu, every: 1h }')
    expect(schedules.hourly).toEqual({
      ...{ backup: 'shop-eu', full: false, every: 3_600_000 },
      ...{ jitter: 0, overlap: 'skip', catchUp: 600_000, pauseOnFailure: false },
    })
  })

  test.each([
    ['a cron that is none', 'a: { backup: shop-eu, cron: "0 25 * * *" }', 'schedules.a.cron: "25" is no hour'],
    [
      'a zone that is none',
      'a: { backup: shop-eu, cron: "0 2 * * *", timezone: Mars/Base }',
      'a.timezone: no time zone',
    ],
    [
      'an offset for a zone',
      'a: { backup: shop-eu, cron: "0 2 * * *", timezone: "+01:00" }',
      'a.timezone: no time zone',
    ],
    ['a zone in small letters', 'a: { backup: shop-eu, cron: "0 2 * * *", timezone: europe/berlin }', 'no time zone'],
    ['both times', 'a: { backup: shop-eu, cron: "0 2 * * *", every: 1h }', 'say either cron or every'],
    ['no time', 'a: { backup: shop-eu }', 'say either cron or every'],
    ['a zone for every', 'a: { backup: shop-eu, every: 1h, timezone: Europe/Berlin }', 'a timezone is for a cron'],
    ['less than a second', 'a: { backup: shop-eu, every: 500ms }', 'schedules.a.every'],
    ['an unknown project', 'a: { backup: shop-us, every: 1h }', 'schedules.a: there is no project shop-us'],
    ['nothing to do', 'a: { every: 1h }', 'schedules.a: say one of backup, verify, prune, guard'],
    ['two things to do', 'a: { backup: shop-eu, prune: shop-eu, every: 1h }', 'schedules.a: say one of'],
    [
      'an unknown field',
      'a: { backup: shop-eu, every: 1h, levels: [data] }',
      'schedules.a: Unrecognized key: "levels"',
    ],
    ['a guard of one project', 'a: { guard: shop-eu, every: 1h }', 'schedules.a.guard'],
  ])('with %s are refused, and the field is named', (_, schedule, message) => {
    expect(() => parse(schedule)).toThrow(message)
  })

  test('two receivers of one name are refused', () => {
    const receiver = '{ name: ops, url: "https://a.test", secret: x }'
    expect(() => parseConfig(`${rest}notify: [${receiver}, ${receiver}]`, 'lifeboat.yaml', {})).toThrow('ops is taken')
  })
})

function parse(schedules: string) {
  return parseConfig(`${rest}schedules:\n  ${schedules}`, 'lifeboat.yaml', {})
}
