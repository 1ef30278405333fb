/** The ways in which imports may run; ARCHITECTURE.md says why. */
const core = '^server/src/core/';
const languages = '^server/src/languages/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle hides which part rests on which.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'platform-neutral',
      severity: 'error',
      comment: 'core, languages, generators and changes run in Node, in a web worker and in tests alike.',
      from: { path: '^server/src/(core|languages|generators|changes)/' },
      to: {
        path: '^(node:|vscode)|node_modules/vscode|^(fs|path|os|child_process|util|url)$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'lsp-is-platform-neutral',
      severity: 'error',
      comment: 'Only the entries know the platform.',
      from: { path: '^server/src/lsp/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-knows-no-language',
      severity: 'error',
      from: { path: core },
      to: { path: '^(server/src/(?!core/)|client/|test/|tools/)' },
    },
    { name: 'text-first', severity: 'error', from: { path: `${core}text/` }, to: { path: `${core}(?!text/)` } },
    {
      name: 'syntax-on-text',
      severity: 'error',
      from: { path: `${core}syntax/` },
      to: { path: `${core}(?!text/|syntax/)` },
    },
    {
      name: 'schema-on-syntax',
      severity: 'error',
      from: { path: `${core}schema/` },
      to: { path: `${core}(?!text/|syntax/|schema/)` },
    },
    {
      name: 'languages-apart',
      severity: 'error',
      comment: 'What two languages need is a piece of core.',
      from: { path: `${languages}([^/]+)/` },
      to: { path: `${languages}([^/]+)/`, pathNot: `${languages}$1/` },
    },
    {
      name: 'languages-on-core-only',
      severity: 'error',
      from: { path: `${languages}[^/]+/` },
      to: { path: '^(server/src/(?!core/|languages/)|client/|test/|tools/)' },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { path: '^(server|client)/' },
      to: { path: '^(test|tools)/' },
    },
    {
      name: 'client-is-thin',
      severity: 'error',
      comment: 'The client knows the protocol and the language ids, nothing that the server knows.',
      from: { path: '^client/' },
      to: {
        path: '^server/',
        pathNot:
          '^server/src/(lsp/protocol|languages/ids|generators/generator|core/questions/(question|answer)|core/features/view)\\.ts$',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.cjs', '.json'],
    },
  },
};
