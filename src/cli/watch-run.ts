import { setTimeout as sleep } from 'node:timers/promises'
import { createLogUpdate } from 'log-update'
import type { TemporalClient } from '../control/connect.ts'
import { type RunStatus, runStatus } from '../control/runs.ts'
import { progressLine, type Sample, sample } from './rendering/run-progress.ts'

const lookEveryMs = 500
/** Rates are taken over this span: shorter ones jump. */
const rateSpanMs = 5_000
/** Without a terminal, a line is printed at each change of phase, and at least this often. */
const lineEveryMs = 10_000

/**
 * Follows a run until it is closed or waits for a person, with one live line on a terminal and plain lines elsewhere.
 * Progress goes to stderr, so that stdout holds the result alone.
 */
export async function watchRun(
  temporal: TemporalClient,
  { run, project }: { run: string; project: string },
  stop?: AbortSignal,
): Promise<RunStatus> {
  const show = process.stderr.isTTY ? liveLine() : plainLines()
  const startedAt = Date.now()
  const samples: Sample[] = []
  try {
    for (;;) {
      const status = await runStatus(temporal, run, project)
      const now = status.progress || !samples.length ? sample(status, Date.now()) : unanswered(samples, status)
      samples.push(now)
      while (samples.length > 2 && now.at - (samples[1] as Sample).at > rateSpanMs) samples.shift()
      show.update(progressLine(now, samples.length > 1 ? samples[0] : undefined, startedAt), now)
      if (status.summary.state !== 'running' || status.summary.awaiting !== '' || stop?.aborted) return status
      await sleep(lookEveryMs)
    }
  } finally {
    show.done()
  }
}

/** While no worker answers, what was last known still holds. */
function unanswered(samples: readonly Sample[], status: RunStatus): Sample {
  const { at, trouble, workers } = sample(status, Date.now())
  return { ...(samples.at(-1) as Sample), at, trouble, workers }
}

interface Display {
  update(line: string, now: Sample): void
  done(): void
}

function liveLine(): Display {
  const live = createLogUpdate(process.stderr)
  return { update: (line) => live(line), done: () => live.done() }
}

function plainLines(): Display {
  let shown: Sample | undefined
  return {
    update(line, now) {
      const due =
        !shown || shown.phase !== now.phase || shown.trouble !== now.trouble || now.at - shown.at >= lineEveryMs
      if (!due) return
      shown = now
      process.stderr.write(`${line}\n`)
    },
    done() {},
  }
}
