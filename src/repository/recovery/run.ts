import type { Context } from '../context.ts'
import { parseObjectName, type RecoveryKind, recoveryName, recoveryPrefix } from '../names.ts'
import { type PlanInput, putPlan, putResult, type ResultInput, readPlan, readResult, type Stored } from './documents.ts'
import { putLines, readLines } from './lines.ts'
import type { RecoveryObject, RecoveryPlan, RecoveryResult } from './schema.ts'

/** What one run of a plan or of a restore keeps in the repository. Every method may be called again. */
export interface RecoveryRun {
  /** Stores values as encrypted lines. The first attempt under a number counts: read it when `created` is false. */
  put(kind: RecoveryKind, seq: number, lines: readonly unknown[]): Promise<RecoveryObject & { created: boolean }>
  /** Needs the identity; `undefined` when there is no such number. With `sha256`, throws `damage` for anything else. */
  read<T>(kind: RecoveryKind, seq: number, sha256?: string): Promise<T[] | undefined>
  /** Numbers that are stored, ascending. */
  list(kind: RecoveryKind): Promise<number[]>
  putPlan(plan: PlanInput): Promise<Stored<RecoveryPlan>>
  readPlan(): Promise<Stored<RecoveryPlan> | undefined>
  putResult(result: ResultInput): Promise<Stored<RecoveryResult>>
  readResult(): Promise<Stored<RecoveryResult> | undefined>
}

export function recoveryRun(ctx: Context, run: string): RecoveryRun {
  return {
    put: (kind, seq, lines) => putLines(ctx, recoveryName(run, kind, seq), lines, 'recovery-lines-put'),
    read: (kind, seq, sha256) => readLines(ctx, recoveryName(run, kind, seq), sha256),
    list: (kind) => listNumbers(ctx, run, kind),
    putPlan: (plan) => putPlan(ctx, run, plan),
    readPlan: () => readPlan(ctx, run),
    putResult: (result) => putResult(ctx, run, result),
    readResult: () => readResult(ctx, run),
  }
}

async function listNumbers(ctx: Context, run: string, kind: RecoveryKind): Promise<number[]> {
  const numbers: number[] = []
  for await (const { key } of ctx.store.list(recoveryPrefix(run, kind))) {
    const name = parseObjectName(key)
    if (name?.kind === 'recovery') numbers.push(name.seq)
  }
  return numbers.sort((a, b) => a - b)
}
