import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import type { Analysis, Language } from '../../server/src/core/language.ts';
import type { Diagnostic } from '../../server/src/core/rules/diagnostic.ts';
import { createSectionMemory } from '../../server/src/core/rules/sections.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { autofs } from '../../server/src/languages/autofs/language.ts';
import { fstab } from '../../server/src/languages/fstab/language.ts';
import { nfsExports } from '../../server/src/languages/nfs-exports/language.ts';
import { autofsText, exportsText, fstabText } from '../programs/nfs-texts.ts';

/** What is put into a text somewhere: pieces of lines, and what joins and parts them. */
const pieces = fc.constantFrom(
  ...[
    '',
    ' ',
    '\n',
    '\n\n',
    '\\\n',
    '\r\n',
    '"',
    '#',
    ' # note',
    '(',
    ')',
    ',',
    '{{ x }}',
    '{% if x %}',
    '\\040',
    '\0',
  ],
  ...[
    '/srv ',
    ' 192.0.2.1(rw)',
    '192.0.2.0/24(sec=sys,no_root_squash)',
    '-ro',
    '(rw)',
    'a:/b /b nfs soft,rw 0 0',
    'srv -rw,soft a:/b',
    '#!',
    '+auto.x',
    'rwx',
  ],
);

const edits = fc.array(fc.record({ at: fc.nat(), piece: pieces, removed: fc.integer({ min: 0, max: 6 }) }), {
  minLength: 1,
  maxLength: 12,
});

/** The tree, and all that hangs on its nodes, as text; where its stretches end does not count. */
const shapeOf = ({ root, comments }: Analysis) =>
  JSON.stringify(
    [root.children.flatMap((node) => (node.kind === 'stretch' ? node.children : [node])), comments],
    undefined,
    1,
  );

const inOrder = (found: readonly Diagnostic[]) => found.map((finding) => JSON.stringify(finding)).sort();

const examples = (language: Language) =>
  language.rules
    .flatMap(({ examples: { invalid, valid } }) => [...invalid, ...valid])
    .map((example) => (typeof example === 'string' ? example : example.code));

it.each([
  ['nfs-exports', nfsExports as unknown as Language, exportsText, '/etc/exports'],
  ['fstab', fstab as unknown as Language, fstabText, '/etc/fstab'],
  ['autofs', autofs as unknown as Language, autofsText, '/etc/auto.srv'],
  ['autofs', autofs as unknown as Language, autofsText, '/etc/auto.master'],
] as const)(
  '%s takes from the last analysis what it would find anew',
  { timeout: 600_000 },
  (_, language, text, path) => {
    const checker = createChecker(language);
    const crash = (rule: string, error: unknown): never => {
      throw new Error(`${rule} crashed`, { cause: error });
    };
    const whole = fc
      .array(fc.oneof(fc.constantFrom(...examples(language)), text), { minLength: 1, maxLength: 30, size: 'max' })
      .map((parts) => parts.join('\n'));
    let reused = 0;
    fc.assert(
      fc.property(whole, edits, (begin, changes) => {
        const memory = createSectionMemory();
        let current = begin;
        let previous: Analysis | undefined;
        for (const { at, piece, removed } of [{ at: 0, piece: '', removed: 0 }, ...changes]) {
          const offset = at % (current.length + 1);
          current = current.slice(0, offset) + piece + current.slice(offset + removed);
          const document = createDocument(path, current);
          const analysis = language.analyse({ document, files: noFiles, settings: {}, previous });
          const { nodes, surroundings } = language.sections!(analysis)!;
          if (surroundings === memory.surroundings)
            reused += nodes.filter((node) => memory.sections.get(node) !== undefined).length;
          const found = checker(analysis, {}, crash, memory);
          const anew = language.analyse({ document, files: noFiles, settings: {} });
          expect(shapeOf(analysis), JSON.stringify(current)).toEqual(shapeOf(anew));
          expect(inOrder(found), JSON.stringify(current)).toEqual(inOrder(checker(anew, {}, crash)));
          previous = analysis;
        }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 60) },
    );
    expect(reused).toBeGreaterThan(100);
  },
);
