import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Of the project. */
export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Everything that people are given to read, relative to the root. */
export function documents(): string[] {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  return [
    'README.md',
    'src/repository/FORMAT.md',
    'src/simulator/README.md',
    ...docs.filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`),
  ]
}

export function readDocument(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

export interface Block {
  /** First word after the fence. */
  language: string
  /** Text of an HTML comment in the line before: how tests treat the block. */
  mark: string | undefined
  lines: string[]
  /** Number of its first line in the document, from 1. */
  line: number
}

const fence = /^```(\w*)\s*$/

/** Fenced blocks, in order. Throws for one that has no end. */
export function blocks(text: string): Block[] {
  const found: Block[] = []
  let open: Block | undefined
  let before = ''
  for (const [number, line] of text.split('\n').entries()) {
    const [, language] = fence.exec(line) ?? []
    if (open && line === '```') {
      found.push(open)
      open = undefined
    } else if (open) open.lines.push(line)
    else if (language !== undefined) {
      open = { language, mark: /^<!-- (.*) -->$/.exec(before)?.[1], lines: [], line: number + 2 }
    }
    before = line
  }
  if (open) throw new Error(`the block at line ${open.line} has no end`)
  return found
}

/** The text without its fenced blocks. */
export function prose(text: string): string {
  let inside = false
  return text
    .split('\n')
    .filter((line) => {
      if (line.startsWith('```')) {
        inside = !inside
        return false
      }
      return !inside
    })
    .join('\n')
}

/** What stands between backticks in running text. */
export function codeSpans(text: string): string[] {
  return [...prose(text).matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!)
}

/** The anchors that a page's headings make, as GitHub does. */
export function anchors(text: string): string[] {
  const headings = [...prose(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, title]) => title!)
  return headings.map((title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  )
}

/** Targets of links and pictures. */
export function links(text: string): string[] {
  return [...prose(text).matchAll(/\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, target]) => target!)
}
