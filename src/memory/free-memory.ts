/**
 * Gives the memory of `bytes` back now. The garbage collector would do so when it comes to it, and V8 has it come, all over
 * the heap, for every 64 MB of buffers. Every view of the memory is empty from then on, so that a use too late is an error
 * and never another's bytes. Memory of which `bytes` is only a part, as of small buffers, is left alone: it has other users.
 */
export function freeMemory({ buffer, byteLength }: Buffer): void {
  const whole = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
  if (whole && !buffer.detached) buffer.transfer(0)
}
