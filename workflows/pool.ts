import { CancellationScope, condition, isCancellation } from '@temporalio/workflow'
import type { RunControl } from './control.ts'

export interface PoolFailure<U> {
  unit: U
  error: unknown
}

export interface PoolOptions<U> {
  units: readonly U[]
  /** Units in flight at once. */
  width: number
  control: RunControl
  work: (unit: U) => Promise<void>
  /** True once no more units shall be handed out: the history has grown long. */
  shouldStop: () => boolean
}

export interface PoolResult<U> {
  /** Not done because the pool stopped early. */
  left: U[]
  failed: PoolFailure<U>[]
}

/**
 * Works through units, a bounded number at once. A pause stops handing out; a hard pause also cancels what is in flight
 * and hands it out again afterwards; an abort cancels and throws. A failed unit does not stop the others.
 */
export async function runPool<U>({ units, width, control, work, shouldStop }: PoolOptions<U>): Promise<PoolResult<U>> {
  const waiting = [...units]
  const failed: PoolFailure<U>[] = []
  let flying = 0
  let scope = new CancellationScope()

  const launch = (unit: U) => {
    flying++
    scope
      .run(() => work(unit))
      .catch((error: unknown) => {
        if (isCancellation(error)) waiting.unshift(unit)
        else failed.push({ unit, error })
      })
      .finally(() => {
        flying--
        control.touch()
      })
  }

  for (;;) {
    if (control.interrupted && flying > 0) {
      scope.cancel()
      await condition(() => flying === 0)
      scope = new CancellationScope()
    }
    control.throwIfAborting()
    while (!control.paused && !shouldStop() && waiting.length > 0 && flying < width) launch(waiting.shift() as U)
    if (flying === 0 && (waiting.length === 0 || (!control.paused && shouldStop()))) return { left: waiting, failed }
    const seen = control.revision
    await condition(() => control.revision !== seen)
  }
}
