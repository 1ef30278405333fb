import { expect, test } from 'vitest';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { languages } from '../../server/src/languages/registry.ts';
import { check } from '../harness/check.ts';

/** The examples of all rules that show a mended text of more than one line, as they are in files with CRLF. */
const examples = languages.flatMap(({ id: language, rules }) =>
  rules.flatMap(({ id, examples: { invalid } }) =>
    invalid.flatMap((example) =>
      typeof example !== 'string' && example.fixed?.includes('\n')
        ? [{ ...example, language, id, text: example.code.replace(/\r?\n/g, '\r\n') }]
        : [],
    ),
  ),
);

/** Their fix is to take a carriage return away. */
const takesOneAway = new Set([
  'nfs-exports/silent-end',
  'pam/carriage-return',
  'pam-config/invalid-value',
  'debian-source-format/bad-format',
]);

test('fixes in files with CRLF put no other line ends in', async () => {
  const mixed: string[] = [];
  let withLines = 0;
  for (const { id: _id, text, code: _code, fixed: _fixed, ...input } of examples) {
    if (!text.includes('\r\n')) continue;
    const { diagnostics } = await check({ ...input, text });
    for (const { rule, fixes } of diagnostics.filter((found) => !takesOneAway.has(found.rule))) {
      for (const { edits } of fixes) {
        withLines += edits.filter(({ newText }) => newText.includes('\n')).length;
        if (/(^|[^\r])\n/.test(applyEdits(text, edits))) mixed.push(`${rule}: ${text}`);
      }
    }
  }
  expect(mixed).toEqual([]);
  expect(withLines).toBeGreaterThan(50);
});
