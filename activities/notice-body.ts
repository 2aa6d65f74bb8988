import type { SentNotice } from '../src/runbooks/notice.ts'

/** The JSON text that a receiver gets. Members are named one by one, so that nothing else ever gets out. */
export function noticeBody(format: 'json' | 'slack', notice: SentNotice): string {
  return JSON.stringify(format === 'slack' ? { text: slackText(notice) } : documented(notice))
}

function documented({ id, at, event, resolved, project, run, snapshot, summary, next, counts }: SentNotice) {
  const known = { run: run ?? null, snapshot: snapshot ?? null, next: next ?? null, counts: counts ?? {} }
  return { id, at, event, resolved: resolved === true, project, summary, ...known }
}

function slackText({ event, resolved, project, run, snapshot, summary, next }: SentNotice): string {
  const title = `*${project}: ${resolved ? `${event} no more` : event}*`
  const ids = [run, snapshot].filter((id) => id !== undefined).map((id) => `\`${escaped(id)}\``)
  const lines = [`${title} ${escaped(summary)}`, ids.join(' '), next === undefined ? '' : `Next: \`${escaped(next)}\``]
  return lines.filter((line) => line !== '').join('\n')
}

/** As Slack asks for: nothing in a text shall turn into a link or a mention. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
