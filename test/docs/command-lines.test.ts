import type { Command } from 'commander'
import { beforeAll, describe, expect, test } from 'vitest'
import { createProgram } from '../../src/cli/program.ts'
import { blocks, codeSpans, documents, readDocument } from '../support/docs/markdown.ts'
import { commandLines, splitWords } from '../support/docs/shell.ts'

let program: Command
beforeAll(async () => {
  program = (await createProgram()) as unknown as Command
  const all = program.commands.flatMap((command) => [command, ...command.commands])
  for (const command of [program, ...all]) {
    command.exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} })
  }
  for (const command of all) if (command.commands.length === 0) command.action(() => {})
})

describe('what the docs tell people to type', () => {
  test.each(documents())('in %s is understood by the command line', (file) => {
    const text = readDocument(file)
    const typed = blocks(text)
      .filter(({ language }) => ['console', 'sh', 'text', ''].includes(language))
      .flatMap(({ language, lines }) => commandLines(lines, language))
    const mentioned = codeSpans(text)
      .flatMap(faultsOf)
      .filter((fault) => !fault.includes('missing'))
    expect([...typed.flatMap(faultsOf), ...mentioned]).toEqual([])
  })

  test('is looked at closely enough to notice an unknown verb, option or missing argument', () => {
    expect(faultsOf('lifeboat restore shop-eu')).toHaveLength(1)
    expect(faultsOf('lifeboat backup shop-eu --fast')).toHaveLength(1)
    expect(faultsOf('lifeboat pause shop-eu')).toHaveLength(1)
    expect(faultsOf('lifeboat pause shop-eu --reason "the sale"')).toEqual([])
  })
})

/** What the command line has against it. Running text may leave out arguments: `faultsOf` then says `missing`. */
function faultsOf(line: string): string[] {
  const [name, ...words] = splitWords(line)
  if (name !== 'lifeboat' || words.length === 0 || words[0]?.startsWith('<')) return []
  try {
    program.parse(words, { from: 'user' })
    return []
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'commander.helpDisplayed' || code === 'commander.help') return []
    return [`${line}: ${(error as Error).message.replace('not specified', 'missing')}`]
  }
}
