import { readFile, writeFile } from 'node:fs/promises';
import { bundleServer } from '../lsp/server-bundle.ts';
import { type Effort, measure, measureStarts } from './measure.ts';
import { describeMachine, type Results, renderTables, replaceMarked } from './report.ts';
import { etcetera, jsonServer } from './subjects.ts';
import { findFaults } from './verdict.ts';

/**
 * Measures the server beside vscode-json-languageserver, both over stdio, and prints a table.
 * `--write` puts it into docs/performance.md; `--check` measures less and fails when we are too slow.
 */
const page = 'docs/performance.md';
const thorough: Effort = { warmUp: 150, edits: 200, pushes: 10, questions: 60, starts: 9 };
const quick: Effort = { warmUp: 80, edits: 60, pushes: 2, questions: 20, starts: 3 };

async function run(effort: Effort): Promise<Results> {
  const bundle = await bundleServer();
  try {
    const subjects = [etcetera(bundle.file), jsonServer()];
    const starts = await measureStarts(subjects, effort);
    const documents = [...(await measure(subjects, 1000, effort)), ...(await measure(subjects, 10_000, effort))];
    return { starts, documents };
  } finally {
    await bundle.remove();
  }
}

async function main(options: readonly string[]): Promise<void> {
  const results = await run(options.includes('--check') ? quick : thorough);
  console.log(renderTables(results));
  if (options.includes('--write')) {
    const text = `${renderTables(results)}\n\nMeasured on ${describeMachine()}.`;
    await writeFile(page, replaceMarked(await readFile(page, 'utf8'), 'measured', `\n${text}\n`));
  }
  if (options.includes('--check')) {
    let faults = findFaults(results);
    // Another process can have had the machine to itself for a while: too slow is what is too slow each time.
    for (let again = 0; again < 2 && faults.length > 0; again++) {
      for (const fault of faults) console.error(`slow, measured again: ${fault}`);
      faults = findFaults(await run(quick));
    }
    for (const fault of faults) console.error(`too slow: ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
