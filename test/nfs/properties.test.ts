import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import { guardFormatting } from '../../server/src/core/features/format.ts';
import type { Language } from '../../server/src/core/language.ts';
import { fixAll, selectSafeFixes } from '../../server/src/core/rules/fix-all.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { findTreeFault } from '../../server/src/core/syntax/node.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { languages } from '../../server/src/languages/registry.ts';
import { autofsText, confText, defaultText, exportsText, fstabText } from '../programs/nfs-texts.ts';

const junk = fc.array(
  fc.constantFrom(
    ...[
      '/srv',
      ' ',
      '\t',
      '\n',
      '\r\n',
      '\\\n',
      '\\',
      '"',
      '(',
      ')',
      ',',
      '=',
      '[',
      ']',
      '#',
      ';',
      'rw',
      'sec=',
      'a',
      '\0',
      '\uFEFF',
      '-',
      '\\040',
      '\\04',
      '{{ x }}',
      '{% if "a" %}',
      '${NET}',
      '{{',
      '😀',
      '\v',
    ],
  ),
  { maxLength: 40 },
);
const anyText = (text: fc.Arbitrary<string>) =>
  fc.oneof(
    text,
    junk.map((parts) => parts.join('')),
    fc.tuple(text, fc.nat()).map(([whole, at]) => whole.slice(0, at % (whole.length + 1))),
  );

const cases: readonly [id: string, text: fc.Arbitrary<string>, name?: string][] = [
  ['nfs-exports', anyText(exportsText)],
  ['fstab', anyText(fstabText)],
  ['nfs-conf', anyText(confText)],
  ['nfs-default', anyText(defaultText)],
  ['autofs', anyText(autofsText)],
  ['autofs', anyText(autofsText), 'auto.master'],
];

describe.each(cases)('%s', (id, text, name = id) => {
  const language = languages.find((candidate) => candidate.id === id) as Language;
  const checker = createChecker(language);
  const analyse = (source: string) =>
    language.analyse({ document: createDocument(`/etc/${name}`, source), files: noFiles, settings: {} });
  const check = (source: string) =>
    checker(analyse(source), {}, (rule, error) => {
      throw new Error(`${rule} crashed`, { cause: error });
    });
  const format = (source: string) =>
    applyEdits(
      source,
      guardFormatting(
        source,
        language.format?.(analyse(source), { tabSize: 4, insertSpaces: true }) ?? [],
        language.tokensOf ?? (() => []),
      ),
    );

  it('has a lossless tree', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(findTreeFault(analyse(source).root, source)).toBeUndefined();
      }),
      { numRuns: 600 },
    );
  });

  it('has findings and fixes within the text, and is mended to a fixed point', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { span, fixes } of check(source)) {
          for (const { start, end } of [span, ...fixes.flatMap((fix) => fix.edits)])
            expect(0 <= start && start <= end && end <= source.length).toBe(true);
          for (const fix of fixes) applyEdits(source, fix.edits);
        }
        expect(selectSafeFixes(check(fixAll(source, check).text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is formatted without a change of tokens, once for all', () => {
    fc.assert(
      fc.property(text, (source) => {
        const once = format(source);
        expect(language.tokensOf?.(once)).toEqual(language.tokensOf?.(source));
        expect(format(once)).toBe(once);
      }),
      { numRuns: 400 },
    );
  });

  it('answers every feature at every place', () => {
    fc.assert(
      fc.property(text, fc.nat(), (source, seed) => {
        const analysis = analyse(source);
        const offset = seed % (source.length + 1);
        const list = language.complete?.(analysis, offset);
        if (list !== undefined) expect(list.span.start <= offset && offset <= list.span.end).toBe(true);
        const hover = language.hover?.(analysis, offset);
        if (hover !== undefined) expect(hover.span.end).toBeLessThanOrEqual(source.length);
        language.outline?.(analysis);
        for (const token of language.semanticTokens?.(analysis) ?? []) expect(token.end).toBeGreaterThan(token.start);
      }),
      { numRuns: 400 },
    );
  });

  it('takes a megabyte on one line, and a hundred thousand words, within seconds', { timeout: 180_000 }, () => {
    const before = process.cpuUsage();
    check('x'.repeat(1_000_000));
    check(`/srv ${'192.0.2.1(rw) '.repeat(70_000)}\n`);
    check(`/srv 192.0.2.1(${'rw,'.repeat(200_000)})\n`);
    check(`${'/srv 192.0.2.1(rw) \\\n'.repeat(30_000)}\n`);
    check('[a]\nb=c\n'.repeat(60_000));
    check(`"${'\\040'.repeat(200_000)}`);
    check(`srv -${'rw,'.repeat(100_000)} a:/b\n`);
    check(`RPCMOUNTDOPTS="${'-g '.repeat(100_000)}"\n`);
    check(`srv ${'/a b:/c '.repeat(50_000)}\n`);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(12_000);
  });
});
