import { createInterface } from 'node:readline/promises'

/** Asks on the terminal; anything but `y` means no. `undefined` where there is no terminal to ask at. */
export async function confirmed(question: string): Promise<boolean | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await terminal.question(`${question} [y/N] `)).trim().toLowerCase() === 'y'
  } finally {
    terminal.close()
  }
}
