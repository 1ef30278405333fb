import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import type { Diagnostic } from '../../server/src/core/rules/diagnostic.ts';
import { createSectionMemory } from '../../server/src/core/rules/sections.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { walk } from '../../server/src/core/syntax/node.ts';
import type { FileView, FolderEntry } from '../../server/src/core/workspace/file-source.ts';
import type { GrubAnalysis } from '../../server/src/languages/grub/analysis/analyse.ts';
import { grub } from '../../server/src/languages/grub/language.ts';
import { names } from '../../server/src/languages/grub/names/names.ts';

const uuid = '562bc06f-8434-4d82-a1e6-be77cbf8c416';
const other = '0f3c1a52-9d1e-4b7a-8a55-3a2f1c9d7e10';

/** What is typed, pasted and joined. */
const pieces = fc.constantFrom(
  ...['', ' ', '\n', '\n\n', '\\\n', '\r\n', '"', "'", '#', ' # note', '{', '}', ';', '$', '\0', '\t', 'x', '-', '1'],
  ...[
    'menuentry a {\n  linux /vmlinuz root=/dev/sda1\n}\n',
    "submenu 's' --id s {\n  menuentry b --id x { true; }\n}\n",
  ],
  ...['fi\n', 'if true; then\n', 'else\n', 'function f {\n  true\n}\n', 'insmod mine\n', 'mine\n', 'f\n', 'search\n'],
  ...[`search --fs-uuid --set=root ${uuid}\n`, `search --fs-uuid --set=root ${other}\n`, `# ${uuid}\n`, `${other}\n`],
  ...['set default=1\n', 'set default=x\n', 'set timeout=-1\n', 'set timeout_style=hidden\n', 'set superusers=root\n'],
  ...['password root secret\n', 'blscfg\n', 'source $prefix/custom.cfg\n', 'load_env\n', 'probe --help-me x\n'],
  ...['function probe {\n  true\n}\n', 'menuentry c --id x --unrestricted {\n  linux /v root=/dev/sda1 single\n}\n'],
);

const edits = fc.array(fc.record({ at: fc.nat(), piece: pieces, lines: fc.boolean(), removed: fc.nat({ max: 8 }) }), {
  minLength: 1,
  maxLength: 14,
});

const texts = new Map([
  ['/boot/grub/custom.cfg', 'function g {\n  true\n}\nmenuentry custom --id custom { g; }\n'],
  ['/etc/fstab', `UUID=${uuid} / ext4 defaults 0 1\n`],
]);
const kernels: readonly FolderEntry[] = ['vmlinuz-6.1', 'initrd.img-6.1'].map((name) => ({ name, folder: false }));

/** Other files: none, or those of a small machine. */
const machine = (seen: boolean): FileView => ({
  generation: 0,
  get(path) {
    const text = seen ? texts.get(path) : undefined;
    return text === undefined ? { state: seen ? 'missing' : 'refused' } : { state: 'loaded', text };
  },
  list: (folder) => (seen && folder === '/boot' ? kernels : 'refused'),
  search: (globs) => (seen && globs.includes('**/etc/fstab') ? ['/etc/fstab'] : 'refused'),
});

const examples = grub.rules
  .flatMap(({ examples: { invalid, valid } }) => [...invalid, ...valid])
  .map((example) => (typeof example === 'string' ? example : example.code))
  .filter((code) => code.length < 2000);

/** A tree as text: what kind of node stands where, and what it says. */
function shapeOf({ root }: GrubAnalysis): string[] {
  const shape: string[] = [];
  walk(root, (node) => {
    const { name, source } = node as { name?: unknown; source?: string };
    shape.push(`${node.kind} ${node.start} ${node.end} ${typeof name === 'string' ? name : ''} ${source ?? ''}`);
    return undefined;
  });
  shape.push(
    ...root.items.map(({ start }) => `item ${start}`),
    ...root.comments.map(({ start }) => `comment ${start}`),
  );
  return shape;
}

const span = ({ start, end }: { start: number; end: number }) => ({ start, end });
const inOrder = (found: readonly Diagnostic[]) =>
  found
    .map((finding) => ({ ...finding, related: finding.related.map((one) => ({ ...one, span: span(one.span) })) }))
    .map((finding) => JSON.stringify(finding))
    .sort();

it('takes from the last analysis what it would find anew', { timeout: 600_000 }, () => {
  const checker = createChecker(grub);
  const crash = (rule: string, error: unknown): never => {
    throw new Error(`${rule} crashed`, { cause: error });
  };
  const whole = fc
    .array(fc.oneof(fc.constantFrom(...examples), pieces), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join('\n'));
  const paths = fc.constantFrom('/boot/grub/grub.cfg', '/boot/grub/custom.cfg', '/etc/grub.d/40_custom');
  let reused = 0;
  fc.assert(
    fc.property(whole, edits, paths, fc.boolean(), (begin, changes, path, seen) => {
      const files = machine(seen);
      const memory = createSectionMemory();
      let text = path.startsWith('/etc') ? `#!/bin/sh\nexec tail -n +3 $0\n${begin}` : begin;
      let previous: GrubAnalysis | undefined;
      for (const { at, piece, lines, removed } of [{ at: 0, piece: '', lines: false, removed: 0 }, ...changes]) {
        const near = at % (text.length + 1);
        const offset = lines ? text.lastIndexOf('\n', near - 1) + 1 : near;
        text = text.slice(0, offset) + piece + text.slice(offset + removed);
        const document = createDocument(path, text);
        const analysis = grub.analyse({ document, files, settings: {}, previous });
        const sections = grub.sections?.(analysis);
        if (sections !== undefined && sections.surroundings === memory.surroundings) {
          reused += sections.nodes.filter((node) => memory.sections.get(node) !== undefined).length;
        }
        const found = inOrder(checker(analysis, {}, crash, memory));
        const anew = grub.analyse({ document, files, settings: {} });
        const shown = JSON.stringify(text);
        expect(shapeOf(analysis), shown).toEqual(shapeOf(anew));
        expect(names(analysis), shown).toEqual(names(anew));
        expect(
          grub.outline!(analysis).map(({ name }) => name),
          shown,
        ).toEqual(grub.outline!(anew).map(({ name }) => name));
        expect(found, shown).toEqual(inOrder(checker(anew, {}, crash)));
        previous = analysis;
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  );
  expect(reused).toBeGreaterThan(100);
});
