import { beforeAll, describe, expect, test } from 'vitest';
import { expandStack } from '../../server/src/languages/pam/analysis/expand.ts';
import { dispatch, type Run } from '../../server/src/languages/pam/dispatch/dispatch.ts';
import { parsePam } from '../../server/src/languages/pam/parse/parser.ts';
import type { Facility } from '../../server/src/languages/pam/schema/facilities.ts';
import { returns } from '../../server/src/languages/pam/schema/returns.ts';
import { ensurePackages, pamPackages, skipOrThrow } from './debian.ts';
import { type PamAnswer, type PamFolder, preparePam, runPam } from './pam.ts';
import { type GeneratedStacks, generateStacks } from './pam-stacks.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(pamPackages), 'running stacks with libpam');
  if (leftOut) console.warn(leftOut);
}, 900_000);

/** How many folders are generated; each holds a stack of every type. */
const folders = 1500;

/** What our dispatch says of every function of libpam, as the harness asks for them. */
function predict({ files, codes }: GeneratedStacks): Map<string, PamAnswer> | undefined {
  const trees = new Map(Object.entries(files).map(([name, text]) => [name, parsePam(text, 'service')]));
  const resolve = (name: string) => {
    const tree = trees.get(name);
    return tree === undefined ? ('missing' as const) : { path: name, tree };
  };
  const answers = new Map<string, PamAnswer>();
  let aborted = false;

  function run(facility: Facility, argument: string, frozen?: Run): { run: Run; answer: PamAnswer } {
    const stack = expandStack('service', trees.get('service')!, facility, resolve);
    aborted ||= stack.aborted;
    const idOf = (index: number) =>
      stack.handlers[index]!.entry.args.find(({ value }) => value.startsWith('id='))?.value.slice(3);
    const result = dispatch(stack.handlers, {
      returned(index) {
        const id = idOf(index);
        return id === undefined ? returns.moduleUnknown : (codes.get(id)?.[argument] ?? returns.success);
      },
      ...(frozen === undefined ? {} : { frozen }),
    });
    const called = result.calls
      .filter(({ index }) => stack.handlers[index]!.kind === 'module')
      .map(({ index }) => idOf(index));
    return { run: result, answer: { status: result.status, calls: called.filter((id) => id !== undefined) } };
  }

  const authenticate = run('auth', 'auth');
  const open = run('session', 'open_session');
  answers.set('authenticate', authenticate.answer);
  answers.set('setcred', run('auth', 'cred', authenticate.run).answer);
  answers.set('account', run('account', 'acct').answer);
  answers.set('open_session', open.answer);
  answers.set('close_session', run('session', 'close_session', open.run).answer);
  const preliminary = run('password', 'prechauthtok').answer;
  const update = run('password', 'chauthtok').answer;
  answers.set(
    'chauthtok',
    preliminary.status === returns.success
      ? { status: update.status, calls: [...preliminary.calls, ...update.calls] }
      : preliminary,
  );
  return aborted ? undefined : answers;
}

describe('the dispatch of libpam', () => {
  test(`is ours, in ${folders * 4} generated stacks`, { timeout: 120_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const { recorder } = await preparePam();
    const all = Array.from({ length: folders }, (_, seed) => generateStacks(seed + 1, recorder));
    const folderOf = ({ files }: GeneratedStacks): PamFolder => ({ ...files, other: '' });
    const real = await runPam(all.map(folderOf), 'service');
    let compared = 0;
    let called = 0;
    for (const [seed, generated] of all.entries()) {
      const ours = predict(generated);
      const theirs = real[seed]!;
      if (ours === undefined || theirs.size === 0) {
        expect(theirs.size, `seed ${seed + 1}: libpam gives the service up`).toBe(0);
        expect(ours, `seed ${seed + 1}: we do`).toBeUndefined();
        continue;
      }
      for (const [name, answer] of ours) {
        expect({ name, ...theirs.get(name) }, `seed ${seed + 1}`).toEqual({ name, ...answer });
        compared += 1;
        called += answer.calls.length;
      }
    }
    expect(compared).toBeGreaterThan(folders * 5);
    expect(called).toBeGreaterThan(folders * 4);
  });
});
