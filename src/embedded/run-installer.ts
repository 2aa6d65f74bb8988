import { spawn } from 'node:child_process'
import { LifeboatError } from '../errors/lifeboat-error.ts'

export interface Installation {
  env: NodeJS.ProcessEnv
  /** Name of the program that comes of it. */
  builds: string
  hint: string
}

/** Runs what builds or fetches a program; its standard output goes to stderr. Throws `tool-missing` when it fails. */
export async function runInstaller(command: string, args: readonly string[], how: Installation): Promise<void> {
  const child = spawn(command, args, { env: how.env, stdio: ['ignore', process.stderr.fd, 'inherit'] })
  const code = await new Promise<number | string | null>((done) => {
    child.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message))
    child.on('close', done)
  })
  if (code === 0) return
  throw new LifeboatError(`could not get ${how.builds}: ${command} install ended with ${code}`, {
    kind: 'permanent',
    code: 'tool-missing',
    hint: how.hint,
  })
}
