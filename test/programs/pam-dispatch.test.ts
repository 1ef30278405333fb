import { beforeAll, describe, expect, test } from 'vitest';
import { expandStack } from '../../server/src/languages/pam/analysis/expand.ts';
import { dispatch, type Run } from '../../server/src/languages/pam/dispatch/dispatch.ts';
import { editionOf } from '../../server/src/languages/pam/parse/edition.ts';
import { parsePam } from '../../server/src/languages/pam/parse/parser.ts';
import type { Facility } from '../../server/src/languages/pam/schema/facilities.ts';
import { returns } from '../../server/src/languages/pam/schema/returns.ts';
import { ensurePackages, pamPackages, skipOrThrow } from './debian.ts';
import { type LibpamVersion, libpamVersion, type PamAnswer, type PamFolder, preparePam, runPam } from './pam.ts';
import { type GeneratedStacks, generateStacks } from './pam-stacks.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(pamPackages), 'running stacks with libpam');
  if (leftOut) console.warn(leftOut);
}, 900_000);

/** How many folders are generated; each holds a stack of every type. */
const folders = Number(process.env.ETCETERA_PAM_FOLDERS ?? 1500);
const firstSeed = Number(process.env.ETCETERA_PAM_SEED ?? 1);

/** Folders whose loops make libpam read more files than that would take it minutes. */
const mostReads = 200;

/**
 * What our dispatch says of every function of libpam, as the harness asks for them.
 * @returns `unknown` where we say that nobody knows: an `@include` that fails within an include, a flood of includes
 */
function predict(
  { files, codes }: GeneratedStacks,
  { version, debian }: LibpamVersion,
): Map<string, PamAnswer> | 'aborted' | 'unknown' {
  const edition = editionOf(version);
  const trees = new Map(Object.entries(files).map(([name, text]) => [name, parsePam(text, 'service', edition)]));
  const resolve = (name: string) => {
    const tree = trees.get(name);
    return tree === undefined ? ('missing' as const) : { path: name, tree };
  };
  const answers = new Map<string, PamAnswer>();
  let aborted = false;
  let unknown = false;

  function run(facility: Facility, argument: string, frozen?: Run): { run: Run; answer: PamAnswer } {
    const stack = expandStack('service', trees.get('service')!, facility, resolve, edition);
    aborted ||= stack.aborted;
    const reads = [...stack.reads.values()].reduce((sum, count) => sum + count, 0);
    unknown ||= stack.unseen.length > 0 || reads > mostReads;
    const idOf = (index: number) =>
      stack.handlers[index]!.entry.args.find(({ value }) => value.startsWith('id='))?.value.slice(3);
    const result = dispatch(stack.handlers, {
      returned(index) {
        const id = idOf(index);
        return id === undefined ? returns.moduleUnknown : (codes.get(id)?.[argument] ?? returns.success);
      },
      ...(frozen === undefined ? {} : { frozen, mode: debian ? 'frozen' : 'frozen-upstream' }),
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
  if (unknown) return 'unknown';
  return aborted ? 'aborted' : answers;
}

describe('the dispatch of libpam', () => {
  test(`is ours, in ${folders * 4} generated stacks`, { timeout: 120_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const { recorder } = await preparePam();
    const asked = await libpamVersion();
    const loops = editionOf(asked.version).boundsIncludes ? 'any' : 'substacks';
    const generated = Array.from({ length: folders }, (_, index) => {
      const stacks = generateStacks(firstSeed + index, { recorder, debian: asked.debian, loops });
      return { seed: firstSeed + index, stacks, ours: predict(stacks, asked) };
    });
    const all = generated.filter(({ ours }) => ours !== 'unknown');

    const real = await runPam(
      all.map(({ stacks }): PamFolder => ({ ...stacks.files, other: '' })),
      'service',
    );
    let compared = 0;
    let called = 0;
    for (const [index, { seed, ours }] of all.entries()) {
      const theirs = real[index]!;
      if (typeof ours === 'string' || theirs.size === 0) {
        expect(theirs.size, `seed ${seed}: libpam gives the service up`).toBe(0);
        expect(ours, `seed ${seed}: we do`).toBe('aborted');
        continue;
      }
      for (const [name, answer] of ours) {
        expect({ name, ...theirs.get(name) }, `seed ${seed}`).toEqual({ name, ...answer });
        compared += 1;
        called += answer.calls.length;
      }
    }
    expect(all.length).toBeGreaterThan(folders * 0.95);
    expect(compared).toBeGreaterThan(folders * 5);
    expect(called).toBeGreaterThan(folders * 4);
    if (process.env.ETCETERA_PAM_FOLDERS !== undefined) {
      console.info(
        `${JSON.stringify(asked)}: ${compared} answers with ${called} calls, ${folders - all.length} unknown`,
      );
    }
  });
});
