// The first thing that runs in a fresh clone: plain JavaScript for any Node >= 20, with nothing installed yet.
// It installs the locked dependencies, then hands over to the Node 24 among them.
//
//   node src/embedded/bootstrap.mjs <script.ts> [arguments]

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const modules = join(root, 'node_modules')
const stamp = join(modules, '.lifeboat-lock-sha256')
const node24 = join(modules, '.bin', 'node')

refuseOldNode()
installWhenStale()
handOver(process.argv.slice(2))

function refuseOldNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= 20) return
  fail(`this is Node ${process.versions.node}, and Node 20 or newer is needed to set up`, 'install Node 24')
}

/** `npm ci`, unless what is installed came from this very lock file. */
function installWhenStale() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync(node24)) return
  say('installing the locked npm packages (npm ci)')
  const npm = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { cwd: root, stdio: 'inherit' })
  if (npm.status !== 0)
    fail(`npm ci ended with ${npm.status ?? npm.error?.message}`, 'run npm ci and read what it says')
  if (!existsSync(node24)) fail('npm ci did not bring Node 24', 'npm rebuild node  # its install script may be blocked')
  writeFileSync(stamp, lock)
}

/** Runs the script on Node 24, with the packages' commands first on the PATH, and ends as it ends. */
function handOver([script, ...rest]) {
  const env = { ...process.env, PATH: `${join(modules, '.bin')}:${process.env.PATH}` }
  const child = spawnSync(node24, [join(root, script), ...rest], { stdio: 'inherit', env })
  if (child.error) throw child.error
  process.exit(child.status ?? 1)
}

function say(text) {
  process.stderr.write(`set-up: ${text}\n`)
}

function fail(message, hint) {
  process.stderr.write(`error: ${message}\nHINT: ${hint}\n`)
  process.exit(1)
}
