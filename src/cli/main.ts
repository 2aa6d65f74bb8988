#!/usr/bin/env node
const oldest = [22, 19] as const
refuseOldNode()
endQuietlyWithItsReader()

const { createProgram } = await import('./program.ts')
const program = await createProgram(process.argv[2])
await program.parseAsync()

/** Before anything is loaded that an older Node could not even parse. */
function refuseOldNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  process.stderr.write(
    `error: this is Node ${process.versions.node}, and Lifeboat needs ${oldest.join('.')} or newer\n`,
  )
  process.stderr.write('HINT: install Node 24\n')
  process.exit(2)
}

/** `lifeboat extract … | head` closes our output early: that is no error. */
function endQuietlyWithItsReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
}

export {}
