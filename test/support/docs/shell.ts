/**
 * The commands of a block: in `console` blocks the lines after `$ `, else all lines; joined where a line ends with a
 * backslash.
 */
export function commandLines(lines: readonly string[], language: string): string[] {
  const joined = lines
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
  const prompted = joined.some((line) => line.startsWith('$ '))
  if (language !== 'console' && !prompted) return language === 'sh' ? joined.map((line) => line.trim()) : []
  return joined.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2))
}

/** The words of one simple command, up to a pipe, a comment, a redirection or the next command. */
export function splitWords(line: string): string[] {
  const words: string[] = []
  for (const [word] of line.matchAll(/'[^']*'|"[^"]*"|<[^>]*>|[^\s'"]+/g)) {
    if (/^(\||#|>|;|&&)/.test(word)) break
    words.push(/^['"]/.test(word) ? word.slice(1, -1) : word)
  }
  return words
}
