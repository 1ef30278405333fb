import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import type { Analysis, Language } from '../../server/src/core/language.ts';
import { createSectionMemory } from '../../server/src/core/rules/sections.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { walk } from '../../server/src/core/syntax/node.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { catalogue } from '../../server/src/languages/catalogue.generated.ts';
import { benchLanguages } from '../bench/languages/index.ts';

const now = Date.UTC(2026, 10, 1);

const crash = (rule: string, error: unknown): never => {
  throw new Error(`${rule} crashed`, { cause: error });
};

/** Nodes lead to the whole tree; of one, only where it is counts. */
const placeOfNode = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value && 'children' in value
    ? [value.start, value.end]
    : value;

/** Everything that a person sees of a document, as text. */
function seen(language: Language, analysis: Analysis, found: readonly object[]): Record<string, readonly string[]> {
  const nodes: string[] = [];
  walk(analysis.root, (node) => {
    // Where a file is cut into stretches hangs on what was edited.
    if (node.kind !== 'stretch') nodes.push(`${node.kind} ${node.start} ${node.end}`);
    return undefined;
  });
  const { length } = analysis.document.text;
  const list = (values: readonly unknown[] | undefined) =>
    (values ?? []).map((value) => JSON.stringify(value, placeOfNode)).sort();
  return {
    found: list(found),
    nodes,
    comments: list(analysis.comments.map(({ start, end }) => [start, end])),
    outline: list(language.outline?.(analysis)),
    names: list(
      language.names?.(analysis)?.map(({ kind, role, name, span }) => [kind, role, name, span.start, span.end]),
    ),
    tokens: list(language.semanticTokens?.(analysis)),
    links: list(language.links?.(analysis)?.map(({ span }) => [span.start, span.end])),
    hints: list(language.inlayHints?.(analysis, { start: 0, end: length })),
    lenses: list(language.codeLenses?.(analysis)),
  };
}

/** What people and accidents put into any text. */
const marks = [
  '',
  ' ',
  '\n',
  '\t',
  '#',
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  ';',
  ':',
  ',',
  '=',
  '$',
  '-',
  '@',
  '\r\n',
  '\0',
  '\uFEFF',
  'é',
  '%',
  '|',
  '&',
  '/',
  '~',
  '0',
  '</dict>',
  '-->',
  '<!--',
];

describe('a document that is edited again and again', () => {
  test.each(catalogue)('shows what it shows when it is read anew: $id', { timeout: 900_000 }, async (entry) => {
    const language = await entry.load();
    const checker = createChecker(language);
    const bench = benchLanguages.find(({ languageId }) => languageId === language.id);
    const examples = language.rules
      .flatMap(({ examples: { invalid, valid } }) => [...invalid, ...valid])
      .map((example) => (typeof example === 'string' ? example : example.code));
    const lines = [...new Set(examples.flatMap((code) => code.split('\n')).map((line) => `${line}\n`))];
    const path = bench === undefined ? '/srv/file' : decodeURIComponent(new URL(bench.uri).pathname);
    const beginning = fc.oneof(
      ...(bench === undefined ? [] : [fc.integer({ min: 5, max: 60 }).map((count) => bench.document(count))]),
      fc.array(fc.constantFrom(...examples), { minLength: 1, maxLength: 4 }).map((codes) => codes.join('\n')),
    );
    const written = fc.oneof(
      fc.constantFrom(...marks),
      fc.constantFrom(...lines),
      fc.constantFrom(bench?.pasted ?? '\n'),
    );
    const edit = fc.record({
      at: fc.nat(),
      written,
      removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
      whole: fc.boolean(),
    });
    fc.assert(
      fc.property(beginning, fc.array(edit, { minLength: 1, maxLength: 10 }), (begin, edits) => {
        const memory = createSectionMemory();
        let text = begin;
        let previous: Analysis | undefined;
        for (const { at, written: inserted, removed, whole } of [
          { at: 0, written: '', removed: 0, whole: false },
          ...edits,
        ]) {
          const chosen = at % (text.length + 1);
          const start = whole ? text.lastIndexOf('\n', chosen - 1) + 1 : chosen;
          text = text.slice(0, start) + inserted + text.slice(start + removed);
          const input = { document: createDocument(path, text), files: noFiles, settings: {}, now, clock: () => now };
          const analysis = language.analyse({ ...input, previous });
          const shown = seen(language, analysis, checker(analysis, {}, crash, memory));
          const anew = language.analyse(input);
          expect(shown, JSON.stringify(text)).toEqual(seen(language, anew, checker(anew, {}, crash)));
          previous = analysis;
        }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 25) },
    );
  });
});
