import { keyName, signatureName } from '../names.ts'
import { checkSignature } from '../signatures.ts'
import { type CheckState, report, type Subject, sizeOf } from './state.ts'

/** The signature over an object's content: there, fitting, and by a key that is trusted if any are. */
export async function checkSigned(state: CheckState, subject: Subject, bytes: Buffer, signedBy: string): Promise<void> {
  const signature = await checkSignature(state.ctx, subject.object, bytes, signedBy)
  if (!('problem' in signature)) {
    if (signature.state === 'untrusted') {
      const problem = `it is signed by key ${signedBy.slice(0, 16)}…, which is not a trusted one`
      report(state, { ...subject, code: 'signature', problem })
    }
    await requireStoredKey(state, subject, signedBy)
    return
  }
  const { object, problem, missing } = signature
  const isKey = object === keyName(signedBy)
  if (!isKey && missing && hasOtherSignature(state, subject.object)) {
    report(state, { ...subject, code: 'changed', problem: 'it is not what was signed' })
    return
  }
  const holds = isKey ? `the public key that signed ${subject.holds}` : `the signature of ${subject.holds}`
  report(state, { ...subject, code: missing ? 'missing' : 'signature', object, holds, problem })
}

/** Signatures carry the hash of what they sign: one with another hash says that the content was another. */
function hasOtherSignature(state: CheckState, object: string): boolean {
  const prefix = signatureName(object, '').replace(/\.sig$/, '')
  for (const name of state.inventory.keys()) if (name.startsWith(prefix) && name.endsWith('.sig')) return true
  return false
}

/** A trusted key is known without the repository; it is kept there for people with stock tools. */
async function requireStoredKey(state: CheckState, subject: Subject, signedBy: string): Promise<void> {
  const object = keyName(signedBy)
  if ((await sizeOf(state, object)) !== undefined) return
  const holds = `the public key that signed ${subject.holds}`
  report(state, { ...subject, code: 'missing', object, holds, problem: 'it is missing' })
}
