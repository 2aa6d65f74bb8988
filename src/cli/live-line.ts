import { createLogUpdate } from 'log-update'

const lineEveryMs = 10_000

/** Progress on stderr, so that stdout holds the result alone: one line that changes on a terminal, a few plain ones elsewhere. */
export function liveLine(): { update: (line: string) => void; done: () => void } {
  if (process.stderr.isTTY) {
    const live = createLogUpdate(process.stderr)
    return { update: (line) => live(line), done: () => live.done() }
  }
  let shownAt = Date.now()
  return {
    update(line) {
      if (Date.now() - shownAt < lineEveryMs) return
      shownAt = Date.now()
      process.stderr.write(`${line}\n`)
    },
    done() {},
  }
}
