import { resourceTypes } from '../../../src/catalogue/resources.ts'
import { leastReadScopes } from '../../../src/catalogue/scopes.ts'

const place = /(<!-- scopes:begin -->\n).*?(<!-- scopes:end -->)/s

/** The page with the least scopes of a backup between its markers. Throws when it has none. */
export function withLeastScopes(page: string): string {
  if (!place.test(page)) throw new Error('the page has no markers for the scopes')
  return page.replace(
    place,
    (_, begin, end) => `${begin}\n\`\`\`text\n${wrapped(leastReadScopes(resourceTypes))}\n\`\`\`\n\n${end}`,
  )
}

function wrapped(words: readonly string[]): string {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 110) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}
