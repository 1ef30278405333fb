import { existsSync, readdirSync } from 'node:fs';
import { renderRulePage } from '../../server/src/core/rules/rule-page.ts';
import { allRules } from '../../server/src/rules-catalogue.ts';
import type { GeneratedText } from './output.ts';

const folder = 'docs/rules';

/** One page a rule, an index, and nothing for rules that are gone. */
export async function generateDocs(): Promise<GeneratedText[]> {
  const rules = [...allRules()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const pages = rules.map((rule) => ({ path: `${folder}/${rule.id}.md`, text: renderRulePage(rule) }));
  const wanted = new Set(pages.map((page) => page.path));
  const rows = rules.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.fix} | ${rule.what} |`);
  const index = [
    '# Rules',
    '',
    '| Rule | Level | Fix | What it finds |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  const gone = existingPages()
    .filter((path) => !wanted.has(path))
    .map((path) => ({ path, text: undefined }));
  return [...pages, ...gone, { path: `${folder}/README.md`, text: index }];
}

function existingPages(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(`${folder}/${name}`).map((file) => `${folder}/${name}/${file}`));
}
