import type { Reference } from '../../src/catalogue/types.ts'
import type { Target } from '../../src/recovery/references.ts'
import type { VerifyFinding } from '../verify-types.ts'
import type { Targets } from './targets.ts'

/** Examples of each place. */
const mostExamples = 5

interface Row {
  subject: string
  sure: boolean
  records: number
  examples: string[]
}

/** Counts references that point to nothing, by the place that they are in and the type that they name. */
export class Dangling {
  /** Looked up. */
  references = 0
  dangling = 0
  /** Of a type, or by a key, that can't be looked up. */
  unchecked = 0
  private readonly rows = new Map<string, Row>()
  private readonly targets: Targets

  constructor(targets: Targets) {
    this.targets = targets
  }

  look(from: { type: string; id: string }, { path }: Reference, target: Target): void {
    const verdict = this.targets.look(target)
    if (verdict === 'another') return
    if (verdict === 'unchecked') {
      this.unchecked++
      return
    }
    this.references++
    if (verdict === 'there') return
    this.dangling++
    const subject = `${from.type} ${path} -> ${target.type}`
    const sure = verdict === 'missing'
    const row = this.rows.get(subject) ?? { subject, sure, records: 0, examples: [] }
    this.rows.set(subject, row)
    row.records++
    if (row.examples.length < mostExamples) row.examples.push(`${from.id} -> ${target.id ?? `key=${target.key}`}`)
  }

  /**
   * Notes: a shop may well point to what it has deleted, an order to its product for instance, and the snapshot says what
   * the shop says. What was not captured is in the ledger; what can't be read is damage, and found as such.
   */
  findings(): VerifyFinding[] {
    return [...this.rows.values()].map(({ subject, sure, records, examples }) => ({
      level: 'references',
      severity: 'note',
      subject,
      problem: sure
        ? 'points to nothing in the snapshot'
        : 'may point to nothing: the snapshot does not hold the type whole',
      records,
      examples,
    }))
  }
}
