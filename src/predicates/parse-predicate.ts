import { type Comparison, type Literal, literal, type Predicate } from './predicate.ts'

/** Values of the request's `var.<name>` parameters, as they were given. */
export type Variables = ReadonlyMap<string, readonly string[]>

interface Token {
  kind: 'name' | 'string' | 'number' | 'symbol' | 'variable' | 'end'
  text: string
  at: number
  /** Written in backticks. */
  quoted?: true
}

const TOKEN =
  /\s*(?:(?<string>"(?:[^"\\]|\\.)*")|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.]))|(?<variable>:[A-Za-z0-9]+)|`(?<quoted>[^`]+)`|(?<name>[A-Za-z_][A-Za-z0-9_.-]*)|(?<symbol><>|!=|<=|>=|[=<>(),]))/y

const COMPARISONS: Record<string, Comparison> = {
  '=': '=',
  '<>': '<>',
  '!=': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
}

const DEEPEST = 64
const MOST_CONDITIONS = 1000

/** Parses one `where` expression. Throws `PredicateError` with the position of what can't be understood. */
export function parsePredicate(text: string, variables: Variables = new Map()): Predicate {
  const parser = new Parser(text, variables)
  return parser.whole()
}

/**
 * Parses the predicate of an approval rule: the same language, but fields of fields are written with dots, such as
 * `totalPrice.centAmount > 5000`.
 */
export function parseOrderPredicate(text: string): Predicate {
  return new Parser(text, new Map(), true).whole()
}

/** What can't be understood of a predicate, and where. The message quotes the predicate. */
export class PredicateError extends Error {
  override readonly name = 'PredicateError'
}

class Parser {
  readonly #text: string
  readonly #dotted: boolean
  readonly #variables: Variables
  readonly #tokens: Token[]
  #next = 0
  #depth = 0
  #conditions = 0

  constructor(text: string, variables: Variables, dotted = false) {
    this.#text = text
    this.#dotted = dotted
    this.#variables = variables
    this.#tokens = tokenize(text)
  }

