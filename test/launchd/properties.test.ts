import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { findTreeFault } from '../../server/src/core/syntax/node.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { launchd } from '../../server/src/languages/launchd/language.ts';

const pieces = fc.constantFrom(
  '<plist version="1.0">',
  '</plist>',
  '<dict>',
  '</dict>',
  '<dict/>',
  '<array>',
  '</array>',
  '<key>',
  '</key>',
  'Label',
  '<string>',
  '</string>',
  '<true/>',
  '<integer>',
  '</integer>',
  '5',
  '&',
  '&amp;',
  '&foo;',
  '<',
  '>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?xml?>',
  '<!DOCTYPE plist [',
  '{{ x }}',
  '{% if x %}',
  '{{',
  '<%= x %>',
  '\n',
  '  ',
  '\0',
  '🔒',
);
const list = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => `<${text}`),
  fc.array(pieces, { maxLength: 60 }).map((parts) => `<plist>${parts.join('')}`),
);
const checker = createChecker(launchd);
const analyse = (text: string) =>
  launchd.analyse({ document: createDocument('/Library/LaunchDaemons/x.plist', text), files: noFiles, settings: {} });
const check = (text: string) =>
  checker(analyse(text), {}, (rule, error) => {
    throw new Error(`${rule} crashed`, { cause: error });
  });

describe('any text', () => {
  it('has a lossless tree', () => {
    fc.assert(
      fc.property(list, (text) => {
        expect(findTreeFault(analyse(text).root, text)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('has findings within it, and help at every place', () => {
    fc.assert(
      fc.property(list, fc.nat(), (text, seed) => {
        for (const { span, fixes } of check(text)) {
          for (const { start, end } of [span, ...fixes.flatMap((fix) => fix.edits)]) {
            expect(0 <= start && start <= end && end <= text.length).toBe(true);
          }
        }
        const analysis = analyse(text);
        const offset = seed % (text.length + 1);
        launchd.complete?.(analysis, offset);
        launchd.hover?.(analysis, offset);
        launchd.outline?.(analysis);
      }),
      { numRuns: 500 },
    );
  });
});

describe('hostile text', () => {
  it('of 100,000 nested arrays, entity bombs and half tags is answered', () => {
    const start = process.cpuUsage();
    check(`<plist>${'<array>'.repeat(100_000)}`);
    check(`<plist>${'<array>\n'.repeat(50_000)}${'</array>\n'.repeat(50_000)}</plist>`);
    check('<plist><dict><key>Label</key><string>a</stri');
    expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(3);
    const bomb = '<!DOCTYPE plist [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<plist><string>&b;</string></plist>';
    expect(check(bomb).map(({ rule }) => rule)).toContain('launchd/xml-syntax');
  });
});
