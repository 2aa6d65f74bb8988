import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { anchors, documents, links, readDocument, root } from '../support/docs/markdown.ts'

test.each(documents())('every link of %s leads somewhere', (file) => {
  const broken = links(readDocument(file)).filter((target) => !/^https?:/.test(target) && !leadsSomewhere(file, target))
  expect(broken).toEqual([])
})

test('a link to a file or a heading that is not there is noticed', () => {
  expect(leadsSomewhere('README.md', 'docs/nothing.md')).toBe(false)
  expect(leadsSomewhere('docs/security.md', '../src/repository/FORMAT.md#threat-model')).toBe(true)
  expect(leadsSomewhere('docs/security.md', '../src/repository/FORMAT.md#threats')).toBe(false)
})

test('every page can be reached from the README', () => {
  const reached = new Set<string>()
  const follow = (file: string) => {
    if (reached.has(file)) return
    reached.add(file)
    for (const target of links(readDocument(file))) {
      const page = pageOf(file, target.split('#')[0]!)
      if (page.endsWith('.md') && existsSync(join(root, page))) follow(page)
    }
  }
  follow('README.md')
  expect(documents().filter((file) => !reached.has(file))).toEqual([])
})

function leadsSomewhere(from: string, target: string): boolean {
  const [path = '', anchor] = target.split('#')
  const page = path === '' ? from : pageOf(from, path)
  if (!existsSync(join(root, page))) return false
  return anchor === undefined || anchors(readDocument(page)).includes(anchor)
}

function pageOf(from: string, path: string): string {
  return normalize(join(dirname(from), path))
}
