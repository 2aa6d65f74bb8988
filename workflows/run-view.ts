import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow'
import { nextCommands, type RunProgress, type StepProgress, shareDone } from '../src/runbooks/progress.ts'
import { searchAttributes } from './search-attributes.ts'

/** Percent points between two updates of the progress attribute: each is an event in the history. */
const progressGrain = 10

/** Shows a run in the Temporal UI: the step table as current details, and the search attributes. */
export class RunView {
  private readonly progress: () => RunProgress
  private readonly weights: Readonly<Record<string, number>>
  private shown = { phase: '', awaiting: '', percent: -progressGrain }

  constructor(progress: () => RunProgress, weights: Readonly<Record<string, number>>) {
    this.progress = progress
    this.weights = weights
  }

  update(): void {
    const progress = this.progress()
    setCurrentDetails(renderDetails(progress))
    this.upsertChanged(progress)
  }

  private upsertChanged(progress: RunProgress): void {
    const phase = progress.paused ? 'paused' : progress.phase
    const awaiting = progress.awaiting?.decision ?? ''
    const percent = Math.floor(shareDone(progress.steps, this.weights) * 100)
    const grown = percent - this.shown.percent >= progressGrain
    if (phase === this.shown.phase && awaiting === this.shown.awaiting && !grown) return
    this.shown = { phase, awaiting, percent }
    upsertSearchAttributes([
      { key: searchAttributes.phase, value: phase },
      { key: searchAttributes.awaiting, value: awaiting },
      { key: searchAttributes.progress, value: percent },
    ])
  }
}

/** Markdown for the Temporal UI: what is going on, the steps, and what can be typed next. */
function renderDetails(progress: RunProgress): string {
  return [headline(progress), '', ...stepTable(progress.steps), '', ...next(progress)].join('\n')
}

function headline({ project, phase, paused, awaiting, records, snapshot }: RunProgress): string {
  const counts = records.expected > 0 ? ` ${records.captured} of about ${records.expected} records.` : ''
  if (snapshot && phase === 'done') return `**Done**: snapshot \`${snapshot}\`, ${records.captured} records.`
  if (awaiting) return `**Waiting for a person** at ${awaiting.step}: ${awaiting.message}.${counts}`
  if (paused) return `**Paused** by ${paused.by}: ${paused.reason}.${counts}`
  return `**${phase[0]?.toUpperCase()}${phase.slice(1)}** ${project}.${counts}`
}

function stepTable(steps: readonly StepProgress[]): string[] {
  const marks = { pending: ' ', running: '▶', done: '✔', failed: '✘', skipped: '–' }
  const rows = steps.map((step) => {
    const units = step.unitsTotal > 1 ? `${step.unitsDone} of ${step.unitsTotal}` : ''
    return `| ${marks[step.state]} | ${step.title} | ${units} | ${time(step.startedAt)} | ${time(step.endedAt)} | ${step.note ?? ''} |`
  })
  return ['| | step | units | began | ended | note |', '|---|---|---|---|---|---|', ...rows]
}

/** One block for each: the UI shows but the first line of a longer one. */
function next(progress: RunProgress): string[] {
  return ['Next:', ...nextCommands(progress).flatMap((command) => ['', '```', command, '```'])]
}

function time(iso: string | null): string {
  return iso ? iso.slice(11, 19) : ''
}
