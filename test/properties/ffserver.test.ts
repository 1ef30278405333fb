import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixAll } from '../../server/src/core/rules/fix-all.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { findTreeFault } from '../../server/src/core/syntax/node.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { analyseFfserver } from '../../server/src/languages/ffserver/analysis/analyse.ts';
import { format } from '../../server/src/languages/ffserver/format/format.ts';
import { tokensOf } from '../../server/src/languages/ffserver/format/tokens.ts';
import { ffserver } from '../../server/src/languages/ffserver/language.ts';
import { parseFfserver } from '../../server/src/languages/ffserver/parse/parser.ts';
import { directiveEntries } from '../../server/src/languages/ffserver/schema/directives.ts';
import { check } from '../harness/check.ts';

function analyse(text: string) {
  return analyseFfserver({ document: createDocument('/etc/ffserver.conf', text), files: noFiles, settings: {} });
}

const word = fc.oneof(
  fc.constantFrom(
    'feed1.ffm',
    'feed1.ffm>',
    'allow',
    'deny',
    '127.0.0.1',
    '10.0.0.0/8',
    '5M',
    '100',
    '"a b"',
    "'x",
    '#',
    '# c',
    '+mv4',
    'flv',
    'libx264',
    'cif',
    '1/2',
    '\0',
    'é',
  ),
  fc.string({ maxLength: 6 }),
);
const name = fc.oneof(
  fc.constantFrom(...directiveEntries.map((entry) => entry.name)),
  fc.constantFrom('<Stream', '</Feed', '<Fed', '\uFEFFPort'),
  word,
);
const line = fc
  .tuple(fc.constantFrom('', ' ', '\t'), name, fc.array(word, { maxLength: 4 }))
  .map(([indent, first, rest]) => indent + [first, ...rest].join(' '));
const file = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.join(end));
const anything = fc.oneof(file, fc.string({ unit: 'binary', maxLength: 300 }));

describe('any text', () => {
  test('is read without loss', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(findTreeFault(parseFfserver(text), text)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  test('is judged, hovered and completed without a throw, within the text', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anything, fc.nat(), async (text, place) => {
        const { diagnostics } = await check({ language: 'ffserver', text });
        for (const { span, fixes } of diagnostics) {
          // Throws where edits overlap.
          for (const { edits } of fixes) expect(applyEdits(text, edits)).not.toBe(text);
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeLessThanOrEqual(span.end);
        }
        const analysis = analyse(text);
        const offset = place % (text.length + 1);
        for (const ask of ['complete', 'hover', 'signature'] as const) {
          const answer = ffserver[ask]?.(analysis, offset);
          if (answer !== undefined && 'span' in answer) {
            expect(answer.span.start).toBeLessThanOrEqual(offset);
            expect(answer.span.end).toBeLessThanOrEqual(text.length);
          }
        }
        ffserver.outline?.(analysis);
        ffserver.names?.(analysis);
        ffserver.semanticTokens?.(analysis);
        ffserver.links?.(analysis);
      }),
      { numRuns: 150 },
    );
  });

  test('keeps its tokens when it is formatted, and formatting again changes nothing', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const options = { tabSize: 4, insertSpaces: true };
        const once = applyEdits(text, format(analyse(text), options));
        expect(tokensOf(once)).toEqual(tokensOf(text));
        expect(applyEdits(once, format(analyse(once), options))).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  test('has safe fixes that come to an end', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(file, async (text) => {
        const findings = new Map<string, Awaited<ReturnType<typeof check>>['diagnostics']>();
        let current = text;
        for (let round = 0; round < 10; round++) {
          findings.set(current, (await check({ language: 'ffserver', text: current })).diagnostics);
          const next = fixAll(current, (asked) => (asked === current ? (findings.get(asked) ?? []) : [])).text;
          if (next === current) return;
          current = next;
        }
        throw new Error('the fixes do not end');
      }),
      { numRuns: 60 },
    );
  });
});

/** Lines of the smaller file whose costs are compared; eight times as many are in the larger one. */
const scale = Number(process.env.FFSERVER_LINES ?? 4000) / 8;

/** What a file costs to check, with its answers to an editor, in microseconds of the processor. */
async function cost(text: string): Promise<number> {
  const before = process.cpuUsage();
  await check({ language: 'ffserver', text });
  const analysis = analyse(text);
  const middle = Math.floor(text.length / 2);
  ffserver.complete?.(analysis, middle);
  ffserver.hover?.(analysis, middle);
  for (const ask of ['outline', 'names', 'semanticTokens', 'links', 'codeLenses'] as const) ffserver[ask]?.(analysis);
  ffserver.inlayHints?.(analysis, { start: 0, end: text.length });
  for (const view of ffserver.views ?? []) view.draw(analysis, 0, {});
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

describe('hostile files', () => {
  test.each([
    ['directives', 'HTTPPort 8090\n'],
    ['directives that belong elsewhere', '<Stream a>\nHTTPPort 8090\n</Stream>\nFormat flv\n'],
    ['sections of one name', '<Feed a>\n</Feed>\n<Stream a>\n</Stream>\n'],
    ['sections in sections', '<Stream a>\nFeed b\n<Feed b>\nFile /b\n'],
    ['unclosed sections with a feed that comes last', '<Stream a.flv>\nFeed z\n'],
    ['closing tags', '</Stream>\n'],
    ['limits in the wrong order', 'MaxClients 3000\n'],
    ['options', 'AVOptionVideo flags +mv4\n'],
    ['presets', 'AVPresetVideo x\n'],
    [
      'ACLs and multicasts',
      '<Stream a.sdp>\nFormat rtp\nMulticastAddress 224.0.0.9\nMulticastPort 1\nACL allow 1.1.1.1 # x\n</Stream>\n',
    ],
  ])('%s without end take linear time', { timeout: 60_000 }, async (_, lines) => {
    const lineCount = lines.split('\n').length - 1;
    const text = (count: number) => {
      const inside = lines.startsWith('AV') ? '<Stream a>\n' : '';
      return `${inside}${lines.repeat(Math.ceil(count / lineCount))}MaxHTTPConnections 9000\n<Feed z>\n</Feed>\n`;
    };
    await cost(text(scale));
    const small = await cost(text(scale));
    expect(await cost(text(scale * 8))).toBeLessThan(Math.max(small, 30_000) * 8 * 4);
  });

  test('streams, feeds and ACLs without end take every rule and view linear time', { timeout: 60_000 }, async () => {
    const many = (count: number) =>
      Array.from(
        { length: count },
        (_, index) =>
          `<Feed ${index}.ffm>\nACL allow 10.0.0.1 10.0.0.9\n</Feed>\n<Stream ${index}>\nFormat rtp\nMulticastPort 1\n</Stream>\n` +
          `<Stream ${index}.flv>\nFeed ${index}.ffm\nNoVideo\nVideoSize 3x3\n</Stream>\n`,
      ).join('');
    await cost(many(150));
    const small = await cost(many(150));
    expect(await cost(many(1200))).toBeLessThan(Math.max(small, 50_000) * 8 * 4);
  });

  test('a line of a megabyte is read in pieces of ffserver’s buffer', () => {
    const text = `CustomLog ${'a'.repeat(1_000_000)}\n`;
    const tree = parseFfserver(text);
    expect(tree.splits.length).toBe(Math.floor(text.length / 1023));
    expect(findTreeFault(tree, text)).toBeUndefined();
  });
});
