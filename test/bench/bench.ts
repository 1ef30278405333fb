import { readFile, writeFile } from 'node:fs/promises';
import { bundleServer } from '../lsp/server-bundle.ts';
import { benchLanguages } from './languages/index.ts';
import { nginx } from './languages/nginx.ts';
import { type Effort, measure, measureStarts } from './measure.ts';
import { describeMachine, type Pair, type Results, renderLanguages, renderTables, replaceMarked } from './report.ts';
import { etcetera, jsonServer } from './subjects.ts';
import { findFaults } from './verdict.ts';

/**
 * Measures the server beside vscode-json-languageserver, both over stdio, and prints tables: nginx thoroughly, then all languages.
 * `--write` puts them into docs/performance.md; `--check` measures less and fails when we are too slow; `--language ID` measures
 * one language alone.
 */
const page = 'docs/performance.md';
const thorough: Effort = { warmUp: 150, edits: 200, pushes: 10, questions: 60, starts: 9 };
const quick: Effort = { warmUp: 80, edits: 60, pushes: 2, questions: 20, starts: 3 };
const brief: Effort = { warmUp: 100, edits: 100, pushes: 0, questions: 30, starts: 0 };

async function run(bundle: string, effort: Effort): Promise<Results> {
  const subjects = [etcetera(bundle, nginx), jsonServer()];
  const starts = await measureStarts(subjects, effort);
  const documents = [...(await measure(subjects, 1000, effort)), ...(await measure(subjects, 10_000, effort))];
  return { starts, documents };
}

async function runLanguages(bundle: string, chosen: string | undefined): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const language of benchLanguages) {
    if (chosen !== undefined && language.languageId !== chosen) continue;
    for (const lines of language.short ? [1000] : [1000, 10_000]) {
      const [ours, other] = await measure([etcetera(bundle, language), jsonServer()], lines, brief);
      pairs.push([ours!, other!]);
    }
  }
  if (pairs.length === 0) throw new Error(`there is no document of the language "${chosen}" to measure`);
  return pairs;
}

async function main(options: readonly string[]): Promise<void> {
  const { file: bundle, remove } = await bundleServer();
  try {
    const at = options.indexOf('--language');
    if (at >= 0) console.log(renderLanguages(await runLanguages(bundle, options[at + 1] ?? '')));
    else if (options.includes('--check')) await check(bundle);
    else await measureAll(bundle, options.includes('--write'));
  } finally {
    await remove();
  }
}

async function measureAll(bundle: string, write: boolean): Promise<void> {
  const tables = renderTables(await run(bundle, thorough));
  console.log(tables);
  const languages = renderLanguages(await runLanguages(bundle, undefined));
  console.log(`\n${languages}`);
  if (!write) return;
  const text = await readFile(page, 'utf8');
  const measured = replaceMarked(text, 'measured', `\n${tables}\n\nMeasured on ${describeMachine()}.\n`);
  await writeFile(page, replaceMarked(measured, 'languages', `\n${languages}\n`));
}

async function check(bundle: string): Promise<void> {
  const results = await run(bundle, quick);
  console.log(renderTables(results));
  let faults = findFaults(results);
  // Another process can have had the machine to itself for a while: too slow is what is too slow each time.
  for (let again = 0; again < 2 && faults.length > 0; again++) {
    for (const fault of faults) console.error(`slow, measured again: ${fault}`);
    faults = findFaults(await run(bundle, quick));
  }
  for (const fault of faults) console.error(`too slow: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
