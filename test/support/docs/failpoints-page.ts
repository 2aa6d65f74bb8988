import { FAILPOINTS } from '../../../src/repository/failpoints.ts'

/** What docs/failpoints.md has to say now. */
export function failpointsPage(): string {
  const rows = Object.entries(FAILPOINTS).map(([name, meaning]) => `| \`${name}\` | ${meaning} |`)
  return `${[
    '<!-- Generated from src/repository/failpoints.ts by `npm run docs`. Change the list, not this page. -->',
    '# Failpoints',
    `For those who want to know what happens when a worker dies at the worst moment, and for those who add one.

A failpoint is a place between a durable effect and the moment anybody hears of it. At each of them a process may die, and
the next attempt must end in the same snapshot. Two tests kill a process there with SIGKILL: one at the level of the
repository (\`test/repository/interruption.test.ts\`), one with a real worker under a real Temporal server
(\`test/chaos/failpoints.test.ts\`).`,
    ['| failpoint | what has happened there, and what has not |', '| --- | --- |', ...rows].join('\n'),
    `To try one by hand, start a worker that kills itself when it has passed the place for the third time, and another that
takes over:`,
    `\`\`\`sh
LIFEBOAT_FAILPOINT=chunk-put:3 lifeboat worker
lifeboat worker
\`\`\``,
  ].join('\n\n')}\n`
}
