import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * `npm run new-rule <language> <name>`: writes a rule with its metadata, a check that finds nothing yet and examples to
 * fill in, adds it to the registry, and says what to do next. Its examples fail until the rule finds what they say.
 */
function main(): void {
  const [language, name] = process.argv.slice(2);
  if (language === undefined || name === undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new Error('Usage: npm run new-rule <language> <kebab-case-name>');
  }
  const folder = `server/src/languages/${language}`;
  if (!existsSync(`${folder}/define-rule.ts`))
    throw new Error(`${folder} has no define-rule.ts: is "${language}" a language?`);
  const path = `${folder}/rules/${name}.ts`;
  if (existsSync(path)) throw new Error(`${path} is there already`);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  mkdirSync(`${folder}/rules`, { recursive: true });
  writeFileSync(path, template(language, name, version));
  execFileSync(process.execPath, ['--import', 'tsx', 'tools/generate.ts'], { stdio: 'inherit' });
  console.log(`\n${path} is there. Next:`);
  console.log('  1. Replace every TODO; the sentences become the rule’s page.');
  console.log(`  2. npx vitest run test/rules -t ${language}/${name}   (fails until the examples hold)`);
  console.log('  3. npm run generate && npm test');
}

function template(language: string, name: string, version: string): string {
  return `import { defineRule } from '../define-rule.ts';

/** TODO: what it finds, in a sentence. */
export default defineRule({
  id: '${language}/${name}',
  severity: 'warning',
  since: '${version}',
  fix: 'none',
  what: 'TODO: what it finds, in a sentence.',
  why: 'TODO: why that matters and what to do.',
  references: ['TODO: man page, RFC, upstream file and version'],
  examples: {
    invalid: ['TODO: a text that it finds something in'],
    valid: ['TODO: a text that looks alike and is fine'],
  },
  visit: {
    // A key is a kind of node, or a kind and a name; see define-rule.ts for the kinds of this language.
    end(_context) {},
  },
});
`;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
