import { expect, test } from 'vitest';
import { createDocument } from '../../server/src/core/service.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import type { PamAnalysis } from '../../server/src/languages/pam/analysis/analyse.ts';
import { exploreStack } from '../../server/src/languages/pam/dispatch/explore.ts';
import { pam } from '../../server/src/languages/pam/language.ts';
import { createRandom, generateStacks } from '../programs/pam-stacks.ts';

const analyse = (text: string, previous?: PamAnalysis, version = '') =>
  pam.analyse({
    document: createDocument('/etc/pam.d/service', text),
    files: noFiles,
    settings: { version },
    ...(previous === undefined ? {} : { previous }),
  });
const flowsOf = (analysis: PamAnalysis) => analysis.stacks().map((stack) => stack.flow());

test('what is kept of the version before is what would be worked out anew', () => {
  const random = createRandom(21);
  const words = [
    'required',
    'sufficient',
    '[success=1 default=bad]',
    'pam_permit.so',
    'pam_deny.so',
    '#',
    '\n',
    ' ',
    'x',
  ];
  let previous: PamAnalysis | undefined;
  let taken = 0;
  for (let round = 0; round < 300; round++) {
    const stacks = generateStacks(round >> 4, { recorder: 'pam_unix.so', debian: true, loops: 'none' }).files.service!;
    const at = Math.floor(random() * stacks.length);
    const word = words[Math.floor(random() * words.length)]!;
    const text = `${stacks.slice(0, at)}${word}${stacks.slice(at + Math.floor(random() * 4))}`;
    const now = analyse(text, previous);
    const anew = analyse(text);
    expect(flowsOf(now)).toEqual(flowsOf(anew));
    const before = new Set(previous?.stacks().map((stack) => stack.flow()));
    taken += flowsOf(now).filter((flow) => flow !== undefined && before.has(flow)).length;
    previous = now;
  }
  expect(taken).toBeGreaterThan(100);
});

test('a stack that did not change is not explored again, but for another version of libpam', () => {
  const text = 'auth [success=1 default=ignore] pam_unix.so\nauth requisite pam_deny.so\nauth required pam_permit.so\n';
  const first = analyse(text);
  const [flow] = flowsOf(first);
  expect(flow).toEqual(exploreStack(first.stacks()[0]!.handlers));
  expect(flowsOf(analyse(`# note\n${text.replace('unix.so', 'unix.so nullok')}`, first))[0]).toBe(flow);
  expect(flowsOf(analyse(text, first, '1.5.2'))[0]).not.toBe(flow);
});
