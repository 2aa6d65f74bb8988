import type {
  ExplainedDamage,
  LevelReport,
  LevelResult,
  NotDone,
  Sample,
  VerifyFinding,
} from '../activities/verify-types.ts'
import { type VerifyLevel, verifyLevels } from '../src/runbooks/verify-levels.ts'

/** What survives a continue-as-new. */
export interface CarriedFindings {
  counts: Partial<Record<VerifyLevel, Record<string, number>>>
  findings: VerifyFinding[]
  moreFindings: number
  notDone: NotDone[]
}

/** Findings that a run keeps, and examples of each: both pass through Temporal. */
const mostFindings = 100
const mostExamples = 10

const weights = { damage: 0, drift: 1, warning: 2, note: 3 } as const

/** What the activities of a run found, put together: units find the same things in different places. */
export class Findings {
  private readonly counts: CarriedFindings['counts']
  private findings: VerifyFinding[]
  private more: number
  readonly notDone: NotDone[]

  constructor(carried?: CarriedFindings) {
    this.counts = carried?.counts ?? {}
    this.findings = carried?.findings ?? []
    this.more = carried?.moreFindings ?? 0
    this.notDone = carried?.notDone ?? []
  }

  get carried(): CarriedFindings {
    const { counts, findings, notDone } = this
    return { counts, findings, moreFindings: this.more, notDone }
  }

  /** A level is done once anything of it was. */
  add(level: VerifyLevel, { counts, findings, moreFindings }: LevelResult): void {
    const sums = this.counts[level] ?? {}
    for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count
    this.counts[level] = sums
    for (const finding of findings) this.addFinding(finding)
    this.more += moreFindings
    this.bound()
  }

  notDoneAs(level: VerifyLevel): NotDone | undefined {
    return this.notDone.find((one) => one.level === level)
  }

  get damagedObjects(): string[] {
    const damaged = this.findings.filter(({ severity, subject }) => severity === 'damage' && !subject.includes(' '))
    return [...new Set(damaged.map(({ subject }) => subject))]
  }

  /** What was repaired is told as a warning: it was damaged, and is not any more. */
  repaired(objects: readonly string[]): void {
    const done = new Set(objects)
    for (const finding of this.findings) {
      if (finding.severity !== 'damage' || !done.has(finding.subject)) continue
      finding.severity = 'warning'
      finding.problem = `${finding.problem}; it was repaired from a copy`
    }
    this.bound()
  }

  explain(damage: readonly ExplainedDamage[]): void {
    for (const { object, records, examples, snapshots, remedies } of damage) {
      for (const finding of this.findings.filter(({ subject }) => subject === object)) {
        Object.assign(finding, { records, examples, remedies })
        if (snapshots.length > 0) finding.snapshots = snapshots
      }
    }
  }

  /** How many records, or where none are told objects, a kind of finding concerns. */
  count(severity: VerifyFinding['severity']): number {
    const found = this.findings.filter((finding) => finding.severity === severity)
    return found.reduce((sum, { records }) => sum + (severity === 'damage' ? 1 : records), 0)
  }

  /** The worst that was found. */
  outcomeOf(level: VerifyLevel): LevelReport['outcome'] {
    return this.findings.find((finding) => finding.level === level)?.severity ?? 'good'
  }

  levels(sample: Sample | undefined): LevelReport[] {
    return verifyLevels.flatMap((level): LevelReport[] => {
      const counts = this.counts[level]
      if (!counts || (Object.keys(counts).length === 0 && this.notDoneAs(level))) return []
      const part = level === 'data' && sample ? { sample } : {}
      return [{ level, outcome: this.outcomeOf(level), counts, ...part }]
    })
  }

  private addFinding(finding: VerifyFinding): void {
    const { level, severity, subject, problem } = finding
    const known = this.findings.find(
      (one) => one.level === level && one.severity === severity && one.subject === subject && one.problem === problem,
    )
    if (!known) {
      this.findings.push(finding)
      return
    }
    known.records += finding.records
    known.examples = [...known.examples, ...finding.examples].slice(0, mostExamples)
  }

  /** The worst first, and of those alike what concerns most records. */
  private bound(): void {
    this.findings.sort((a, b) => weights[a.severity] - weights[b.severity] || b.records - a.records)
    this.more += Math.max(0, this.findings.length - mostFindings)
    this.findings = this.findings.slice(0, mostFindings)
  }
}
