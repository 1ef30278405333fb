import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import type { Diagnostic } from '../../server/src/core/rules/diagnostic.ts';
import { createSectionMemory } from '../../server/src/core/rules/sections.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import type { ProfileAnalysis } from '../../server/src/languages/pam/profile/analyse.ts';
import { pamConfig } from '../../server/src/languages/pam/profile/language.ts';

const checker = createChecker(pamConfig);
const crash = (rule: string, error: unknown): never => {
  throw new Error(`${rule} crashed`, { cause: error });
};
const inOrder = (found: readonly Diagnostic[]) => found.map((finding) => JSON.stringify(finding)).sort();

const examples = pamConfig.rules
  .flatMap(({ examples: { invalid, valid } }) => [...invalid, ...valid])
  .map((example) => (typeof example === 'string' ? example : example.code));
const pieces = fc.constantFrom(
  ...['', ' ', '\n', '\n\n', '\\\n', '\\', '#', ' # note', '\r\n', '[', ']', '\t', '\0', '\uFEFF', '\v', ':', ': '],
  ...['Auth:\n', 'Account-Initial:\n', 'Auth-Type: Primary\n', 'Name: A\n', 'Auth: required pam_unix.so\n', 'end'],
  ...['\trequired pam_unix.so\n', '\t[success=end default=ignroe]\tpam_nologin.so\n', '\toptional pam_foo.so x=y\n'],
  ...['\trequired pam_tally.so\n', 'Conflicts: unix,ldap\n', '\tsufficient\n', '\t# note\n', 'required pam_env.so\n'],
);
const edits = fc.array(
  fc.record({
    at: fc.nat(),
    piece: fc.oneof({ weight: 5, arbitrary: pieces }, { weight: 1, arbitrary: fc.constantFrom(...examples) }),
    removed: fc.oneof(fc.constant(0), fc.nat({ max: 30 })),
  }),
  { minLength: 1, maxLength: 14 },
);
const texts = fc
  .array(fc.oneof(fc.constantFrom(...examples), pieces), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(''));

it('finds edit after edit what it finds in a profile that is read anew', { timeout: 600_000 }, () => {
  let taken = 0;
  fc.assert(
    fc.property(texts, edits, (begin, changes) => {
      const memory = createSectionMemory();
      let text = begin;
      let previous: ProfileAnalysis | undefined;
      for (const { at, piece, removed } of [{ at: 0, piece: '', removed: 0 }, ...changes]) {
        const from = at % (text.length + 1);
        text = text.slice(0, from) + piece + text.slice(from + removed);
        const document = createDocument('/usr/share/pam-configs/example', text);
        const analyse = (before?: ProfileAnalysis) =>
          pamConfig.analyse({ document, files: noFiles, settings: {}, previous: before });
        const analysis = analyse(previous);
        const { nodes } = pamConfig.sections!(analysis)!;
        taken += nodes.filter((node) => memory.sections.get(node) !== undefined).length;
        const found = checker(analysis, {}, crash, memory);
        expect(JSON.stringify(analysis.root), text).toBe(JSON.stringify(analyse().root));
        expect(inOrder(found), JSON.stringify(text)).toEqual(inOrder(checker(analyse(), {}, crash)));
        previous = analysis;
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  );
  expect(taken).toBeGreaterThan(500);
});
