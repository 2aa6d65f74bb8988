import type { Context } from './context.ts'
import type { CheckOptions, CheckReport } from './types.ts'
export async function check(ctx: Context, options: CheckOptions, snapshot?: string): Promise<CheckReport> {
  throw new Error(`unfinished ${ctx.store.uri} ${options.level} ${snapshot}`)
}
