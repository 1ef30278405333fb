import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import { guardFormatting } from '../../server/src/core/features/format.ts';
import { fixAll, selectSafeFixes } from '../../server/src/core/rules/fix-all.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { findTreeFault } from '../../server/src/core/syntax/node.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { crontab } from '../../server/src/languages/crontab/language.ts';
import { cpuTime } from '../harness/cpu-time.ts';
import { cronTable } from '../programs/cron-generator.ts';

const pieces = fc.constantFrom(
  ...['*', '*/5', '1-5', '22-2', 'mon', '@daily', '@reboot', 'root', 'MAILTO', 'PATH', '=', '""', '"', "'", '%', '\\%'],
  ...[
    '# etcetera-ignore crontab/never-runs: x',
    '#',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    '\0',
    '\uFEFF',
    '🔒',
    '{{ x }}',
    '{%',
  ],
  ...[
    'certbot',
    'certbot-auto',
    'renew',
    'service nginx reload',
    '&&',
    '|',
    '2>&1',
    '>/dev/null',
    '&>',
    '$(',
    '`',
    '$RANDOM',
  ],
  ...['0 5 * * *', '0 5 * * * root ', '5 5 * * * root ', '[[', 'curl', 'sh', '/tmp/x', '{a,b}', '$PATH', '31 2'],
);
const table = fc.oneof(
  cronTable,
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' ')),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
);
const path = fc.constantFrom('/etc/cron.d/x', '/var/spool/cron/crontabs/root', '/srv/x.cron');

const checker = createChecker(crontab);
const analyse = (at: string, text: string) =>
  crontab.analyse({ document: createDocument(at, text), files: noFiles, settings: { inlayHints: true } });
const check = (at: string, text: string) =>
  checker(analyse(at, text), {}, (rule, error) => {
    throw new Error(`${rule} crashed`, { cause: error });
  });

describe('any text', () => {
  it('has a lossless tree', () => {
    fc.assert(
      fc.property(path, table, (at, text) => {
        expect(findTreeFault(analyse(at, text).root, text)).toBeUndefined();
      }),
      { numRuns: 1500 },
    );
  });

  it('has findings and fixes within the text, none of them empty', () => {
    fc.assert(
      fc.property(path, table, (at, text) => {
        for (const { span, fixes } of check(at, text)) {
          expect(span.start).toBeLessThan(span.end);
          for (const { start, end } of [span, ...fixes.flatMap((fix) => fix.edits)]) {
            expect(0 <= start && start <= end && end <= text.length).toBe(true);
          }
          for (const fix of fixes) applyEdits(text, fix.edits);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is mended to a fixed point', () => {
    fc.assert(
      fc.property(path, table, (at, text) => {
        const find = (current: string) => check(at, current);
        expect(selectSafeFixes(find(fixAll(text, find).text))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is formatted without a change of tokens, and once for all', () => {
    const edits = (at: string, text: string) => crontab.format!(analyse(at, text), { tabSize: 4, insertSpaces: true });
    fc.assert(
      fc.property(path, table, (at, text) => {
        const raw = applyEdits(text, edits(at, text));
        const once = applyEdits(text, guardFormatting(text, edits(at, text), crontab.tokensOf!));
        expect(once).toBe(raw);
        expect(crontab.tokensOf!(once)).toEqual(crontab.tokensOf!(text));
        expect(applyEdits(once, edits(at, once))).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });

  it('answers every feature at every place', () => {
    fc.assert(
      fc.property(path, table, fc.nat(), (at, text, seed) => {
        const analysis = analyse(at, text);
        const offset = text.length === 0 ? 0 : seed % (text.length + 1);
        const list = crontab.complete!(analysis, offset);
        if (list !== undefined) expect(list.span.start <= offset && offset <= list.span.end).toBe(true);
        const hover = crontab.hover!(analysis, offset);
        if (hover !== undefined) expect(hover.span.end).toBeLessThanOrEqual(text.length);
        crontab.signature!(analysis, offset);
        crontab.outline!(analysis);
        crontab.names!(analysis);
        crontab.links!(analysis);
        crontab.inlayHints!(analysis, { start: 0, end: text.length });
        crontab.refactorings!(analysis, { start: offset, end: offset });
        const tokens = crontab.semanticTokens!(analysis);
        for (const { start, end } of tokens) expect(start).toBeLessThan(end);
      }),
      { numRuns: 700 },
    );
  });
});

describe('large text', () => {
  const seconds = (text: string) => {
    const start = cpuTime();
    check('/etc/cron.d/x', text);
    crontab.semanticTokens!(analyse('/etc/cron.d/x', text));
    return (cpuTime() - start) / 1000;
  };

  it.each([
    ['10,000 jobs', '30 2 * * 1 root cd / && test -x /usr/bin/x && /usr/bin/x --all >/dev/null 2>&1\n'.repeat(10_000)],
    ['10,000 settings and jobs', 'MAIL_TO=root\n@daily root job\n'.repeat(10_000)],
    ['a long comment', `#${'x'.repeat(1_000_000)}`],
    ['a long word', 'x'.repeat(1_000_000)],
    ['a long field', `${'1,'.repeat(500_000)}`],
    ['long fields', `${'* '.repeat(500_000)}`],
    ['a long command', `@daily root ${'a "b" {c,d} && '.repeat(70_000)}\n`],
    ['many braces', `@daily root ${'{,'.repeat(400_000)}\n`],
    ['a long setting', `A="${'b '.repeat(500_000)}\n`],
    ['many NULs', 'a=\0'.repeat(300_000)],
    ['many lines without sense', '{{ x\n'.repeat(100_000)],
    ['many renewals', '30 2 * * 1 root certbot renew\n35 2 * * 1 root service nginx reload\n'.repeat(3_000)],
  ])('%s is checked in a second', (_, text) => {
    expect(seconds(text)).toBeLessThan(1);
  });
});
