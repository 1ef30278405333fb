import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import { guardFormatting } from '../../server/src/core/features/format.ts';
import { fixAll, selectSafeFixes } from '../../server/src/core/rules/fix-all.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { findTreeFault } from '../../server/src/core/syntax/node.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { nginx } from '../../server/src/languages/nginx/language.ts';

const pieces = fc.constantFrom(
  'http',
  'server',
  'location',
  'listen',
  'ssl_protocols',
  'TLSv1',
  'TLSv1.2',
  'ssl',
  'on',
  'map',
  '$uri',
  '${host}',
  '$',
  '{',
  '}',
  ';',
  '"',
  "'",
  '\\',
  '#',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  '\0',
  '\uFEFF',
  '🔒',
  'content_by_lua_block',
  '[[',
  ']]',
  '--',
  '{{ x }}',
  '{% if %}',
  '~*',
  '\\.php$',
  'add_header',
  'Strict-Transport-Security',
  'max-age=1',
  'include',
  '*.conf',
  'if',
  '(',
  ')',
  '# etcetera-ignore nginx/unknown-directive: x',
  'ssl_ciphers',
  'HIGH:!aNULL',
);
const configuration = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
);

const checker = createChecker(nginx);
const analyse = (text: string) =>
  nginx.analyse({ document: createDocument('/etc/nginx/conf.d/x.conf', text), files: noFiles, settings: {} });
const check = (text: string) =>
  checker(analyse(text), {}, (rule, error) => {
    throw new Error(`${rule} crashed`, { cause: error });
  });

describe('any text', () => {
  it('has a lossless tree', () => {
    fc.assert(
      fc.property(configuration, (text) => {
        expect(findTreeFault(analyse(text).root, text)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('has findings and fixes within the text', () => {
    fc.assert(
      fc.property(configuration, (text) => {
        for (const { span, fixes } of check(text)) {
          for (const { start, end } of [span, ...fixes.flatMap((fix) => fix.edits)]) {
            expect(0 <= start && start <= end && end <= text.length).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is mended to a fixed point', () => {
    fc.assert(
      fc.property(configuration, (text) => {
        expect(selectSafeFixes(check(fixAll(text, check).text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is formatted without a change of tokens, and once for all', () => {
    const format = (text: string, insertSpaces: boolean) => {
      const edits = nginx.format!(analyse(text), { tabSize: 4, insertSpaces });
      return applyEdits(text, guardFormatting(text, edits, nginx.tokensOf!));
    };
    fc.assert(
      fc.property(configuration, fc.boolean(), (text, spaces) => {
        const once = format(text, spaces);
        expect(nginx.tokensOf!(once)).toEqual(nginx.tokensOf!(text));
        expect(applyEdits(text, nginx.format!(analyse(text), { tabSize: 4, insertSpaces: spaces }))).toBe(once);
        expect(format(once, spaces)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('answers every feature at every place', () => {
    fc.assert(
      fc.property(configuration, fc.nat(), (text, seed) => {
        const analysis = analyse(text);
        const offset = text.length === 0 ? 0 : seed % (text.length + 1);
        nginx.complete?.(analysis, offset);
        const hover = nginx.hover?.(analysis, offset);
        if (hover !== undefined) expect(hover.span.end).toBeLessThanOrEqual(text.length);
        nginx.signature?.(analysis, offset);
        nginx.outline?.(analysis);
        nginx.semanticTokens?.(analysis);
        nginx.links?.(analysis);
        nginx.refactorings?.(analysis, { start: offset, end: offset });
      }),
      { numRuns: 500 },
    );
  });
});

describe('large text', () => {
  /** Processor time, since the machine may have other things to do. */
  const seconds = (work: () => void) => {
    const start = process.cpuUsage();
    work();
    return process.cpuUsage(start).user / 1_000_000;
  };

  it('of 10,000 nested blocks is checked in a second', () => {
    expect(seconds(() => check(`${'server {\n'.repeat(10_000)}${'}\n'.repeat(10_000)}`))).toBeLessThan(1);
    expect(seconds(() => check('server {'.repeat(10_000)))).toBeLessThan(1);
    expect(seconds(() => check('}'.repeat(10_000)))).toBeLessThan(1);
  });

  it('of a megabyte on one line is checked in a second', () => {
    expect(seconds(() => check('x'.repeat(1_000_000)))).toBeLessThan(1);
    expect(seconds(() => check(`server { ${'listen 80; '.repeat(90_000)} }`))).toBeLessThan(1);
    expect(seconds(() => check(`server { add_header X "${'a b '.repeat(250_000)}"; }`))).toBeLessThan(1);
    expect(seconds(() => check(`"${'\\"'.repeat(500_000)}`))).toBeLessThan(1);
    for (const mark of [';', '{', '}', '"']) expect(seconds(() => check(mark.repeat(1_000_000)))).toBeLessThan(1);
    expect(seconds(() => check(`server { location ~ ${'['.repeat(1_000_000)} { } }`))).toBeLessThan(1);
  });
});
