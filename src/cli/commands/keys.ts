import { mkdir, open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { generateRecipientKeys, identityFile } from '../../repository/encryption.ts'
import { generateSigningKeys } from '../../repository/signing.ts'
import { action } from '../action.ts'
import { exitCodes } from '../exit-codes.ts'
import { command } from '../options.ts'

export function keysCommand() {
  return command('keys')
    .description('make the keys of a repository: recipients to encrypt to, and keys to sign backups and prunes with')
    .argument('[folder]', 'where to write them', 'keys')
    .option('--recipient <name...>', 'names of the recipients, one identity file each', ['operations', 'offline'])
    .addHelpText(
      'after',
      `
Writes <folder>/<name>.identity for each recipient, <folder>/signing.pem and prune.pem with their public halves (.pub.pem),
private ones readable by you alone, and prints the lines for lifeboat.yaml. Backups are signed by the one key, what prune
does by the other: keep that one off the machines that back up, if you can. Keep "offline" off this machine: it opens everything when the others are
lost. Nothing that exists is overwritten.

Examples:
  $ lifeboat keys
  $ lifeboat keys /etc/lifeboat/keys --recipient operations --recipient offline --recipient auditor`,
    )
    .action((folder, options) =>
      action(options, async (session) => {
        const made = await makeKeys(resolve(folder), options.recipient)
        session.print(made, () => [
          `wrote ${made.files.join(', ')}`,
          '',
          'repository:',
          '  encryption:',
          '    recipients:',
          ...made.recipients.map(({ name, recipient }) => `      - ${recipient} # ${name}`),
          `  signingKeyFile: ${made.signingKeyFile} # on machines that back up`,
          `  pruneKeyFile: ${made.pruneKeyFile} # on machines that prune`,
          `  trustedKeyFiles: [${made.publicKeyFile}, ${made.prunePublicKeyFile}]`,
          '',
          `Next: put these lines into lifeboat.yaml, move ${made.recipients.at(-1)?.file} to a safe place, then lifeboat doctor`,
        ])
        return exitCodes.done
      }),
    )
}

async function makeKeys(folder: string, names: readonly string[]) {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const created = new Date().toISOString()
  const recipients: { name: string; recipient: string; file: string }[] = []
  for (const name of names) {
    const keys = await generateRecipientKeys()
    const file = join(folder, `${name}.identity`)
    await writeNew(file, identityFile(keys, created), 0o600)
    recipients.push({ name, recipient: keys.recipient, file })
  }
  const signing = generateSigningKeys()
  const signingKeyFile = join(folder, 'signing.pem')
  const publicKeyFile = join(folder, 'signing.pub.pem')
  await writeNew(signingKeyFile, signing.privatePem, 0o600)
  await writeNew(publicKeyFile, signing.publicPem, 0o644)
  const pruning = generateSigningKeys()
  const pruneKeyFile = join(folder, 'prune.pem')
  const prunePublicKeyFile = join(folder, 'prune.pub.pem')
  await writeNew(pruneKeyFile, pruning.privatePem, 0o600)
  await writeNew(prunePublicKeyFile, pruning.publicPem, 0o644)
  const signers = [signingKeyFile, publicKeyFile, pruneKeyFile, prunePublicKeyFile]
  const files = [...recipients.map(({ file }) => file), ...signers]
  const { fingerprint } = signing
  return { recipients, signingKeyFile, publicKeyFile, pruneKeyFile, prunePublicKeyFile, fingerprint, files }
}

/** A key that is overwritten is a repository that is lost. */
async function writeNew(file: string, content: string, mode: number): Promise<void> {
  try {
    const handle = await open(file, 'wx', mode)
    await handle.writeFile(content)
    await handle.close()
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new LifeboatError(`can't write ${file}: ${code === 'EEXIST' ? 'it exists' : code}`, {
      kind: 'usage',
      code: 'key-not-written',
      hint: 'lifeboat keys <another folder>',
      cause,
    })
  }
}
