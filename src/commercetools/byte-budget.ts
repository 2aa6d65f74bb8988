/** Bounds how many bytes are being fetched at once, so that many pages of large records don't exhaust the memory. */
export interface ByteBudget {
  readonly total: number
  readonly reserved: number
  /** Waits for its turn. More than `total` is granted when nothing else is reserved. */
  reserve(bytes: number, signal?: AbortSignal): Promise<Reservation>
}

export interface Reservation {
  /** Calling it again does nothing. */
  release(): void
}

export function createByteBudget(total = 128 * 1024 * 1024): ByteBudget {
  const line: { bytes: number; admit: () => void }[] = []
  let reserved = 0

  const admitNext = () => {
    while (line[0] && (reserved === 0 || reserved + line[0].bytes <= total)) {
      const { bytes, admit } = line.shift()!
      reserved += bytes
      admit()
    }
  }

  const grant = (bytes: number): Reservation => {
    let held = bytes
    return {
      release() {
        reserved -= held
        held = 0
        admitNext()
      },
    }
  }

  return {
    total,
    get reserved() {
      return reserved
    },
    reserve(bytes, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const leave = () => {
          line.splice(line.indexOf(entry), 1)
          reject(signal?.reason)
          admitNext()
        }
        const entry = {
          bytes,
          admit: () => {
            signal?.removeEventListener('abort', leave)
            resolve(grant(bytes))
          },
        }
        signal?.addEventListener('abort', leave, { once: true })
        line.push(entry)
        admitNext()
      })
    },
  }
}
