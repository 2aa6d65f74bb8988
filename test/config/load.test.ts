import { describe, expect, test } from 'vitest'
import { loadConfig, parseConfig, projectConnection } from '../../src/config/load.ts'
import { LifeboatError } from '../../src/errors/lifeboat-error.ts'

const minimal = `
repository: { uri: "file:./backups", encryption: { recipients: [age1x] }, signingKeyFile: ./keys/signing.pem }
projects:
  shop-eu:
    projectKey: shop-eu
    apiUrl: https://api.example.com
    authUrl: https://auth.example.com
    clientId: \${CT_EU_ID}
    clientSecret: \${CT_EU_SECRET}
`

describe('the config', () => {
  test('needs a repository and a project; everything else has a default', () => {
    const config = parseConfig(minimal, '/etc/lifeboat.yaml', {})
    expect(config.projects['shop-eu']).toMatchObject({ role: 'primary', maxConcurrency: 8, protected: false })
    expect(config.temporal).toMatchObject({ writeQueue: 'lifeboat-write', heartbeatTimeout: 30_000 })
    expect(config.backup.chunkBytes).toBe(8 * 1024 * 1024)
  })

  test('takes paths relative to its own folder', () => {
    const { repository } = parseConfig(minimal, '/etc/lifeboat.yaml', {})
    expect(repository.uri).toBe('file:/etc/backups')
    expect(repository.signingKeyFile).toBe('/etc/keys/signing.pem')
  })

  test('leaves credentials as written until the project is talked to', () => {
    const config = parseConfig(minimal, '/etc/lifeboat.yaml', {})
    expect(config.projects['shop-eu']?.clientSecret).toMatch(/^\$\{CT_EU_SECRET\}$/)
    const loaded = { file: '/etc/lifeboat.yaml', config }
    const env = { CT_EU_ID: 'id', CT_EU_SECRET: 'secret' }
    expect(projectConnection(loaded, 'shop-eu', env)).toMatchObject({ clientId: 'id', clientSecret: 'secret' })
  })

  test('names the variable that is not set, and where it is needed', () => {
    const loaded = { file: 'lifeboat.yaml', config: parseConfig(minimal, '/x/lifeboat.yaml', {}) }
    expect(errorOf(() => projectConnection(loaded, 'shop-eu', { CT_EU_ID: 'id' }))).toMatchObject({
      message:
        'lifeboat.yaml: projects.shop-eu.clientSecret needs the environment variable CT_EU_SECRET, which is not set',
      hint: 'export CT_EU_SECRET=…',
      kind: 'usage',
    })
  })

  test.each([
    ['an unknown field', minimal.replace('repository:', 'repositry: {}\nrepository:'), /repositry/],
    ['a project name with capitals', minimal.replace('shop-eu:', 'Shop:'), /projects\.Shop/],
    ['no recipients', minimal.replace('[age1x]', '[]'), /name at least one recipient, or say encryption: off/],
    ['no projects', minimal.replace(/projects:[\s\S]*/, 'projects: {}'), /name at least one project/],
    ['a number without unit', `${minimal}\nbackup: { overlap: 30 }`, /backup\.overlap/],
    ['YAML that is none', 'repository: [', /lifeboat.yaml:\d+ is not valid YAML/],
  ])('refuses %s in one line with a hint', (_, text, message) => {
    const error = errorOf(() => parseConfig(text, 'lifeboat.yaml', {}))
    expect(error.message).toMatch(message)
    expect(error.message).not.toContain('\n')
    expect(error).toMatchObject({ kind: 'usage', hint: expect.stringContaining('lifeboat.example.yaml') })
  })

  test('says so when its file is not there', async () => {
    const error = await loadConfig('/nowhere/lifeboat.yaml').catch((error) => error)
    expect(error).toMatchObject({
      code: 'config-unreadable',
      message: "can't read the config /nowhere/lifeboat.yaml: ENOENT",
    })
  })
})

function errorOf(act: () => unknown): LifeboatError {
  try {
    act()
  } catch (error) {
    if (error instanceof LifeboatError) return error
    throw error
  }
  throw new Error('nothing was refused')
}
