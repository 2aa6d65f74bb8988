import type { NoticeEvent } from '../src/runbooks/notice.ts'
import { tell } from './tell.ts'
import type { Findings } from './verify-findings.ts'

interface Told {
  run: string
  project: string
  notices?: readonly NoticeEvent[]
}

/** Tells those who listen of damage and of drift. */
export async function tellOfFindings({ run, project, notices = [] }: Told, snapshot: string, found: Findings) {
  const about = { project, run, snapshot, next: `lifeboat status ${run}` }
  const damaged = found.count('damage')
  if (damaged > 0 && notices.includes('damage')) {
    const summary = `${damaged} damaged objects in ${snapshot}`
    await tell({ event: 'damage', summary, counts: { damaged }, ...about })
  }
  const drifted = found.count('drift')
  if (drifted > 0 && notices.includes('drift')) {
    const summary = `${drifted} records of ${project} differ from ${snapshot}`
    await tell({ event: 'drift', summary, counts: { drifted }, ...about })
  }
}
