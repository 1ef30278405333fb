import { beforeAll, describe, expect, test } from 'vitest';
import type { Flow, Picture } from '../../server/src/core/features/view.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import type { PamAnalysis } from '../../server/src/languages/pam/analysis/analyse.ts';
import { libpamCalls } from '../../server/src/languages/pam/explain/calls.ts';
import { tellStatus } from '../../server/src/languages/pam/explain/walk.ts';
import { returnNames, returns } from '../../server/src/languages/pam/schema/returns.ts';
import { explainStack } from '../../server/src/languages/pam/views/explain-stack.ts';
import { check } from '../harness/check.ts';
import { ensurePackages, pamPackages, skipOrThrow } from './debian.ts';
import { libpamVersion, type PamAnswer, preparePam, runPam } from './pam.ts';
import { type GeneratedStacks, generateStacks } from './pam-stacks.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(pamPackages), 'running stacks with libpam');
  if (leftOut) console.warn(leftOut);
}, 900_000);

/** How many folders are drawn for all six calls; more by the environment variable. */
const folders = Number(process.env.PAM_VIEWS ?? 300);

/** The view's call, the function of the harness, and the argument by which pam_debug is told what to return to it. */
const functions = [
  ['auth', 'authenticate', 'auth'],
  ['setcred', 'setcred', 'cred'],
  ['account', 'account', 'acct'],
  ['session', 'open_session', 'open_session'],
  ['close-session', 'close_session', 'close_session'],
  ['password', 'chauthtok', 'prechauthtok'],
] as const;

/** Both passes of a change of passwords get the same results, as somebody sets them in the picture. */
function withOnePassword({ files, codes }: GeneratedStacks): GeneratedStacks {
  const same = Object.entries(files).map(([name, text]) => [
    name,
    text.replace(/\bprechauthtok=(\w+) chauthtok=\w+/g, 'prechauthtok=$1 chauthtok=$1'),
  ]);
  return { files: Object.fromEntries(same), codes };
}

/** What a person would set in the picture, so that each module returns what its stand-in does. */
function answersFor(analysis: PamAnalysis, { codes }: GeneratedStacks): Answers {
  const answers: Record<string, string> = {};
  for (const [id, , argument] of functions) {
    const { facility } = libpamCalls.find((call) => call.id === id)!;
    const { handlers } = analysis.stacks().find((stack) => stack.facility === facility)!;
    for (const [index, { entry, kind }] of handlers.entries()) {
      if (kind !== 'module') continue;
      const name = entry.args.find(({ value }) => value.startsWith('id='))?.value.slice(3);
      const code = name === undefined ? returns.moduleUnknown : (codes.get(name)?.[argument] ?? returns.success);
      answers[`${id}-${index + 1}`] = returnNames[code]!;
    }
  }
  return answers;
}

/** What the picture shows: the stand-ins on the way, and the result. */
function shown(analysis: PamAnalysis, picture: Picture, id: string): { calls: string[]; result: string } {
  const flow = picture.blocks.find((block): block is Flow => block.kind === 'flow');
  if (flow === undefined) return { calls: [], result: tellStatus(returns.permDenied) };
  const { facility } = libpamCalls.find((call) => call.id === id)!;
  const { handlers } = analysis.stacks().find((stack) => stack.facility === facility)!;
  const taken = new Set(flow.boxes.filter((box) => box.taken).map((box) => box.id));
  const calls = handlers.flatMap(({ entry, kind }, index) => {
    const name = entry.args.find(({ value }) => value.startsWith('id='))?.value.slice(3);
    return kind === 'module' && name !== undefined && taken.has(`line-${index + 1}`) ? [name] : [];
  });
  const [end] = flow.boxes.find((box) => box.id === 'end')!.text;
  const told = typeof end === 'object' && 'strong' in end ? end.strong : '';
  return { calls, result: told.replace(/, (because of|since) .*$/, '') };
}

const expected = (answer: PamAnswer, id: string) => {
  const twice = id === 'password' && answer.status === returns.success;
  const calls = twice ? answer.calls.slice(0, answer.calls.length / 2) : answer.calls;
  return { calls, result: tellStatus(answer.status) };
};

describe('the picture of a stack', () => {
  test(`shows the way and the result of libpam, in ${folders} folders`, { timeout: 300_000 + folders * 1000 }, async ({
    skip,
  }) => {
    if (leftOut) skip(leftOut);
    const { recorder } = await preparePam();
    const { version, debian } = await libpamVersion();
    const options = { recorder, debian, loops: 'none' } as const;
    const all = Array.from({ length: folders }, (_, seed) => withOnePassword(generateStacks(seed + 5000, options)));
    const known: { generated: GeneratedStacks; analysis: PamAnalysis }[] = [];
    for (const generated of all) {
      const files = Object.fromEntries(
        Object.entries(generated.files).map(([name, text]) => [`/etc/pam.d/${name}`, text]),
      );
      const { service = '' } = generated.files;
      const settings = { version };
      const checked = await check({ language: 'pam', text: service, files, path: '/etc/pam.d/service', settings });
      const analysis = checked.analysis as PamAnalysis;
      // What nobody can say of libpam, it is not asked: some of these make it crash.
      if (analysis.stacks().every(({ unseen }) => unseen.length === 0)) known.push({ generated, analysis });
    }
    expect(known.length).toBeGreaterThan(folders * 0.9);
    const real = await runPam(
      known.map(({ generated }) => ({ ...generated.files, other: '' })),
      'service',
    );
    let compared = 0;
    for (const [index, { generated, analysis }] of known.entries()) {
      if (real[index]!.size === 0) continue;
      const answers = answersFor(analysis, generated);
      for (const [id, name] of functions) {
        const picture = explainStack.draw(analysis, 0, { ...answers, call: id });
        const theirs = real[index]!.get(name)!;
        expect({ id, ...shown(analysis, picture, id) }, `folder ${index}`).toEqual({ id, ...expected(theirs, id) });
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(folders * 4);
  });
});
