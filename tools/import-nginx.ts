/**
 * Writes the imported part of the nginx schema from four sources:
 *
 *   npx tsx tools/import-nginx.ts --head FILE --v122 FILE --source CLONE --docs CLONE
 *
 * --head, --v122  command tables (name, contexts, arity, handler, file; tab-separated) of nginx's HEAD and of 1.22
 * --source        a clone of github.com/nginx/nginx with its tags: versions, variables, words of enumerations
 * --docs          a clone of github.com/nginx/nginx.org: "appeared in", what is commercial
 *
 * Syntax, defaults and the documented names come from the npm package @nginx/reference-lib.
 * The same input gives the same output, byte for byte.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import type { DirectiveFact, VariableFact } from '../server/src/languages/nginx/schema/imported/types.ts';
import { readCommandTable } from './import-nginx/command-table.ts';
import { readDocumentation, SEPARATE_MODULES } from './import-nginx/documentation.ts';
import { bygoneDirectives, mergeDirectives, mergeVariables } from './import-nginx/merge.ts';
import { readSource } from './import-nginx/source-tree.ts';

const OUTPUT = 'server/src/languages/nginx/schema/imported';

const { values } = parseArgs({
  options: {
    head: { type: 'string' },
    v122: { type: 'string' },
    source: { type: 'string' },
    docs: { type: 'string' },
  },
});
if (!values.head || !values.v122 || !values.source || !values.docs) {
  process.stderr.write('usage: npx tsx tools/import-nginx.ts --head FILE --v122 FILE --source CLONE --docs CLONE\n');
  process.exit(2);
}

const require = createRequire(import.meta.url);
const library = JSON.parse(
  readFileSync(require.resolve('@nginx/reference-lib').replace(/dist\/index\.js$/, 'package.json'), 'utf8'),
) as { version: string };
const documentation = readDocumentation(values.docs);
const source = readSource(values.source);
const head = readCommandTable(values.head);
const v122 = readCommandTable(values.v122);

const directives = mergeDirectives(head, v122, documentation.directives, source);
const variables = mergeVariables(documentation.variables, source);
const origin = [
  'Imported by tools/import-nginx.ts; do not edit, curated facts stand beside this folder.',
  `Origin: command tables of nginx ${source.headVersion} and 1.22.1, the releases of github.com/nginx/nginx,`,
  `@nginx/reference-lib ${library.version} and github.com/nginx/nginx.org (2-clause BSD and Apache-2.0).`,
];
write(
  'directives.ts',
  'DirectiveFact',
  'directives',
  'Every directive of nginx and its documented modules.',
  directives,
);
write('variables.ts', 'VariableFact', 'variables', 'Every variable nginx defines itself.', variables);
write(
  'bygone.ts',
  'BygoneDirective',
  'bygoneDirectives',
  'Directives that left nginx before 1.22, for configurations of that age.',
  bygoneDirectives(directives, source),
);
execFileSync('npx', ['biome', 'format', '--write', OUTPUT], { stdio: 'ignore' });
report(directives, variables);

function write(file: string, type: string, name: string, what: string, rows: readonly object[]): void {
  const lines = [
    ...origin.map((line) => `// ${line}`),
    `import type { ${type} } from './types.ts';`,
    '',
    `/** ${what} */`,
    `export const ${name}: readonly ${type}[] = [`,
    ...rows.map((row) => `${JSON.stringify(row)},`),
    '];',
    '',
  ];
  writeFileSync(`${OUTPUT}/${file}`, lines.join('\n'));
}

/** Prints what a person should look at after an import: where tables and documentation disagree. */
function report(facts: readonly DirectiveFact[], found: readonly VariableFact[]): void {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`${facts.length} directives, ${found.length} variables`);
  say(
    `undocumented: ${facts
      .filter((fact) => fact.undocumented)
      .map((fact) => fact.name)
      .join(' ')}`,
  );
  const loose = facts.filter((fact) => fact.setter === '' && !fact.commercial && !SEPARATE_MODULES.has(fact.module));
  say(`documented, in no table, not commercial: ${loose.map((fact) => `${fact.module}:${fact.name}`).join(' ')}`);
  for (const entry of documentation.directives) {
    const fact = facts.find(({ name, module }) => name === entry.name && module === entry.module);
    if (!fact || fact.setter === '') continue;
    const missing = entry.contexts.filter((context) => !fact.contexts.includes(context));
    const extra = entry.contexts.length > 0 ? fact.contexts.filter((context) => !entry.contexts.includes(context)) : [];
    if (missing.length + extra.length === 0) continue;
    say(`${fact.module}:${fact.name}: only documented [${missing.join(' ')}], only in the table [${extra.join(' ')}]`);
  }
}
