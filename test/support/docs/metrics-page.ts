import { METRICS } from '../../../src/telemetry/metrics.ts'

/** What docs/metrics.md has to say now. */
export function metricsPage(): string {
  const rows = Object.entries(METRICS).map(
    ([name, { kind, labels, meaning }]) =>
      `| \`${name}\` | ${kind} | ${labels.map((label) => `\`${label}\``).join(', ')} | ${meaning} |`,
  )
  return `${[
    '<!-- Generated from src/telemetry/metrics.ts by `npm run docs`. Change the list, not this page. -->',
    '# Metrics',
    `For those who watch Lifeboat with Prometheus. Each worker serves its metrics, and those of Temporal's SDK, at the
address that its config names, below \`/metrics\`:`,
    `\`\`\`yaml
worker:
  metrics: 127.0.0.1:9464
\`\`\``,
    ['| metric | kind | labels | what it is |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    `A worker tells what it did and saw itself, since it was started. Counters of several workers are added up. Of gauges that
tell a time, the largest is the newest, so take \`max by (project)\`. What a guard sets is there once a
[guard](notifications.md#what-a-guard-looks-at) has run on that worker.

The SDK's own begin with \`temporal_\`: \`temporal_worker_task_slots_used\`, \`temporal_activity_execution_failed\`,
\`temporal_activity_task_received\`, \`temporal_num_pollers\` and so on. Each worker on a machine needs a port of its own.

[\`alerts.example.yml\`](alerts.example.yml) has rules to start from: a test holds its metrics against this list, and the
file was once read by Prometheus' own parser.`,
  ].join('\n\n')}\n`
}
