import { beforeAll, describe, expect, it } from 'vitest';
import { validateAnswer } from '../../server/src/core/questions/answer.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import { pamService } from '../../server/src/generators/pam-service.ts';
import { generate } from '../../server/src/generators/run.ts';
import { libpamCalls } from '../../server/src/languages/pam/explain/calls.ts';
import { scenariosOf } from '../../server/src/languages/pam/explain/scenarios.ts';
import { walkStack } from '../../server/src/languages/pam/explain/walk.ts';
import type { EntryNode } from '../../server/src/languages/pam/parse/tree.ts';
import { failingTable } from '../../server/src/languages/pam/schema/actions.ts';
import { moduleName } from '../../server/src/languages/pam/schema/modules.ts';
import { returns } from '../../server/src/languages/pam/schema/returns.ts';
import { checkAmong } from '../pam/add.ts';
import { debian, fedora, type PamFiles } from '../pam/stacks.ts';
import { ensurePackages, pamPackages, skipOrThrow } from './debian.ts';
import { combinations, pairwise } from './pairwise.ts';
import { judgePam, preparePam, runPam } from './pam.ts';
import { withStandIns } from './pam-stand-ins.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(pamPackages), "libpam's word on generated services");
  if (leftOut) console.warn(leftOut);
}, 900_000);

const factors = {
  base: ['debian', 'fedora', 'alone'],
  kind: ['login', 'network', 'switch'],
  who: ['everyone', 'group', 'access'],
  factor: ['none', 'google', 'oath'],
  lock: [true, false],
  home: [true, false],
};

/** The service among the shared files of its distribution. */
function make(answers: Answers): PamFiles {
  const [file] = generate(pamService, { service: 'imap', ...answers });
  const shared = answers.base === 'fedora' ? { ...fedora, 'password-auth': fedora['system-auth']! } : debian;
  return answers.base === 'alone' ? { imap: file!.text } : { ...shared, imap: file!.text };
}

interface Expected {
  readonly call: 'auth' | 'account' | 'session' | 'password';
  readonly scenario: string;
  readonly failing?: string;
  readonly succeeds: boolean;
}

/** What the answers promise. */
function promisesOf({ base, kind, who, factor, lock }: Answers): readonly Expected[] {
  const gate = { group: 'pam_succeed_if', access: 'pam_access' }[String(who)];
  return [
    { call: 'auth', scenario: 'right', succeeds: true },
    { call: 'auth', scenario: 'wrong', succeeds: false },
    { call: 'auth', scenario: 'unknown', succeeds: false },
    { call: 'auth', scenario: 'root', succeeds: kind === 'switch' },
    { call: 'account', scenario: 'right', succeeds: true },
    { call: 'account', scenario: 'expired', succeeds: false },
    { call: 'session', scenario: 'right', succeeds: true },
    { call: 'password', scenario: 'right', succeeds: kind !== 'network' },
    ...(factor === 'none' ? [] : [{ call: 'auth', scenario: 'wrong-code', succeeds: false } as const]),
    ...(base === 'alone' && lock ? [{ call: 'auth', scenario: 'locked', succeeds: false } as const] : []),
    ...(gate === undefined ? [] : [{ call: 'account', scenario: 'right', failing: gate, succeeds: false } as const]),
  ];
}

const rows = combinations(factors) as Answers[];

describe('pam-service', () => {
  it('makes files in which we find nothing, whatever the answers', { timeout: 60_000 }, async () => {
    for (const answers of rows) {
      const files = make(answers);
      const { diagnostics } = await checkAmong(files, 'imap');
      expect(diagnostics, `${JSON.stringify(answers)}\n${files.imap}`).toEqual([]);
    }
  });

  it('makes what libpam reads without a word', { timeout: 60_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const all = rows.map(make);
    const judgements = await judgePam(all, 'imap');
    for (const [index, judgement] of judgements.entries()) {
      expect(judgement, all[index]!.imap).toEqual({ code: 0, messages: [] });
    }
  });

  it('keeps its promises in our dispatch and in libpam', { timeout: 120_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const { recorder } = await preparePam();
    const functions = { auth: 'authenticate', account: 'account', session: 'open_session', password: 'chauthtok' };
    const byArgument: Readonly<Record<string, string>> = {
      acct: 'account',
      prechauthtok: 'password',
      chauthtok: 'password',
    };
    const idOf = (argument: string) => byArgument[argument] ?? (/session/.test(argument) ? 'session' : 'auth');
    const nameOf = ({ module }: EntryNode) => moduleName(module?.value ?? '');
    for (const answers of pairwise(factors) as Answers[]) {
      const files = make(answers);
      const { analysis } = await checkAmong(files, 'imap');
      const promises = promisesOf(answers).map((promise) => {
        const call = libpamCalls.find(({ id }) => id === promise.call)!;
        const stack = analysis.stacks().find(({ facility }) => facility === call.facility)!;
        const scenario = scenariosOf(call, stack.handlers).find(({ id }) => id === promise.scenario)!;
        const fails = (entry: EntryNode) =>
          promise.failing !== undefined && nameOf(entry) === promise.failing ? returns.authErr : undefined;
        const { run } = walkStack(stack, call, scenario, { chosen: (_, index) => fails(stack.handlers[index]!.entry) });
        const standIns = withStandIns(files, recorder, (entry, argument) => {
          const handler = {
            kind: 'module',
            level: 0,
            depth: 0,
            actions: failingTable,
            path: '',
            entry,
            origin: entry,
          } as const;
          const asked = libpamCalls.find(({ id }) => id === idOf(argument))!;
          return fails(entry) ?? scenario.returned(handler, asked, 'imap');
        });
        return { promise, status: run.status, standIns };
      });
      const real = await runPam(
        promises.map(({ standIns }) => standIns),
        'imap',
      );
      for (const [index, { promise, status }] of promises.entries()) {
        const told = `${JSON.stringify(answers)} ${JSON.stringify(promise)}\n${files.imap}`;
        expect(status === returns.success, told).toBe(promise.succeeds);
        expect(real[index]!.get(functions[promise.call])?.status, told).toBe(status);
      }
    }
  });

  it('makes a file that reads well', () => {
    const [file] = generate(pamService, { service: 'imap', base: 'alone', kind: 'network', factor: 'google' });
    expect(file).toEqual({
      name: 'imap',
      language: 'pam',
      text: `# What imap asks libpam.

auth     required                                      pam_faillock.so preauth deny=5 unlock_time=600
auth     [success=1 new_authtok_reqd=1 default=ignore] pam_unix.so
auth     [default=die]                                 pam_faillock.so authfail deny=5 unlock_time=600
auth     required                                      pam_google_authenticator.so
auth     required                                      pam_faillock.so authsucc deny=5 unlock_time=600

account  required                                      pam_nologin.so
account  required                                      pam_faillock.so
account  required                                      pam_unix.so

password required                                      pam_deny.so

session  required                                      pam_permit.so
`,
    });
    expect(() => generate(pamService, {})).toThrow('service');
  });

  it.each([
    ['service', 'other'],
    ['service', '../passwd'],
    ['service', 'My Service'],
    ['service', ''],
    ['group', 'a b'],
    ['group', '#x'],
    ['oathFile', 'users.oath'],
    ['oathFile', '/etc/a b'],
  ])('refuses %s %j', (question, value) => {
    expect(validateAnswer(pamService, question, value, {})).toMatch(/\.$/);
  });
});
