import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { parseConfig } from '../../src/config/load.ts'
import { blocks, documents, readDocument } from '../support/docs/markdown.ts'

const env = { CT_EU_ID: 'id', CT_EU_SECRET: 'secret' }

describe('the config in the docs', () => {
  test('of the example file is valid, with all that it leaves as comments too', () => {
    const text = readDocument('lifeboat.example.yaml')
    const all = text.replaceAll(/^( *)# (?=( *)[a-zA-Z]+:)/gm, '$1')
    expect(parseConfig(text, '/etc/lifeboat.yaml', env).projects['shop-eu']?.projectKey).toBe('shop-eu')
    expect(parseConfig(all, '/etc/lifeboat.yaml', env).worker.maxActivities).toBe(32)
    expect(all).toContain('\nbackup:\n  shardRecords')
  })

  test.each(documents())('of %s has only fields that there are', (file) => {
    const minimal =
      'repository: { uri: "file:x", encryption: off }\nprojects: { shop-eu: { projectKey: p, apiUrl: "http://a", authUrl: "http://a", clientId: a, clientSecret: b } }\n'
    for (const { lines, line } of blocks(readDocument(file)).filter(({ language }) => language === 'yaml')) {
      const part = parseDocument(lines.join('\n')).toJS()
      const known = parseDocument(minimal).toJS()
      const whole = { ...known, ...part }
      for (const [name, project] of Object.entries<object>(part.projects ?? {}))
        whole.projects[name] = { ...known.projects['shop-eu'], ...project }
      if (part.repository) whole.repository = { encryption: 'off', ...part.repository }
      expect(() => parseConfig(JSON.stringify(whole), `${file}:${line}`, env)).not.toThrow()
    }
  })
})
