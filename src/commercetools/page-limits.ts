/** Finds, for each kind of list, how many records make a page of about the wanted size. */
export interface PageLimits {
  /** How many records to ask for: `wanted` at most. */
  limitFor(list: string, wanted: number): number
  /** Bytes that such a page is expected to have. */
  expectedBytes(list: string, limit: number): number
  /** A page arrived. */
  observe(list: string, page: { records: number; bytes: number }): void
  /** Asking for `limit` was too much. The next limit is smaller, and grows again only slowly. */
  tooMuch(list: string, limit: number): void
}

interface Known {
  bytesPerRecord: number
  /** Most that the API answered in time. */
  most: number
  goodPages: number
}

export function createPageLimits(pageBytes: number): PageLimits {
  const lists = new Map<string, Known>()
  const known = (list: string): Known => {
    const found = lists.get(list) ?? { bytesPerRecord: 0, most: PAGE_LIMIT, goodPages: 0 }
    lists.set(list, found)
    return found
  }
  return {
    limitFor(list, wanted) {
      const { bytesPerRecord, most } = known(list)
      const bySize = bytesPerRecord > 0 ? Math.floor(pageBytes / bytesPerRecord) : PAGE_LIMIT
      return Math.max(1, Math.min(wanted, most, bySize, PAGE_LIMIT))
    },
    expectedBytes(list, limit) {
      const { bytesPerRecord } = known(list)
      return Math.ceil(limit * (bytesPerRecord || UNKNOWN_RECORD_BYTES))
    },
    observe(list, { records, bytes }) {
      const state = known(list)
      if (records === 0) return
      const now = bytes / records
      // Rises at once and falls slowly: one page too large costs more than several that are too small.
      state.bytesPerRecord = now > state.bytesPerRecord ? now : (3 * state.bytesPerRecord + now) / 4
      if (state.most < PAGE_LIMIT && ++state.goodPages >= PAGES_BEFORE_GROWTH) {
        state.most = Math.min(PAGE_LIMIT, state.most * 2)
        state.goodPages = 0
      }
    },
    tooMuch(list, limit) {
      const state = known(list)
      state.most = Math.max(1, Math.min(state.most, Math.floor(limit / 2)))
      state.goodPages = 0
    },
  }
}

/** The API's own limit. */
export const PAGE_LIMIT = 500
const UNKNOWN_RECORD_BYTES = 4096
const PAGES_BEFORE_GROWTH = 16
