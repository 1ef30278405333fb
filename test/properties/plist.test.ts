import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import type { Diagnostic } from '../../server/src/core/rules/diagnostic.ts';
import { createSectionMemory } from '../../server/src/core/rules/sections.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { findTreeFault, walk } from '../../server/src/core/syntax/node.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import type { LaunchdAnalysis } from '../../server/src/languages/launchd/analyse.ts';
import { launchd } from '../../server/src/languages/launchd/language.ts';
import { soundPlist } from '../programs/plist-generator.ts';

/** The lists in the examples of all rules, so that every rule has something to find in some of them. */
const examples = launchd.rules
  .flatMap(({ examples: { invalid, valid } }) => [...invalid, ...valid])
  .map((example) => (typeof example === 'string' ? example : example.code));
const times = [0, 1, 2].map(
  (hour) =>
    `    <dict>\n      <key>Hour</key>\n      <integer>${hour * 12}</integer>\n      <key>Minute</key>\n      <integer>0</integer>\n    </dict>`,
);
const calendar = `<plist version="1.0">\n<dict>\n  <key>Label</key>\n  <string>x</string>\n  <key>Program</key>\n  <string>/bin/x</string>\n  <key>StartCalendarInterval</key>\n  <array>\n${times.join('\n')}\n  </array>\n</dict>\n</plist>\n`;

const pieces = fc.constantFrom(
  ...[
    '',
    '\n',
    ' ',
    'x',
    '<',
    '>',
    '&',
    '&amp;',
    '"',
    '</dict>',
    '<dict>',
    '<dict>\n',
    '</array>',
    '<array>',
    '<key>Hour</key>',
  ],
  ...[
    '<!-- x -->',
    '<!--',
    '-->',
    '<integer>24</integer>',
    '<string>',
    '</string>',
    '<true/>',
    '<key>',
    '{{ x }}',
    '{% x %}',
  ],
  ...[
    '<key>Month</key>\n<integer>2</integer>\n<key>Day</key>\n<integer>30</integer>\n',
    '<![CDATA[',
    ']]>',
    '<?x',
    '\u0001',
  ],
);
const edits = fc.array(fc.record({ at: fc.nat(), removed: fc.nat({ max: 9 }), piece: pieces, undone: fc.boolean() }), {
  minLength: 1,
  maxLength: 14,
});

const crash = (rule: string, error: unknown): never => {
  throw new Error(`${rule} crashed`, { cause: error });
};
const checker = createChecker(launchd);
const inOrder = (found: readonly Diagnostic[]) => found.map((finding) => JSON.stringify(finding)).sort();

function shapeOf({ root }: LaunchdAnalysis): string[] {
  const shape: string[] = [];
  walk(root, (node) => {
    const { name, nameSpan, parent, close, open, elements } = node as Partial<LaunchdAnalysis['dict'] & object>;
    shape.push(
      [
        node.kind,
        node.start,
        node.end,
        name,
        nameSpan?.start,
        nameSpan?.end,
        parent?.start,
        open?.end,
        close?.start,
      ].join(),
      elements?.map(({ start }) => start).join() ?? '',
    );
    return undefined;
  });
  for (const { start, end } of root.comments) shape.push(`comment ${start} ${end}`);
  return [...shape, ...root.errors.map((error) => JSON.stringify(error))];
}

it('reads and checks a property list, edit after edit, as it reads and checks it anew', { timeout: 600_000 }, () => {
  const begin = fc.oneof(fc.constant(calendar), fc.constantFrom(...examples), soundPlist);
  let reused = 0;
  fc.assert(
    fc.property(begin, edits, (first, changes) => {
      const memory = createSectionMemory();
      let text = first;
      let previous: LaunchdAnalysis | undefined;
      const step = (next: string) => {
        text = next;
        const document = createDocument('/Library/LaunchDaemons/x.plist', text);
        const analysis = launchd.analyse({ document, files: noFiles, settings: {}, previous }) as LaunchdAnalysis;
        const sections = launchd.sections?.(analysis);
        if (sections?.surroundings === memory.surroundings)
          reused += sections?.nodes.filter((node) => memory.sections.get(node) !== undefined).length ?? 0;
        const found = checker(analysis, {}, crash, memory);
        const anew = launchd.analyse({ document, files: noFiles, settings: {} }) as LaunchdAnalysis;
        expect(findTreeFault(analysis.root, text)).toBeUndefined();
        expect(shapeOf(analysis), text).toEqual(shapeOf(anew));
        expect(inOrder(found), text).toEqual(inOrder(checker(anew, {}, crash)));
        previous = analysis;
      };
      step(first);
      for (const { at, removed, piece, undone } of changes) {
        const from = at % (text.length + 1);
        const before = text;
        step(text.slice(0, from) + piece + text.slice(from + removed));
        if (undone) step(before);
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 250) },
  );
  expect(reused).toBeGreaterThan(20);
});
