import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import { createSectionMemory } from '../../server/src/core/rules/sections.ts';
import { createDocument } from '../../server/src/core/service.ts';
import type { FileView } from '../../server/src/core/workspace/file-source.ts';
import type { BootEntryAnalysis } from '../../server/src/languages/boot-entry/analysis/analyse.ts';
import { bootEntry } from '../../server/src/languages/boot-entry/language.ts';

const pieces = fc.constantFrom(
  ...[
    '',
    ' ',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '#',
    '# note\n',
    'x',
    '{{ x }}',
    '\uFEFF',
    '/',
    'title b\n',
    'tilte b\n',
    'linux\n',
  ],
  ...['linux /vmlinuz-6.1\n', 'linux /vmlinuz-6.2\n', 'initrd /initrd.img-6.1\n', 'initrd /gone\n', 'efi \\a.efi\n'],
  ...['options root=UUID=12\n', 'options root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416\n', 'architecture amd64\n'],
);
const edits = fc.array(fc.record({ at: fc.nat(), piece: pieces, removed: fc.nat({ max: 8 }) }), {
  minLength: 1,
  maxLength: 12,
});
const examples = bootEntry.rules
  .flatMap(({ examples: { invalid, valid } }) => [...invalid, ...valid])
  .map((example) => (typeof example === 'string' ? example : example.code));

const files: FileView = {
  generation: 0,
  get: (path) =>
    path === '/etc/fstab'
      ? { state: 'loaded', text: 'UUID=0f3c1a52-9d1e-4b7a-8a55-3a2f1c9d7e10 / ext4 defaults 0 1\n' }
      : { state: 'missing' },
  list: (folder) =>
    folder === '/boot' ? ['vmlinuz-6.1', 'initrd.img-6.1'].map((name) => ({ name, folder: false })) : 'refused',
  search: () => ['/etc/fstab'],
};

it('takes the lines of a boot entry over from the last analysis, and finds what it would find anew', {
  timeout: 300_000,
}, () => {
  const checker = createChecker(bootEntry);
  const crash = (rule: string, error: unknown): never => {
    throw new Error(`${rule} crashed`, { cause: error });
  };
  const whole = fc
    .array(fc.oneof(fc.constantFrom(...examples), pieces), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join('\n'));
  let reused = 0;
  fc.assert(
    fc.property(whole, edits, (begin, changes) => {
      const memory = createSectionMemory();
      let text = begin;
      let previous: BootEntryAnalysis | undefined;
      for (const { at, piece, removed } of [{ at: 0, piece: '', removed: 0 }, ...changes]) {
        const offset = at % (text.length + 1);
        text = text.slice(0, offset) + piece + text.slice(offset + removed);
        const document = createDocument('/boot/loader/entries/a.conf', text);
        const analysis = bootEntry.analyse({ document, files, settings: {}, previous });
        const { nodes, surroundings } = bootEntry.sections!(analysis)!;
        if (surroundings === memory.surroundings) {
          reused += nodes.filter((node) => memory.sections.get(node) !== undefined).length;
        }
        const found = JSON.stringify(checker(analysis, {}, crash, memory));
        const anew = bootEntry.analyse({ document, files, settings: {} });
        const shown = JSON.stringify(text);
        expect(JSON.stringify(analysis.root), shown).toBe(JSON.stringify(anew.root));
        expect(JSON.parse(found).map(JSON.stringify).sort(), shown).toEqual(
          checker(anew, {}, crash)
            .map((finding) => JSON.stringify(finding))
            .sort(),
        );
        previous = analysis;
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  );
  expect(reused).toBeGreaterThan(100);
});
