import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkText } from '../../server/src/check-text.ts';
import { languages } from '../../server/src/languages/registry.ts';
import { percent } from './agreement-compare.ts';
import { measureCron } from './agreement-cron.ts';
import { type AgreementException, languageOfFormat, readExceptions, readIndex, readMutants } from './agreement-data.ts';
import { type AgreementResult, measureAgreement } from './agreement-run.ts';

/*
 * npm run agreement -- --corpus DIR [--mutants FILE] [--format NAME]… [--list]
 *
 * DIR/<format>/INDEX.tsv names real files and the verdict of the program that reads them; FILE holds one-line edits of
 * them with their verdicts. Cron tables are made up and judged at once. Prints how far our errors agree. Exit 0: no false error, and at least 95 in 100 rejected
 * edits caught, 95 in 100 of those on the edited line; 1: not so; 2: could not compare.
 */

const goal = 95;
const here = fileURLToPath(new URL('.', import.meta.url));
const isKnown = (languageId: string) => languages.some((language) => language.id === languageId);

const columns = [
  ['format', 16],
  ['accepted', 9],
  ['apart', 6],
  ['false errors', 13],
  ['rejected', 9],
  ['caught', 15],
  ['right line', 15],
  ['excepted', 9],
] as const;

function printRow(cells: readonly (string | number)[]): void {
  const row = columns.map(([, width], index) => {
    const cell = String(cells[index] ?? '');
    return index === 0 ? cell.padEnd(width) : cell.padStart(width);
  });
  console.log(row.join('').trimEnd());
}

const share = (part: number, whole: number) => `${part} (${percent(part, whole).toFixed(1)} %)`;

function printResult(result: AgreementResult): void {
  printRow([
    result.format,
    result.accepted,
    result.apart,
    result.falseErrors,
    result.rejected,
    share(result.caught, result.rejected),
    share(result.rightLine, result.caught),
    result.excepted,
  ]);
}

function printDisagreements(result: AgreementResult): void {
  for (const { kind, source, line, ours, program } of result.disagreements) {
    console.log(`  ${kind}  ${source}:${line}`);
    if (ours) console.log(`      ours:    ${ours}`);
    console.log(`      program: ${program}`);
  }
}

const isGood = (result: AgreementResult) =>
  result.falseErrors === 0 &&
  percent(result.caught, result.rejected) >= goal &&
  percent(result.rightLine, result.caught) >= goal;

function printUnused(exceptions: readonly AgreementException[], results: readonly AgreementResult[]): void {
  const used = new Set(results.flatMap((result) => [...result.used]));
  const measured = new Set(results.map((result) => result.format));
  for (const exception of exceptions) {
    if (used.has(exception) || !measured.has(exception.format)) continue;
    const place = `${exception.source} ${exception.operator ?? ''} ${exception.line ?? ''}`.trimEnd();
    console.log(`unused exception: ${exception.format} ${place} (${exception.reason})`);
  }
}

/** Compares every format of the corpus that we know; returns the exit code. Rejects when the corpus is unreadable. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      mutants: { type: 'string' },
      format: { type: 'string', multiple: true },
      list: { type: 'boolean', default: false },
    },
  });
  if (!values.corpus) throw new Error('usage: agreement --corpus DIR [--mutants FILE] [--format NAME]… [--list]');
  const corpus = values.corpus;
  const present = (await readdir(corpus)).filter((name) => existsSync(join(corpus, name, 'INDEX.tsv'))).sort();
  const absent = (values.format ?? []).filter((name) => !present.includes(name) && name !== 'crontab');
  if (absent.length > 0) throw new Error(`${corpus} has no format ${absent.join(', ')}`);
  const formats = (values.format ?? present).filter((name) => present.includes(name));
  const mutants = values.mutants ? await readMutants(values.mutants) : [];
  const exceptions = await readExceptions(join(here, 'agreement-exceptions.json'));

  const known = formats.filter((format) => isKnown(languageOfFormat[format] ?? format));
  const results: AgreementResult[] = [];
  printRow(columns.map(([name]) => name));
  for (const format of known) {
    const directory = join(corpus, format);
    const files = await readIndex(directory);
    const own = mutants.filter((mutant) => mutant.format === format);
    const result = await measureAgreement({ format, directory, files, mutants: own, exceptions }, checkText);
    results.push(result);
    printResult(result);
    if (values.list) printDisagreements(result);
  }
  const cron = values.format?.includes('crontab') === false ? undefined : await measureCron(checkText);
  if (cron !== undefined) {
    results.push(cron);
    printResult(cron);
    if (values.list) printDisagreements(cron);
  }
  printUnused(exceptions, results);
  const unknown = formats.filter((format) => !known.includes(format));
  if (unknown.length > 0) console.log(`not yet known: ${unknown.join(', ')}`);
  return results.every(isGood) ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  },
);
