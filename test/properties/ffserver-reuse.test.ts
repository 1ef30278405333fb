import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import type { Diagnostic } from '../../server/src/core/rules/diagnostic.ts';
import { createSectionMemory } from '../../server/src/core/rules/sections.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { findTreeFault } from '../../server/src/core/syntax/node.ts';
import type { FileView } from '../../server/src/core/workspace/file-source.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import type { FfserverAnalysis } from '../../server/src/languages/ffserver/analysis/analyse.ts';
import { ffserver } from '../../server/src/languages/ffserver/language.ts';

/** The examples of all rules, so that every rule has something to find in some of them. */
const examples = ffserver.rules
  .flatMap(({ examples: { invalid, valid } }) => [...invalid, ...valid])
  .map((example) => (typeof example === 'string' ? example : example.code));

const pieces = fc.constantFrom(
  ...['', '\n', ' ', '\t', 'x', '#', ' # note\n', '"', '>', '\r\n', '\0', '\uFEFF', '{{ x }}', '0'],
  ...['<Feed f.ffm>\n', '</Feed>\n', '<Stream a.flv>\n', '</Stream>\n', '<Redirect a>\n', '</Redirect>\n', '</Stream'],
  ...['Feed f.ffm\n', 'Feed g.ffm\n', 'NoDefaults\n', 'UseDefaults\n', 'MaxBandwidth 10\n', 'RTSPPort 5554\n'],
  ...[
    'AVPresetVideo fast\n',
    'VideoCodec libx264\n',
    'Format rtp\n',
    'MulticastAddress 224.0.1.9\n',
    'VideoSize 3x3\n',
  ],
  ...['AVOptionVideo flags +mv4\n', 'NoAudio\n', 'ACL allow 10.0.0.1 10.0.0.9\n', 'Truncate # x\n', 'é'.repeat(400)],
  ...['<Feed f.ffm>\nACL allow 127.0.0.1\n</Feed>\n', '<Stream a.flv>\nFeed f.ffm\nAudioSampleRate 48000\n</Stream>\n'],
);
const edits = fc.array(fc.record({ at: fc.nat(), removed: fc.nat({ max: 12 }), piece: pieces, undone: fc.boolean() }), {
  minLength: 1,
  maxLength: 12,
});
const begin = fc.array(fc.constantFrom(...examples), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

/** A workspace with one preset, which changes from step to step. */
const filesWith = (step: number): FileView => ({
  ...noFiles,
  search: () => ['/srv/fast.ffpreset'],
  get: (path) =>
    path === '/srv/fast.ffpreset'
      ? { state: 'loaded', text: step % 2 === 0 ? 'vcodec=libx264\n' : 'g=1\nnothing=1\n' }
      : noFiles.get(path),
});

const checker = createChecker(ffserver);
const crash = (rule: string, error: unknown): never => {
  throw new Error(`${rule} crashed`, { cause: error });
};
const inOrder = (found: readonly Diagnostic[]) => found.map((finding) => JSON.stringify(finding)).sort();
const asText = (value: unknown) =>
  JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner), 1);

it('reads and checks a configuration, edit after edit, as it does anew', { timeout: 600_000 }, () => {
  let reused = 0;
  fc.assert(
    fc.property(begin, edits, (first, changes) => {
      const memory = createSectionMemory();
      let text = '';
      let steps = 0;
      let previous: FfserverAnalysis | undefined;
      const step = (next: string) => {
        text = next;
        const document = createDocument('/etc/ffserver.conf', text);
        const files = filesWith(steps++);
        const analysis = ffserver.analyse({ document, files, settings: {}, previous }) as FfserverAnalysis;
        const sections = ffserver.sections!(analysis)!;
        if (sections.surroundings === memory.surroundings)
          reused += sections.nodes.filter((node) => memory.sections.get(node) !== undefined).length;
        const found = checker(analysis, {}, crash, memory);
        const anew = ffserver.analyse({ document, files, settings: {} }) as FfserverAnalysis;
        expect(findTreeFault(analysis.root, text)).toBeUndefined();
        expect(asText(analysis.root), text).toEqual(asText(anew.root));
        expect(inOrder(found), text).toEqual(inOrder(checker(anew, {}, crash)));
        expect(asText(analysis.model), text).toEqual(asText(anew.model));
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
    { numRuns: Number(process.env.FUZZ_RUNS ?? 200) },
  );
  expect(reused).toBeGreaterThan(200);
});
