// Who may import whom. Each rule says why; test/architecture.test.ts plants a violation of each kind.

const layer = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: '^(src|workflows|activities|test|bench)/', pathNot: [from, ...allowed] },
})

const leaves = ['^src/api-models/', '^src/errors/', '^src/telemetry/', '^src/memory/', '^src/predicates/']

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'What imports each other can only be understood together.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'workflows-reach-no-io',
      severity: 'error',
      comment: 'Workflow code is replayed: no I/O, directly or through others.',
      from: { path: '^workflows/' },
      to: {
        path: ['^(node:)?(fs|net|http|https|crypto|child_process)', '^src/(commercetools|repository|control|worker)/'],
        reachable: true,
      },
    },
    {
      name: 'pure-layers-reach-no-io',
      severity: 'error',
      comment:
        'The catalogue and recovery are pure, so that they can be tested and trusted without a world around them.',
      from: { path: '^src/(catalogue|recovery)/' },
      to: { path: '^(node:)?(fs|net|http|https|child_process|worker_threads)', reachable: true },
    },
    {
      name: 'product-imports-no-tests',
      severity: 'error',
      comment: 'What is published must not need what is not.',
      from: { path: '^(src|workflows|activities)/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'simulator-is-a-second-opinion',
      severity: 'error',
      comment: 'A simulator made from our own catalogue would agree with its mistakes.',
      from: { path: '^src/simulator/' },
      to: { path: '^(src|workflows|activities)/', pathNot: ['^src/simulator/', ...leaves] },
    },
    layer('errors-are-a-leaf', '^src/errors/', [], 'Everybody may import them.'),
    layer('predicates-are-a-leaf', '^src/predicates/', [], 'The language of `where`: everybody may import it.'),
    layer('memory-is-a-leaf', '^src/memory/', [], 'Everybody may import it.'),
    layer('telemetry-is-a-leaf', '^src/telemetry/', ['^src/errors/'], 'Everybody may import it.'),
    layer(
      'catalogue-layer',
      '^src/catalogue/',
      ['^src/recovery/', '^src/errors/', '^src/api-models/'],
      'Pure: no I/O.',
    ),
    layer(
      'recovery-layer',
      '^src/recovery/',
      ['^src/catalogue/', '^src/errors/', '^src/api-models/', '^src/predicates/'],
      'Pure: no I/O.',
    ),
    layer('runbooks-layer', '^src/runbooks/', ['^src/errors/'], 'Plain documents that workflows and clients share.'),
    layer(
      'workflows-layer',
      '^workflows/',
      ['^src/(catalogue|recovery|runbooks)/', '^activities/.*-types'],
      'Only types from activities.',
    ),
    layer(
      'commercetools-layer',
      '^src/commercetools/',
      ['^src/(catalogue|recovery)/', ...leaves],
      'Talks to a project; knows no repository.',
    ),
    layer(
      'repository-layer',
      '^src/repository/',
      ['^src/(catalogue|recovery)/', ...leaves],
      'Snapshots at rest; knows no project.',
    ),
    layer(
      'activities-layer',
      '^activities/',
      ['^src/(catalogue|recovery|commercetools|repository|runbooks)/', ...leaves],
      'Every side effect of a workflow, and nothing of Temporal clients or the command line.',
    ),
    layer('config-layer', '^src/config/', ['^src/(errors|runbooks)/'], 'Reads one file.'),
    layer(
      'control-layer',
      '^src/control/',
      ['^src/(config|runbooks)/', '^workflows/', '^activities/.*-types', ...leaves],
      'Every Temporal client call; of workflows, their messages only.',
    ),
    layer(
      'embedded-layer',
      '^src/embedded/',
      ['^src/(?!cli/)', '^workflows/', '^activities/'],
      'One machine: may use everything but the command line.',
    ),
    layer('worker-layer', '^src/worker/', ['^src/(?!cli/)', '^workflows/', '^activities/'], 'The composition root.'),
    {
      name: 'nothing-imports-the-command-line',
      severity: 'error',
      comment: 'The command line is the outermost layer.',
      from: { pathNot: '^(src/cli|test|bench)/' },
      to: { path: '^src/cli/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    // Types are erased: importing one is no dependency at run time.
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
