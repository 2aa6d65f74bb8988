/**
 * Whether brackets and braces lie deeper in each other than `levels`, those within strings apart. What is to be walked
 * by functions that call themselves is looked at with this before: deep enough, it would exhaust the stack.
 */
export function isNestedDeeper(text: string, levels: number): boolean {
  // Shorter text has no room for so many that open and close.
  if (text.length < 2 * levels) return false
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i)
    if (inString) {
      if (char === BACKSLASH) i++
      else if (char === QUOTE) inString = false
    } else if (char === QUOTE) inString = true
    else if (char === BRACKET || char === BRACE) {
      if (++depth > levels) return true
    } else if (char === BRACKET_END || char === BRACE_END) depth--
  }
  return false
}

const QUOTE = 0x22
const BRACKET = 0x5b
const BACKSLASH = 0x5c
const BRACKET_END = 0x5d
const BRACE = 0x7b
const BRACE_END = 0x7d
