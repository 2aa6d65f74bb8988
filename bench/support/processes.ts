import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** A process of the benchmark's. What it writes to stderr is kept for the case that it fails. */
export interface Process {
  pid: number
  child: ChildProcess
  /** The first line on `stream` that matches. Throws with what it wrote when it ends before. */
  line(stream: 'stdout' | 'stderr', pattern: RegExp): Promise<string>
  /** Waits for its end, and answers what it wrote to stdout. Throws unless it ended well. */
  result(): Promise<string>
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

export interface StartOptions {
  env?: NodeJS.ProcessEnv
  cwd?: string
  /** Handed to its standard input, which is then closed; without it, that stays open for as long as we live. */
  input?: string
}

export function start(args: readonly string[], { env, cwd, input }: StartOptions = {}): Process {
  const child = spawn(process.execPath, args, { env, cwd, stdio: ['pipe', 'pipe', 'pipe'] })
  const written = { stdout: '', stderr: '' }
  child.stdout.on('data', (data) => (written.stdout += data))
  child.stderr.on('data', (data) => (written.stderr += data))
  child.stdin.on('error', () => {})
  if (input !== undefined) child.stdin.end(input)
  const ended = new Promise<number | NodeJS.Signals>((done, fail) => {
    child.once('error', fail)
    child.once('close', (code, signal) => done(code ?? signal ?? 1))
  })
  const failed = (code: unknown) => new Error(`${args.join(' ').slice(0, 200)} ended with ${code}: ${written.stderr}`)
  return {
    pid: child.pid ?? 0,
    child,
    line: (stream, pattern) =>
      new Promise((done, fail) => {
        const lines = createInterface({ input: child[stream] })
        lines.on('line', (line) => pattern.test(line) && done(line))
        ended.then((code) => fail(failed(code)), fail)
      }),
    async result() {
      const code = await ended
      if (code !== 0) throw failed(code)
      return written.stdout
    },
    async end(signal) {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal)
      await ended
    },
  }
}

/** CPU time that a process used so far, all threads, in ms. Linux counts it in hundredths of a second. */
export function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name, second, may hold spaces; it ends with the last bracket. Then utime and stime are the 12th and 13th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** The most memory that a process ever held, in MB (10^6 bytes). */
export function peakMemoryMb(pid: number): number {
  const kib = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return (Number(kib) * 1024) / 1e6
}