  whole(): Predicate {
    const predicate = this.#or()
    if (this.#peek().kind !== 'end') throw this.#unexpected("'and', 'or' or the end")
    return predicate
  }

  #or(): Predicate {
    if (++this.#depth > DEEPEST) throw malformed(this.#text, `it is nested deeper than ${DEEPEST} levels`)
    let left = this.#and()
    while (this.#takeWord('or')) left = { kind: 'or', left, right: this.#another(this.#and()) }
    this.#depth--
    return left
  }

  #and(): Predicate {
    let left = this.#unary()
    while (this.#takeWord('and')) left = { kind: 'and', left, right: this.#another(this.#unary()) }
    return left
  }

  /** Conditions make a tree that is as deep as they are many, and walked by functions that call themselves. */
  #another(condition: Predicate): Predicate {
    if (++this.#conditions > MOST_CONDITIONS)
      throw malformed(this.#text, `it has more than ${MOST_CONDITIONS} conditions`)
    return condition
  }

  #unary(): Predicate {
    let negations = 0
    while (this.#isWord('not') && !this.#isComparisonAfterName()) {
      this.#next++
      negations++
    }
    const of = this.#takeSymbol('(') ? this.#closed() : this.#field()
    return negations % 2 === 1 ? { kind: 'not', of } : of
  }

  #closed(): Predicate {
    const predicate = this.#or()
    this.#expectSymbol(')')
    return predicate
  }

  #field(): Predicate {
    const name = this.#peek()
    if (name.kind !== 'name') throw this.#unexpected('a field')
    if (name.text.includes('.') && !name.quoted && !this.#dotted) throw this.#unexpected('a field without dots')
    this.#next++
    const [field, ...outer] = (this.#dotted ? name.text.split('.').reverse() : [name.text]) as [string, ...string[]]
    return outer.reduce((of, parent): Predicate => ({ kind: 'nested', field: parent, of }), this.#condition(field))
  }

  #condition(field: string): Predicate {
    if (this.#takeSymbol('(')) return { kind: 'nested', field, of: this.#closed() }
    const operator = COMPARISONS[this.#peek().text]
    if (this.#peek().kind === 'symbol' && operator !== undefined) {
      this.#next++
      return { kind: 'compare', field, operator, literal: this.#literal() }
    }
    if (this.#takeWord('in')) return { kind: 'in', field, literals: this.#literals() }
    if (this.#isWord('not') && this.#tokens[this.#next + 1]?.text === 'in') {
      this.#next += 2
      return { kind: 'not', of: { kind: 'in', field, literals: this.#literals() } }
    }
    if (this.#takeWord('contains')) return this.#contains(field)
    if (this.#takeWord('is')) return this.#is(field)
    if (this.#takeWord('within')) return this.#within(field)
    throw this.#unexpected('an operator')
  }

  #contains(field: string): Predicate {
    const all = this.#takeWord('all')
    if (!all && !this.#takeWord('any')) throw this.#unexpected("'any' or 'all'")
    return { kind: 'contains', field, all, literals: this.#literals() }
  }

  #is(field: string): Predicate {
    const negated = this.#takeWord('not')
    const kind = this.#takeWord('defined') ? 'defined' : this.#takeWord('empty') ? 'empty' : undefined
    if (kind === undefined) throw this.#unexpected("'defined' or 'empty'")
    return negated ? { kind: 'not', of: { kind, field } } : { kind, field }
  }

  #within(field: string): Predicate {
    if (!this.#takeWord('circle')) throw this.#unexpected("'circle'")
    const numbers = this.#literals().map((number) => number.value)
    const [longitude, latitude, metres] = numbers
    if (
      numbers.length !== 3 ||
      typeof longitude !== 'number' ||
      typeof latitude !== 'number' ||
      typeof metres !== 'number'
    )
      throw malformed(this.#text, 'a circle is given by longitude, latitude and radius')
    return { kind: 'within', field, longitude, latitude, metres }
  }

  #literals(): Literal[] {
    if (this.#peek().kind === 'variable') return this.#variable()
    const bracketed = this.#takeSymbol('(')
    const literals = [this.#literal()]
    if (!bracketed) return literals
    while (this.#takeSymbol(',')) literals.push(this.#literal())
    this.#expectSymbol(')')
    return literals
  }

  #literal(): Literal {
    const token = this.#peek()
    if (token.kind === 'variable') {
      const [first, ...more] = this.#variable()
      if (first === undefined || more.length > 0) throw malformed(this.#text, `${token.text} must have one value`)
      return first
    }
    this.#next++
    if (token.kind === 'string') return literal(unquote(token.text, this.#text))
    if (token.kind === 'number') return literal(Number(token.text))
    if (token.kind === 'name' && token.text === 'true') return literal(true)
    if (token.kind === 'name' && token.text === 'false') return literal(false)
    this.#next--
    throw this.#unexpected('a value')
  }

  #variable(): Literal[] {
    const name = this.#peek().text.slice(1)
    this.#next++
    const values = this.#variables.get(name)
    if (values === undefined) throw new PredicateError(`the variable '${name}' has no value.`)
    return values.map(variableLiteral)
  }

  #peek(): Token {
    return this.#tokens[this.#next]!
  }

  #isWord(word: string): boolean {
    const token = this.#peek()
    return token.kind === 'name' && token.text === word
  }

  /** Whether the word at hand is a field that only happens to be named like a keyword. */
  #isComparisonAfterName(): boolean {
    const after = this.#tokens[this.#next + 1]
    return after?.kind === 'symbol' && after.text in COMPARISONS
  }

  #takeWord(word: string): boolean {
    if (!this.#isWord(word)) return false
    this.#next++
    return true
  }

  #takeSymbol(symbol: string): boolean {
    const token = this.#peek()
    if (token.kind !== 'symbol' || token.text !== symbol) return false
    this.#next++
    return true
  }

  #expectSymbol(symbol: string): void {
    if (!this.#takeSymbol(symbol)) throw this.#unexpected(`'${symbol}'`)
  }

  #unexpected(expected: string): Error {
    const token = this.#peek()
    const found = token.kind === 'end' ? 'the end' : `'${token.text}'`
    return malformed(this.#text, `expected ${expected} but found ${found} at position ${token.at + 1}`)
  }
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const end = text.trimEnd().length
  while (at < end) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (match?.groups === undefined) throw malformed(text, `unexpected text at position ${at + 1}`)
    const { string, number, variable, quoted, name, symbol } = match.groups
    if (string !== undefined) tokens.push({ kind: 'string', text: string, at })
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, at })
    else if (variable !== undefined) tokens.push({ kind: 'variable', text: variable, at })
    else if (symbol !== undefined) tokens.push({ kind: 'symbol', text: symbol, at })
    else if (quoted !== undefined) tokens.push({ kind: 'name', text: quoted, at, quoted: true })
    else tokens.push({ kind: 'name', text: name ?? '', at })
    at = TOKEN.lastIndex
  }
  tokens.push({ kind: 'end', text: '', at: text.length })
  return tokens
}

function unquote(text: string, whole: string): string {
  try {
    return JSON.parse(text.replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r')) as string
  } catch {
    throw malformed(whole, `${text} is no valid string`)
  }
}

/** A variable is given as text: quoted it is a string for certain, else what it looks like. */
function variableLiteral(text: string): Literal {
  if (/^".*"$/s.test(text)) return literal(unquote(text, text))
  if (/^-?\d+(\.\d+)?$/.test(text)) return literal(Number(text))
  return literal(text === 'true' ? true : text === 'false' ? false : text)
}

function malformed(text: string, why: string): Error {
  const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text
  return new PredicateError(`${why}: ${shown}`)
}
