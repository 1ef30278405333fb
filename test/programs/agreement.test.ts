import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyMutant, type Finding, newErrors, onEditedLine, percent, unexplainedErrors } from './agreement-compare.ts';
import { type findException, readExceptions, readIndex, readMutants } from './agreement-data.ts';
import { measureAgreement } from './agreement-run.ts';

const error = (line: number, message: string): Finding => ({ line, severity: 'error', rule: 'x/y', message });

describe('comparing', () => {
  test('an edit replaces its line, with several if it must, and keeps CRLF', () => {
    expect(applyMutant('a\nb\nc', { line: 2, text: 'x\ny' })).toBe('a\nx\ny\nc');
    expect(applyMutant('a\r\nb\r\n', { line: 2, text: 'x' })).toBe('a\r\nx\r\n');
  });

  test('an error below an edit that adds lines is the one that stood there before', () => {
    const mutant = { line: 2, text: 'x\ny' };
    expect(newErrors([error(5, 'old')], [error(6, 'old')], mutant)).toEqual([]);
    expect(newErrors([error(5, 'old')], [error(6, 'old'), error(2, 'new')], mutant)).toEqual([error(2, 'new')]);
  });

  test('a repeated error counts once more, and warnings count never', () => {
    const mutant = { line: 1, text: '' };
    expect(newErrors([error(1, 'a')], [error(1, 'a'), error(1, 'a')], mutant)).toHaveLength(1);
    expect(newErrors([], [{ ...error(1, 'a'), severity: 'warning' }], mutant)).toEqual([]);
  });

  test('the edited lines and their neighbours are the right ones', () => {
    const mutant = { line: 4, text: 'one\ntwo' };
    expect([2, 3, 4, 5, 6, 7].map((line) => onEditedLine([error(line, '')], mutant))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  test('an error where the program itself points is explained', () => {
    const errors = [error(4, 'near'), error(20, 'far')];
    expect(unexplainedErrors(errors, '1.22.1: no port in upstream "a" in site.conf:5 || newer: ok')).toEqual([
      error(20, 'far'),
    ]);
  });

  test('nothing of nothing is all of it', () => {
    expect(percent(0, 0)).toBe(100);
    expect(percent(1, 4)).toBe(25);
  });
});

describe('a whole comparison', () => {
  let directory = '';
  const put = (name: string, text: string) => writeFile(join(directory, name), text);
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'etcetera-agreement-'));
    const rows = [
      ['file', 'origin', 'kind', 'verdict', 'first_message'],
      ['good', 'o', 'real', 'ok', ''],
      ['false', 'o', 'real', 'ok', ''],
      ['template', 'o', 'template', 'error', 'unexpected "{"'],
      ['outside', 'o', 'real', 'crossfile', 'unknown log format in outside:1'],
    ];
    await put('INDEX.tsv', `${rows.map((row) => row.join('\t')).join('\n')}\n`);
    await Promise.all([
      put('good', 'a\nb\nc\n'),
      put('false', 'BAD\n'),
      put('template', 'BAD\n'),
      put('outside', 'BAD\n'),
    ]);
    const mutant = { format: 'x', source: 'good', line: 2, verdict: 'error', program_line: 2, message: 'no' };
    const mutants = [
      { ...mutant, operator: 'caught', text: 'BAD' },
      { ...mutant, operator: 'missed', text: 'odd' },
      { ...mutant, operator: 'astray', text: 'LATE\n\n\n' },
      { ...mutant, operator: 'harmless', text: 'BAD', verdict: 'ok' },
    ];
    await put('mutants.jsonl', mutants.map((each) => JSON.stringify(each)).join('\n'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  /** A checker that dislikes BAD where it stands and LATE at the end of the file. */
  const check = async ({ text }: { text: string }) =>
    text.split('\n').flatMap((line, index, all) => {
      if (line === 'BAD') return [error(index + 1, 'bad')];
      return line === 'LATE' ? [error(all.length, 'late')] : [];
    });

  const measure = async (exceptions: Parameters<typeof findException>[0]) => {
    const [files, mutants] = await Promise.all([readIndex(directory), readMutants(join(directory, 'mutants.jsonl'))]);
    return measureAgreement({ format: 'x', directory, files, mutants, exceptions }, check);
  };

  test('counts files, false errors, catches and lines', async () => {
    const result = await measure([]);
    expect(result).toMatchObject({ accepted: 2, apart: 1, falseErrors: 2, acceptedMutants: 1 });
    expect(result).toMatchObject({ rejected: 3, caught: 2, rightLine: 1, excepted: 0 });
    expect(result.disagreements.map(({ kind, source, line }) => `${kind} ${source}:${line}`)).toEqual([
      'false error false:1',
      'missed good:2',
      'wrong line good:2',
      'false error good:2',
    ]);
  });

  test('an exception takes a mutant out of the count, and says that it was used', async () => {
    const exception = { format: 'x', source: 'good', operator: 'missed', line: 2, reason: 'only the program can know' };
    const result = await measure([exception, { ...exception, source: 'other' }]);
    expect(result).toMatchObject({ rejected: 2, caught: 2, excepted: 1 });
    expect([...result.used]).toEqual([exception]);
  });

  test('an exception without a reason is refused', async () => {
    await put('exceptions.json', JSON.stringify([{ format: 'x', source: 'good', reason: ' ' }]));
    await expect(readExceptions(join(directory, 'exceptions.json'))).rejects.toThrow('has no reason');
  });
});
