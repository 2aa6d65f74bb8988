import { readFile, writeFile } from 'node:fs/promises'
import wabt from 'wabt'

/** Compiles `json-marks.wat`. Run this file to write `json-marks.wasm.ts` anew: `node test/commercetools/compile-json-marks.ts`. */

const source = new URL('../../src/commercetools/json-marks.wat', import.meta.url)
const target = new URL('../../src/commercetools/json-marks.wasm.ts', import.meta.url)

export async function compileJsonMarks(): Promise<Buffer> {
  const { parseWat } = await wabt()
  const module = parseWat('json-marks.wat', await readFile(source, 'utf8'), { simd: true })
  return Buffer.from(module.toBinary({}).buffer)
}

if (import.meta.main) {
  const lines = (await compileJsonMarks()).toString('base64').match(/.{1,110}/g) ?? []
  const text = lines.map((line) => `  '${line}',`).join('\n')
  const comment =
    '/** Compiled from `json-marks.wat` by `test/commercetools/compile-json-marks.ts`; a test holds the two together. */'
  await writeFile(target, `${comment}\nexport const jsonMarksModule = [\n${text}\n].join('')\n`)
}
