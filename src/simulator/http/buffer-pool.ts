const SMALLEST = 64 * 1024
const LARGEST = 64 * 1024 * 1024
const KEPT = 16

const free = new Map<number, Buffer[]>()

/**
 * A buffer to build a page in. Fresh megabytes for each page would drive the garbage collector, whose cost grows with
 * the number of records held; lent ones keep the cost of a page independent of it.
 */
export function lend(size: number): { buffer: Buffer; giveBack: () => void } {
  if (size < SMALLEST || size > LARGEST) return { buffer: Buffer.allocUnsafe(size), giveBack: () => {} }
  const capacity = 2 ** Math.ceil(Math.log2(size))
  const shelf = free.get(capacity) ?? []
  free.set(capacity, shelf)
  const whole = shelf.pop() ?? Buffer.allocUnsafeSlow(capacity)
  const giveBack = (): void => {
    if (shelf.length < KEPT) shelf.push(whole)
  }
  return { buffer: whole.subarray(0, size), giveBack }
}
