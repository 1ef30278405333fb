import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import type { Analysis } from '../../server/src/core/language.ts';
import { createSectionMemory } from '../../server/src/core/rules/sections.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { languages } from '../../server/src/languages/registry.ts';

/** Where a file of each form lies; its texts are those of the rules' examples for such a place; and whether it is checked in sections. */
const forms = [
  ['apt-sources', '/srv/image/etc/apt/sources.list', /^(?!Types)/, true],
  ['apt-sources', '/srv/image/etc/apt/sources.list.d/a.sources', /^Types/, true],
  ['debian-copyright', '/srv/hello/debian/copyright', /^/, true],
  ['debian-watch', '/srv/hello/debian/watch', /^(?!Version)/, true],
  ['debian-watch', '/srv/hello/debian/watch', /^Version/, false],
  ['debian-series', '/srv/hello/debian/patches/series', /^/, false],
] as const;

/** What breaks a line, ends a stanza, or turns the meaning of what follows. */
const junk = [
  '',
  '',
  '# note',
  ' continued',
  ' .',
  '\t',
  'x',
  '"',
  '[',
  ']',
  '\\',
  ':',
  '{{ name }}',
  '\r',
  '\0',
  '@X@',
];

const now = Date.UTC(2026, 0, 1);

const crash = (rule: string, error: unknown): never => {
  throw new Error(`${rule} crashed`, { cause: error });
};

it.each(forms)(
  '%s: finds in %s (%s), edit after edit, what it finds when it reads it anew',
  {
    timeout: 600_000,
  },
  (id, path, shape, inSections) => {
    const language = languages.find((one) => one.id === id)!;
    const checker = createChecker(language);
    const inOrder = (analysis: Analysis, memory?: ReturnType<typeof createSectionMemory>) =>
      checker(analysis, {}, crash, memory)
        .map((finding) => JSON.stringify(finding))
        .sort();
    const examples = language.rules
      .flatMap(({ examples: { invalid, valid } }) => [...invalid, ...valid])
      .map((example) => (typeof example === 'string' ? example : example.code))
      .filter((code) => shape.test(code));
    const line = fc.constantFrom(...junk, ...new Set(examples.flatMap((code) => code.split('\n'))));
    const begin = fc
      .array(fc.constantFrom(...examples), { minLength: 1, maxLength: 5 })
      .chain((chosen) => fc.constantFrom('', '\n').map((between) => chosen.join(between)));
    const edit = fc.record({
      at: fc.nat(),
      line,
      removed: fc.integer({ min: 0, max: 2 }),
      whole: fc.boolean(),
    });
    let reused = 0;
    fc.assert(
      fc.property(begin, fc.array(edit, { minLength: 1, maxLength: 10 }), (first, edits) => {
        const memory = createSectionMemory();
        let text = first;
        let previous: Analysis | undefined;
        for (const change of [undefined, ...edits]) {
          if (change?.whole === true) {
            const rows = text.split('\n');
            rows.splice(change.at % rows.length, change.removed, change.line);
            text = rows.join('\n');
          } else if (change !== undefined) {
            const offset = change.at % (text.length + 1);
            text = text.slice(0, offset) + change.line.slice(0, 3) + text.slice(offset + change.removed);
          }
          const document = createDocument(path, text);
          const analysis = language.analyse({ document, files: noFiles, settings: {}, now, previous });
          const sections = language.sections?.(analysis);
          if (sections !== undefined && sections.surroundings === memory.surroundings)
            reused += sections.nodes.filter((node) => memory.sections.get(node) !== undefined).length;
          const anew = language.analyse({ document, files: noFiles, settings: {}, now });
          expect(JSON.stringify(analysis.root), text).toBe(JSON.stringify(anew.root));
          expect(analysis.comments, text).toEqual(anew.comments);
          expect(inOrder(analysis, memory), text).toEqual(inOrder(anew));
          previous = analysis;
        }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 60) },
    );
    if (inSections) expect(reused).toBeGreaterThan(50);
  },
);
