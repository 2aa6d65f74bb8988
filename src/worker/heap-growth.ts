import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 collect the whole heap when what survived the last collection has grown to two and a half times its size. By
 * itself V8 chooses a factor between 1.1 and 4, from the speeds that it measures. A worker's heap is large for the little
 * that it allocates, most of it code, so that the choice falls at either end: a collection for every few MB, which costs
 * as much as the backup itself, or a hundred MB more than is needed.
 */
export function settleHeapGrowth(): void {
  setFlagsFromString('--heap-growing-percent=150')
}
