import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A code that a `LifeboatError` can have, and the files that raise it. */
export type ErrorCodes = Map<string, string[]>

const folders = ['src', 'activities', 'workflows']
/** Findings of a check have codes of their own, which are no errors. */
const findings = 'src/repository/check/'

/**
 * Reads the codes of all `LifeboatError`s out of the sources under `root`: what is written for a property or a parameter
 * called `code`, in files that know the class. Syntax only.
 */
export function errorCodes(root: string): ErrorCodes {
  const codes: ErrorCodes = new Map()
  for (const file of folders.flatMap((folder) => sourcesIn(root, folder))) {
    if (file.startsWith(findings)) continue
    const text = readFileSync(join(root, file), 'utf8')
    if (!text.includes('LifeboatError')) continue
    for (const code of codesIn(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true))) {
      codes.set(code, [...new Set([...(codes.get(code) ?? []), file])])
    }
  }
  return codes
}

function sourcesIn(root: string, folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return files.filter((file) => file.endsWith('.ts')).map((file) => `${folder}/${file}`)
}

/** Exported for its own test. */
export function codesIn(source: ts.SourceFile): string[] {
  const places = codeParameters(source)
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'code') found.push(...textsIn(node.initializer))
    if (ts.isParameter(node) && node.name.getText() === 'code' && node.initializer)
      found.push(...textsIn(node.initializer))
    if (ts.isCallExpression(node)) {
      const argument = node.arguments[places.get(node.expression.getText()) ?? -1]
      if (argument) found.push(...textsIn(argument))
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...new Set(found.filter(isCode))]
}

/** For each function with a parameter `code`, at which place it stands. */
function codeParameters(source: ts.SourceFile): Map<string, number> {
  const places = new Map<string, number>()
  for (const statement of source.statements) {
    if (!ts.isFunctionDeclaration(statement) || !statement.name) continue
    const place = statement.parameters.findIndex(({ name }) => name.getText() === 'code')
    if (place >= 0) places.set(statement.name.text, place)
  }
  return places
}

/** What an expression can come to, as far as it is written out: both sides of a condition, too. */
function textsIn(expression: ts.Expression): string[] {
  if (ts.isStringLiteral(expression)) return [expression.text]
  if (ts.isConditionalExpression(expression)) return [...textsIn(expression.whenTrue), ...textsIn(expression.whenFalse)]
  if (ts.isBinaryExpression(expression)) return [...textsIn(expression.left), ...textsIn(expression.right)]
  return []
}

/** Our codes are words joined by dashes; what else is called `code` (countries, discount codes) is not. */
function isCode(text: string): boolean {
  return /^[a-z]+(-[a-z]+)+$/.test(text)
}
