/** Concepts from the ground up. A concept may import the ones above it in this list, never below. */
const CONCEPTS = [
  'text',
  'anchoring',
  'event',
  'auth',
  'live',
  'desk',
  'article',
  'source',
  'attribution',
  'verdict',
  'claim',
  'evidence',
  'review',
  'revision',
  'coverage',
  'suggestion',
  'comment',
  'outside-check',
  'search',
  'correction',
  'report',
  'publication',
  'exchange',
]

const conceptOrder = CONCEPTS.slice(0, -1).map((concept, index) => ({
  name: `${concept}-looks-down-only`,
  severity: 'error',
  from: { path: `^(shared|server|client)/${concept}/`, pathNot: '\\.test\\.' },
  to: { path: `^(shared|server|client)/(${CONCEPTS.slice(index + 1).join('|')})/` },
}))

const forbid = (name, from, to) => ({ name, severity: 'error', from, to })

export default {
  forbidden: [
    forbid('no-circles', {}, { circular: true }),
    forbid('no-unresolved', {}, { couldNotResolve: true }),
    forbid(
      'shared-imports-only-zod',
      { path: '^shared/', pathNot: '\\.test\\.' },
      { pathNot: ['^shared/', '^node_modules/zod/'] },
    ),
    forbid('server-never-imports-client', { path: '^server/' }, { path: '^client/' }),
    forbid('client-never-imports-server', { path: '^client/' }, { path: '^server/' }),
    forbid('e2e-talks-http-only', { path: '^e2e/' }, { path: '^(server|client)/' }),
    forbid(
      'routes-never-write',
      { path: '\\.routes\\.ts$' },
      { path: '^server/(db|event/record-event)' },
    ),
    forbid(
      'http-and-db-know-no-concept',
      { path: '^server/(http|db)/', pathNot: '\\.test\\.' },
      { path: `^server/(${CONCEPTS.join('|')})/` },
    ),
    forbid(
      'hono-stays-at-the-edge',
      {
        path: '^server/',
        pathNot: [
          '\\.routes\\.ts$',
          '^server/http/',
          '^server/auth/session\\.ts$',
          '^server/context\\.ts$',
          '^server/app\\.ts$',
          '^server/main\\.ts$',
          '^server/bench/',
          '\\.test\\.',
        ],
      },
      { path: 'node_modules/(hono|@hono)/' },
    ),
    forbid(
      'sql-stays-in-stores',
      {
        path: '^server/',
        pathNot: ['\\.store\\.ts$', '^server/db/', '^server/bench/', '\\.test\\.'],
      },
      { path: 'node_modules/kysely/' },
    ),
    forbid(
      'stores-are-leaves',
      { path: '\\.store\\.ts$' },
      { path: '^server/', pathNot: '^server/db/' },
    ),
    forbid('ui-knows-no-domain', { path: '^client/ui/' }, { path: '^(client/(?!ui/)|shared/)' }),
    forbid(
      'pages-are-not-imported',
      { path: '^client/', pathNot: ['^client/pages/', '^client/(main|routes)\\.tsx$'] },
      { path: '^client/pages/' },
    ),
    forbid(
      'launcher-needs-nothing-installed',
      { path: '^server/launch/' },
      { pathNot: ['^server/launch/'], dependencyTypesNot: ['core'] },
    ),
    forbid(
      'documents-are-read-apart',
      {
        path: '^server/',
        pathNot: [
          '^server/import/(office|pdf|html|rtf|mail|plain)/',
          '^server/import/(read-document|reader-process)\\.ts$',
          '^server/testing/',
          '\\.test\\.',
        ],
      },
      { path: '^server/import/(office|pdf|html|rtf|mail|plain|read-document|reader-process)' },
    ),
    forbid('no-test-imports', { pathNot: '\\.(test|e2e)\\.' }, { path: '\\.(test|e2e)\\.' }),
    ...conceptOrder,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)node_modules/\\.cache', '^(shared|server|client|e2e)/.*\\.d\\.ts$'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
}
