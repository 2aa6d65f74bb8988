import type { SearchAttributePair } from '@temporalio/common'
import { searchAttributes } from './search-attributes.ts'

/** Every run that writes for a project has this workflow id, so that Temporal lets only one of them be open. */
export function writerWorkflowId(project: string): string {
  return `lifeboat/${project}/writer`
}

/** Of a run beside which others of its project may be open. */
export function runWorkflowId(project: string, run: string): string {
  return `lifeboat/${project}/${run}`
}

/** A run's name: readable, sortable and unique enough. `random` is any UUID or hex text. */
export function runName(kind: string, at: Date, random: string): string {
  const time = at.toISOString().slice(0, 19).replaceAll(':', '-')
  return `${kind}-${time}Z-${random.replaceAll('-', '').slice(0, 6)}`
}

export function writerSearchAttributes(runbook: string, run: string, project: string): SearchAttributePair[] {
  return [
    { key: searchAttributes.run, value: run },
    { key: searchAttributes.runbook, value: runbook },
    { key: searchAttributes.project, value: project },
    { key: searchAttributes.phase, value: 'preparing' },
    { key: searchAttributes.awaiting, value: '' },
    { key: searchAttributes.progress, value: 0 },
  ]
}

export function writerMemo(run: string, requestedBy: string): Record<string, unknown> {
  return { run, requestedBy }
}
