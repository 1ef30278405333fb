import { expect, it } from 'vitest';
import { check } from '../harness/check.ts';

const heading = 'hello (1.0) unstable; urgency=low\n\n  * Something.\n\n';
const good = `${heading} -- A Person <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n\n`;
const oneBlank = `${heading} -- A Person <a@example.org> Mon, 02 Jan 2023 10:00:00 +0000\n\n`;
const atMargin = `${heading}-- A Person <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n\n`;
const fullMonth = `${heading} -- A Person <a@example.org>  Mon, 02 July 2023 10:00:00 +0000\n\n`;

/** How many of the findings about the form of lines are errors and how many are warnings. */
async function levels(text: string): Promise<string> {
  const rules = ['bad-heading', 'bad-trailer', 'missing-trailer', 'invalid-date'];
  const found = (await check({ language: 'debian-changelog', text })).diagnostics.filter(({ rule }) =>
    rules.includes(rule.replace('debian-changelog/', '')),
  );
  const count = (severity: string) => found.filter((diagnostic) => diagnostic.severity === severity).length;
  return `${count('error')} errors, ${count('warning')} warnings`;
}

it('is an error where the file shows how the line should be', async () => {
  expect(await levels(good + oneBlank)).toBe('1 errors, 0 warnings');
  expect(await levels(good.repeat(5) + atMargin)).toBe('2 errors, 0 warnings');
  expect(await levels(good.repeat(12) + oneBlank + fullMonth)).toBe('2 errors, 0 warnings');
});

it('is a warning where the file does without it again and again, since dpkg only warns', async () => {
  expect(await levels(oneBlank + oneBlank)).toBe('0 errors, 2 warnings');
  expect(await levels(atMargin + atMargin)).toBe('0 errors, 4 warnings');
  expect(await levels(good + good + oneBlank + fullMonth)).toBe('0 errors, 2 warnings');
});

it('is a warning where the only entry is still being written', async () => {
  expect(await levels(heading)).toBe('0 errors, 1 warnings');
  expect(await levels(`${heading}-- A Person <a@example.org>\n`)).toBe('0 errors, 2 warnings');
  expect(await levels(oneBlank)).toBe('1 errors, 0 warnings');
});
