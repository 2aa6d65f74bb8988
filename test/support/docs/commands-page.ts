import type { Command, Option } from 'commander'
import { exitCodes } from '../../../src/cli/exit-codes.ts'
import { createProgram } from '../../../src/cli/program.ts'
import { errorShape, jsonShapes, withoutJson } from './json-shapes.ts'

/** What docs/commands.md has to say now: made of the commander program itself. */
export async function commandsPage(): Promise<string> {
  const commands = (await createProgram()).commands as unknown as Command[]
  return `${[
    '<!-- Generated from the command line itself by `npm run docs`. Change the commands, not this page. -->',
    '# Commands',
    'For people who type, and for scripts. `lifeboat <command> --help` says the same.',
    table(
      ['command', 'what it does'],
      commands.map((command) => [`[\`${command.name()}\`](#${anchor(command)})`, command.description()]),
    ),
    '## What all have in common',
    common,
    table(['exit code', 'meaning'], exits),
    ...commands.flatMap((command) => [section(command), ...command.commands.map((one) => below(command, one))]),
  ].join('\n\n')}\n`
}

const common = `- \`--config <file>\` names the config; without it the variable \`LIFEBOAT_CONFIG\` does, else it is \`lifeboat.yaml\` in the
  working folder. Parent folders are not searched.
- \`--json\` prints one JSON object on stdout. Progress, notes and logs go to stderr, with or without it.
- An error is one line, \`error: …\`, followed by \`HINT: …\` with what to do next, both on stderr. With \`--json\` it is on
  stdout too: \`${errorShape}\`. [Troubleshooting](troubleshooting.md) has a paragraph for each \`code\`.
- Times are UTC.

The environment can hold:

| variable | meaning |
| --- | --- |
| \`LIFEBOAT_CONFIG\` | the config, where \`--config\` does not name one |
| \`LIFEBOAT_USER\` | who gives commands, for the record; else the user of this machine |
| \`LIFEBOAT_CACHE\` | where built tools are kept; else \`lifeboat\` in the user's cache folder |
| \`LIFEBOAT_TEMPORAL\` | the \`temporal\` program for \`lifeboat up\`; else the PATH, the cache, or a build with Go |
| \`LIFEBOAT_FAILPOINT\` | kills a worker at a [failpoint](failpoints.md), to rehearse the worst |
| \`TEMPORAL_ADDRESS\`, \`TEMPORAL_NAMESPACE\`, \`TEMPORAL_API_KEY\`, \`TEMPORAL_TLS_…\` | as for the \`temporal\` command |
| \`AWS_…\` | credentials and region of an \`s3:\` repository, as for the AWS tools |
| \`GOOGLE_APPLICATION_CREDENTIALS\` | the key file for a \`gs:\` repository; [other ways](stores.md#credentials) |
| \`AZURE_STORAGE_…\` | credentials of an \`azblob:\` repository, as [Stores](stores.md#credentials) says |
| any name | where the config says \`\${NAME}\` |`

const meanings: Record<keyof typeof exitCodes, string> = {
  done: 'done; also when a second backup is skipped because one is at work',
  failed: 'failed',
  usage: 'the command line or the config is wrong',
  damage: 'damage or drift found',
  waiting: 'a run waits for a person',
  aborted: 'the run was aborted',
}

const exits = Object.entries(exitCodes).map(([name, code]) => [String(code), meanings[name as keyof typeof exitCodes]])

/** A command that has others below it is only a place for them. */
function section(command: Command): string {
  if (command.commands.length === 0) return described(command, command.name(), '##')
  const rows = command.commands.map((one) => [code(`${command.name()} ${one.name()}`), one.description()])
  return [`## ${command.name()}`, `${sentence(command.description())}.`, table(['command', 'what it does'], rows)].join(
    '\n\n',
  )
}

function below(command: Command, one: Command): string {
  return described(one, `${command.name()} ${one.name()}`, '###')
}

function described(command: Command, name: string, heading: string): string {
  const own = command.options.filter(({ long }) => !isCommon(long))
  const parts = [
    `${heading} ${name}`,
    `${sentence(command.description())}.`,
    fenced(`lifeboat ${name} ${command.usage()}`),
  ]
  const args = command.registeredArguments
  if (args.length > 0)
    parts.push(
      table(
        ['argument', 'meaning'],
        args.map((one) => [code(one.name()), one.description]),
      ),
    )
  if (own.length > 0)
    parts.push(
      table(
        ['option', 'meaning'],
        own.map((option) => [code(option.flags), meaningOf(option)]),
      ),
    )
  const more = helpAfter(command)
  if (more !== '') parts.push(fenced(more))
  parts.push(json(name))
  return parts.join('\n\n')
}

function json(name: string): string {
  const without = withoutJson[name]
  if (without !== undefined) return `\`--json\`: nothing of its own; it ${without}.`
  const shapes = jsonShapes[name]
  if (!shapes) throw new Error(`json-shapes.ts does not say what lifeboat ${name} --json prints`)
  const lines = shapes.map(({ shape, when }) => `- \`${shape}\`${when === undefined ? '' : `: ${when}`}`)
  return ['`--json`:', '', ...lines].join('\n')
}

function meaningOf({ description, defaultValue, mandatory }: Option): string {
  const byDefault = defaultValue === undefined ? '' : ` (default: ${code([defaultValue].flat().join(' '))})`
  return `${description}${byDefault}${mandatory ? ' (required)' : ''}`
}

/** What a command's help adds below its options: explanations and examples, without the line on exit codes. */
function helpAfter(command: Command): string {
  let text = ''
  const configured = command.configureOutput({ writeOut: (part) => (text += part) })
  configured.outputHelp()
  const end = text.indexOf('display help for command')
  const lines = text.slice(end).split('\n').slice(1)
  return lines
    .filter((line) => !line.startsWith('Exit codes: '))
    .join('\n')
    .trim()
}

function isCommon(long: string | null | undefined): boolean {
  return long === '--config' || long === '--json'
}

function anchor(command: Command): string {
  return command.name()
}

function sentence(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1)
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, columns.map(() => '---'), ...rows.map((cells) => cells.map(inCell))]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|')
}

function fenced(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``
}

function code(text: string): string {
  return `\`${text}\``
}
