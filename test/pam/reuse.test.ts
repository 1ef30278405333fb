import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import type { LanguageSettings } from '../../server/src/core/language.ts';
import type { Diagnostic } from '../../server/src/core/rules/diagnostic.ts';
import { createSectionMemory } from '../../server/src/core/rules/sections.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { createFileCache } from '../../server/src/core/workspace/file-cache.ts';
import type { FileSource } from '../../server/src/core/workspace/file-source.ts';
import type { PamAnalysis } from '../../server/src/languages/pam/analysis/analyse.ts';
import { pam } from '../../server/src/languages/pam/language.ts';
import { createRandom, generateStacks } from '../programs/pam-stacks.ts';

const nothingOnDisk: FileSource = { read: async () => undefined, list: async () => [] };
const folder = '/etc/pam.d';
const checker = createChecker(pam);
const crash = (rule: string, error: unknown): never => {
  throw new Error(`${rule} crashed`, { cause: error });
};
const inOrder = (found: readonly Diagnostic[]) => found.map((finding) => JSON.stringify(finding)).sort();

/** The services of a folder, as the server has them open: analysed again and again, or once. */
function openServices(texts: ReadonlyMap<string, string>) {
  const files = createFileCache(nothingOnDisk, () => true);
  for (const [path, text] of texts) files.setOpenText(path, text);
  const analyses = new Map<string, PamAnalysis>();
  const memories = new Map([...texts.keys()].map((path) => [path, createSectionMemory()]));
  return {
    setText: (path: string, text: string) => files.setOpenText(path, text),
    taken(path: string): number {
      const memory = memories.get(path)!;
      return analyses.get(path)?.root.entries.filter((entry) => memory.sections.get(entry) !== undefined).length ?? 0;
    },
    async look(path: string, text: string, settings: LanguageSettings) {
      const look = () =>
        pam.analyse({
          document: createDocument(path, text),
          files: files.view,
          settings,
          previous: analyses.get(path),
        });
      analyses.set(path, look());
      while (await files.load()) analyses.set(path, look());
      const analysis = analyses.get(path)!;
      const stacks = analysis.stacks().map((stack) => ({ ...stack, followed: undefined, flow: shapeOf(stack.flow()) }));
      const found = checker(analysis, {}, crash, memories.get(path));
      return { root: shapeOf(analysis.root), stacks: shapeOf(stacks), edges: analysis.edges(), found: inOrder(found) };
    },
  };
}

/** A value with all that hangs on it, as text. */
const shapeOf = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof Map || part instanceof Set ? [...part] : part), 1);

const examples = pam.rules
  .flatMap(({ examples: { invalid, valid } }) => [...invalid, ...valid])
  .map((example) => (typeof example === 'string' ? example : example.code))
  .filter((code) => code.length < 700);
const generated = fc
  .nat(2000)
  .map((seed) => generateStacks(seed, { recorder: 'pam_unix.so', debian: true, loops: 'none' }).files.service!);
const pieces = fc.constantFrom(
  ...['', ' ', '\n', '\n\n', '\\\n', '\\', '#', ' # note', '\r\n', '[', ']', '\\]', '\t', '\0', '\uFEFF', 'x', '-'],
  ...['auth required pam_unix.so\n', 'account [success=1 default=bad] pam_access.so\n', '@include other\n'],
  ...['auth include other\n', 'session substack login\n', 'auth required pam_tally2.so deny=3\n', '{{ x }}', '=3'],
  ...['auth [success=9 default=ignore] pam_deny.so\n', '# etcetera-ignore pam/unknown-module: ours\n', 'required '],
);
const edits = fc.array(
  fc.record({
    path: fc.nat(),
    at: fc.nat(),
    piece: fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: fc.constantFrom(...examples) }),
    removed: fc.oneof(fc.constant(0), fc.nat({ max: 40 })),
    version: fc.option(fc.constantFrom('', '1.5.2', '1.7.0'), { freq: 8 }),
  }),
  { minLength: 1, maxLength: 14 },
);
const texts = fc
  .array(fc.oneof(fc.constantFrom(...examples), generated), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('\n'));
const withService = (text: string) => text.replace(/^(?=[a-z-])/gm, () => 'login ').replace(/^login (?=s)/gm, 'other ');

it('finds edit after edit what it finds in services that are read anew', { timeout: 600_000 }, async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(texts, texts, texts, edits, async (login, other, conf, changes) => {
      const files = new Map([
        [`${folder}/login`, login],
        [`${folder}/other`, other],
        ['/etc/pam.conf', withService(conf)],
      ]);
      const kept = openServices(files);
      let version = '';
      for (const change of changes) {
        version = change.version ?? version;
        const settings = version === '' ? {} : { version };
        const path = [...files.keys()][change.path % files.size]!;
        const before = files.get(path)!;
        const from = change.at % (before.length + 1);
        const after = before.slice(0, from) + change.piece + before.slice(from + change.removed);
        files.set(path, after);
        kept.setText(path, after);
        const anew = openServices(files);
        for (const [one, text] of files) {
          const again = await kept.look(one, text, settings);
          expect(again, JSON.stringify([...files])).toEqual(await anew.look(one, text, settings));
          taken += kept.taken(one);
        }
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 40) },
  );
  expect(taken).toBeGreaterThan(500);
});

it('takes stacks over whose lines and includes have not changed', async () => {
  const other = `${folder}/other`;
  const files = createFileCache(nothingOnDisk, () => true);
  files.setOpenText(other, 'auth required pam_unix.so\n');
  const analyse = (text: string, previous?: PamAnalysis) =>
    pam.analyse({ document: createDocument(`${folder}/login`, text), files: files.view, settings: {}, previous });
  const text = 'auth include other\naccount required pam_unix.so\npassword required pam_unix.so\n';
  const first = analyse(text);
  const [auth, account] = first.stacks();
  const second = analyse(`# note\n${text}`, first);
  expect(second.stacks()[0]).toBe(auth);
  expect(second.stacks()[1]).toBe(account);
  files.setOpenText(other, 'auth required pam_deny.so\n');
  const third = analyse(`#\n${text}`, second);
  expect(third.stacks()[0]).not.toBe(auth);
  expect(third.stacks()[0]!.flow()!.canSucceed).toBe(false);
  expect(third.stacks()[1]).toBe(account);
});

it('keeps nothing of the documents before', () => {
  const random = createRandom(5);
  const line = (index: number) =>
    `login auth required pam_exec.so quiet /usr/local/sbin/check-${index} ${'x'.repeat(40)}\n`;
  let text = Array.from({ length: 2000 }, (_, index) => line(index)).join('');
  let previous: PamAnalysis | undefined;
  const edit = () => {
    const at = Math.floor(random() * 2000) * 10;
    text = `${text.slice(0, at)}a${text.slice(at + 1)}`;
    previous = pam.analyse({
      document: createDocument('/etc/pam.conf', text),
      files: createFileCache(nothingOnDisk, () => true).view,
      settings: {},
      previous,
    });
    previous.stacks();
  };
  for (let round = 0; round < 20; round++) edit();
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let round = 0; round < 300; round++) edit();
  globalThis.gc?.();
  // Each text takes 180 kB, and each tree a megabyte.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(40e6);
});
