import type {
  LevelResult,
  PreparedVerify,
  ReadActivities,
  ReportToStore,
  VerifyActivities,
  VerifyFinding,
  VerifyUnit,
} from '../../activities/verify-types.ts'

/** A verification's activities without a world behind them: they note what was called, and do what a test tells them to. */
export interface VerifyScript {
  calls: string[]
  /** Runs before an activity answers; throw to fail it, await to hold it. */
  before: (call: string) => Promise<void> | void
  /** What an activity finds, by what it was called as. */
  finds: Record<string, VerifyFinding[]>
  prepared: Partial<PreparedVerify>
  stored: ReportToStore[]
  activities: VerifyActivities
  readActivities: Pick<ReadActivities, 'openSnapshot' | 'verifyDataUnit' | 'verifyReferencesUnit'>
}

export const verifiedSnapshot = 'p@2026-01-01T00-00-20Z'

export function scriptedVerify(units: number): VerifyScript {
  const note = async (call: string): Promise<LevelResult> => {
    script.calls.push(call)
    await script.before(call)
    return { counts: { records: 10 }, findings: structuredClone(script.finds[call] ?? []), moreFindings: 0 }
  }
  const divided = (level: string): VerifyUnit[] =>
    Array.from({ length: units }, (_, number) => ({ number, title: `${level} ${number}`, records: 10 }))
  const script: VerifyScript = {
    calls: [],
    before: () => {},
    finds: {},
    prepared: {},
    stored: [],
    activities: {
      async prepareVerify({ snapshot, levels, sample }) {
        await note(`prepare ${snapshot}`)
        const [data, references, live] = (['data', 'references', 'live'] as const).map((level) =>
          levels.includes(level) ? divided(level) : [],
        )
        return {
          snapshot: verifiedSnapshot,
          manifest: '0'.repeat(64),
          ...(sample ? { sample: { part: sample.part === 'rotate' ? 3 : sample.part, of: sample.of } } : {}),
          units: { data: data!, references: references!, live: live! },
          maxConcurrency: 2,
          notDone: [],
          ...script.prepared,
        }
      },
      verifyStructure: () => note('structure'),
      verifyLiveUnit: ({ unit }) => note(`live ${unit}`),
      async repairDamage({ objects }) {
        await note(`repair ${objects.join(' ')}`)
        return { repaired: objects, failed: [] }
      },
      async explainDamage({ objects }) {
        await note(`explain ${objects.join(' ')}`)
        return objects.map((object) => ({
          object,
          records: 7,
          examples: ['id-1'],
          snapshots: [verifiedSnapshot],
          remedies: ['copy eu-2 holds a good one'],
        }))
      },
      async storeReport(report) {
        await note('report')
        script.stored.push(report)
        return `reports/p/2026-01-01T00-00-20Z/${report.run}.json`
      },
    },
    readActivities: {
      async openSnapshot() {
        await note('open')
        return { problem: null }
      },
      verifyDataUnit: ({ unit, parse }) => note(`data ${unit}${parse ? '' : ' unparsed'}`),
      verifyReferencesUnit: ({ unit }) => note(`references ${unit}`),
    },
  }
  return script
}

export function finding(more: Partial<VerifyFinding> & Pick<VerifyFinding, 'level' | 'severity'>): VerifyFinding {
  return { subject: 'chunks/run/0', problem: 'it is missing', records: 0, examples: [], ...more }
}
