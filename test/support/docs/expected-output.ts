/**
 * What a documented output stands for, as a pattern for the whole of a real one: `…` is anything, alone on a line any
 * number of lines; numbers, times, hashes, names of runs and units of size may differ; so may the width of gaps.
 */
export function outputPattern(lines: readonly string[]): RegExp {
  const parts = lines.map((line) => (line.trim() === '…' ? '(?:.*\\n)*?' : `${linePattern(line)}\\n`))
  return new RegExp(`^${parts.join('')}$`)
}

function linePattern(line: string): string {
  const words = line.trim().split(/\s+/).filter(Boolean).map(wordPattern)
  return `[ \\t]*${words.join('[ \\t]+')}[ \\t]*`
}

function wordPattern(word: string): string {
  if (word === '…') return '.*'
  if (/^[KMG]?B$/.test(word)) return '[KMG]?B'
  return word
    .split(/(…|[0-9a-f]{6,}|\d[\d,.]*)/)
    .map((part, at) => (at % 2 === 0 ? escaped(part) : part === '…' ? '.*' : variable(part)))
    .join('')
}

function variable(part: string): string {
  return /^\d[\d,.]*$/.test(part) && part.length < 6 ? '\\d[\\d,.]*' : '[0-9a-f][0-9a-f,.]*'
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
