import type { Context } from '../context.ts'
import { logEntryName } from '../names.ts'
import type { LogEntry } from '../schema.ts'
import { checkSignature } from '../signatures.ts'

/** Whoever can write into the store can append to the log; only a signature says that it was one of us. */
export async function isProven(ctx: Context, { seq, signedBy }: LogEntry, bytes: Buffer): Promise<boolean> {
  const signature = await checkSignature(ctx, logEntryName(seq), bytes, signedBy)
  return 'state' in signature && signature.state !== 'untrusted'
}
