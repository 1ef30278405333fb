import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import type { Diagnostic } from '../../server/src/core/rules/diagnostic.ts';
import { createSectionMemory } from '../../server/src/core/rules/sections.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { type SyntaxNode, walk } from '../../server/src/core/syntax/node.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import type { CrontabAnalysis } from '../../server/src/languages/crontab/analysis/analyse.ts';
import { crontab } from '../../server/src/languages/crontab/language.ts';
import { cronTable } from '../programs/cron-generator.ts';

/** The lines of the examples of all rules, so that every rule has something to find, and lines that decide about others. */
const examples = crontab.rules
  .flatMap(({ examples: { invalid, valid } }) => [...invalid, ...valid])
  .flatMap((example) => (typeof example === 'string' ? example : example.code).split('\n'));
const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...new Set(examples)) },
  fc.constantFrom(
    ...[
      '',
      '# note',
      'SHELL=/bin/bash',
      'PATH=/usr/sbin',
      '@daily root job &>/dev/null',
      '@daily backup.sh',
      '\r',
      ' ',
    ],
    ...[
      '# etcetera-form: user',
      '# etcetera-form: system',
      '# etcetera-ignore crontab/never-runs: so',
      'a\0b',
      '{{ x }}',
    ],
  ),
);
const edits = fc.array(
  fc.record({
    at: fc.nat(),
    line,
    removed: fc.integer({ min: 0, max: 2 }),
    inside: fc.option(fc.constantFrom('x', ' ', '#', '%', '5', '\0', '\uFEFF'), { freq: 3 }),
  }),
  { minLength: 1, maxLength: 10 },
);
const begin = fc.oneof(
  fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n')),
  cronTable,
);

const checker = createChecker(crontab);
const crash = (rule: string, error: unknown): never => {
  throw new Error(`${rule} crashed`, { cause: error });
};
const inOrder = (found: readonly Diagnostic[]) => found.map((finding) => JSON.stringify(finding)).sort();

function shapeOf({ root }: CrontabAnalysis): string[] {
  const shape: string[] = [];
  walk(root, (node: SyntaxNode) => void shape.push(`${node.kind} ${node.start} ${node.end}`));
  for (const { command, user } of root.entries)
    shape.push(`${command?.shell.start} ${command?.shell.end} ${command?.input?.start} ${user?.start}`);
  return shape;
}

it('finds edit after edit what it finds in a table that is read anew', { timeout: 600_000 }, () => {
  let reused = 0;
  fc.assert(
    fc.property(begin, edits, fc.constantFrom('/etc/cron.d/x', '/srv/x.cron'), (first, changes, path) => {
      const memory = createSectionMemory();
      let text = first;
      let previous: CrontabAnalysis | undefined;
      for (const { at, line: added, removed, inside } of [{ at: 0, line: '', removed: 0, inside: null }, ...changes]) {
        if (inside === null) {
          const rows = text.split('\n');
          rows.splice(at % rows.length, removed, added);
          text = rows.join('\n');
        } else {
          const offset = at % (text.length + 1);
          text = text.slice(0, offset) + inside + text.slice(offset + removed);
        }
        const document = createDocument(path, text);
        const analysis = crontab.analyse({ document, files: noFiles, settings: {}, previous }) as CrontabAnalysis;
        const sections = crontab.sections!(analysis);
        if (sections?.surroundings === memory.surroundings)
          reused += sections?.nodes.filter((node) => memory.sections.get(node) !== undefined).length ?? 0;
        const found = checker(analysis, {}, crash, memory);
        const anew = crontab.analyse({ document, files: noFiles, settings: {} }) as CrontabAnalysis;
        expect(shapeOf(analysis), text).toEqual(shapeOf(anew));
        expect(inOrder(found), text).toEqual(inOrder(checker(anew, {}, crash)));
        previous = analysis;
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 300) },
  );
  expect(reused).toBeGreaterThan(300);
});
