import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBootEntry } from '../../server/src/core/boot-entry/parse.ts';
import { findTreeFault } from '../../server/src/core/syntax/node.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import type { BootEntryAnalysis } from '../../server/src/languages/boot-entry/analysis/analyse.ts';
import { bootEntry } from '../../server/src/languages/boot-entry/language.ts';
import { keys } from '../../server/src/languages/boot-entry/schema/keys.ts';
import { check } from '../harness/check.ts';

const pieces = [
  ...keys.map(({ name }) => name),
  ' ',
  '\t',
  '  ',
  '\n',
  '\r\n',
  '# c',
  '/vmlinuz-6.1',
  'root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416',
  'root=UUID=12',
  '\0',
  '\uFEFF',
  'Ü',
  'x64',
  '{{',
  '$kernelopts',
];
const entries = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 20 })
  .map((all) => all.join(''));
const path = '/boot/loader/entries/a.conf';

describe('boot entries, whatever the text', () => {
  test('are covered by their tree, whose spans lie in the text', () => {
    fc.assert(
      fc.property(entries, (text) => {
        const tree = parseBootEntry(text);
        expect(findTreeFault(tree, text)).toBeUndefined();
        for (const { key, keySpan, value, valueSpan } of tree.lines) {
          expect(text.slice(keySpan.start, keySpan.end)).toBe(key);
          expect(text.slice(valueSpan.start, valueSpan.end)).toBe(value);
        }
      }),
    );
  });

  test('are formatted without a change to keys and values, in one pass', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (text) => {
        const format = async (one: string) => {
          const { analysis } = await check({ language: 'boot-entry', text: one, path });
          return applyEdits(one, bootEntry.format!(analysis as BootEntryAnalysis, { tabSize: 2, insertSpaces: true }));
        };
        const once = await format(text);
        expect(bootEntry.tokensOf!(once)).toEqual(bootEntry.tokensOf!(text));
        expect(await format(once)).toBe(once);
      }),
      { numRuns: 60 },
    );
  });

  test('get findings within the text, help at any place, and fixes that end', async () => {
    await fc.assert(
      fc.asyncProperty(entries, fc.nat(), async (text, place) => {
        const { analysis, diagnostics } = await check({ language: 'boot-entry', text, path });
        for (const { span, fixes } of diagnostics) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          for (const { edits } of fixes) expect(typeof applyEdits(text, edits)).toBe('string');
        }
        const offset = place % (text.length + 1);
        const opened = analysis as BootEntryAnalysis;
        bootEntry.complete!(opened, offset);
        bootEntry.hover!(opened, offset);
        bootEntry.signature!(opened, offset);
        for (const token of bootEntry.semanticTokens!(opened)) expect(token.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 60 },
    );
  });

  test('are read in linear time', () => {
    const time = (size: number) => {
      const before = process.cpuUsage();
      parseBootEntry('options a=b\n'.repeat(size));
      parseBootEntry(`options ${'a '.repeat(size)}`);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    time(1000);
    expect(time(80_000)).toBeLessThan(20 * time(20_000) + 200_000);
  });
});
