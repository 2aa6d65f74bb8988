import { decodeDocument } from '../document.ts'
import { LIMITS } from '../limits.ts'
import { REPOSITORY_OBJECT } from '../names.ts'
import { RepositoryDocument } from '../schema.ts'
import { parseKeyObject } from '../signatures.ts'
import { type CheckState, decodeObject, objectsOf, readObject, report } from './state.ts'

export async function checkRepositoryDocument(state: CheckState): Promise<void> {
  const subject = { object: REPOSITORY_OBJECT, holds: 'what this repository is' }
  const stored = await readObject(state, subject, LIMITS.document)
  if (stored) await decodeObject(state, subject, () => decodeDocument(RepositoryDocument, stored))
}

export async function checkKeys(state: CheckState): Promise<void> {
  for (const { object, name } of objectsOf(state, 'key')) {
    const subject = { object, holds: 'the public key of somebody who signed here' }
    const stored = await readObject(state, subject, LIMITS.key)
    if (stored && !parseKeyObject(stored, name.fingerprint)) {
      report(state, { ...subject, code: 'changed', problem: 'it is not the key that its name says' })
    }
  }
}
