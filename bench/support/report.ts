import { loadavg } from 'node:os'

/** One figure of a benchmark, as one line of JSON. */
export interface Figure {
  bench: string
  /** What was measured, in words. */
  what: string
  value: number
  unit: string
  /** What it has to reach (`>=`) or not to exceed (`<=`), and what is wished for; none: for information. */
  must?: string
  aim?: string
  /** The single measurements that `value` is the median of. */
  samples?: number[]
}

interface ReportedFigure extends Figure {
  /** `null` for a figure without a target. */
  ok: boolean | null
  aimMet: boolean | null
  /** The machine's load average over the last minute: above the number of its processors, ratios suffer. */
  load: number
}

/** Prints figures and remembers whether all targets were met. */
export class Report {
  failed = false

  add(figure: Figure): void {
    const ok = meets(figure.value, figure.must)
    if (ok === false) this.failed = true
    const reported: ReportedFigure = {
      ...figure,
      value: rounded(figure.value),
      ...(figure.samples ? { samples: figure.samples.map(rounded) } : {}),
      ok,
      aimMet: meets(figure.value, figure.aim),
      load: rounded(loadavg()[0] ?? 0),
    }
    process.stdout.write(`${JSON.stringify(reported)}\n`)
  }
}

/** Targets are written as `>= 0.75`. */
function meets(value: number, target: string | undefined): boolean | null {
  if (target === undefined) return null
  const [, sign, limit] = /^(>=|<=) ([\d.]+)$/.exec(target) ?? []
  if (sign === undefined) throw new Error(`"${target}" is no target`)
  return sign === '>=' ? value >= Number(limit) : value <= Number(limit)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export function progress(line: string): void {
  process.stderr.write(`bench: ${line}\n`)
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
