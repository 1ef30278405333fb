import { beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../../server/src/core/questions/question.ts';
import type { PamAnalysis } from '../../server/src/languages/pam/analysis/analyse.ts';
import type { Stack } from '../../server/src/languages/pam/analysis/stacks.ts';
import { libpamCalls } from '../../server/src/languages/pam/explain/calls.ts';
import { type Scenario, scenariosOf } from '../../server/src/languages/pam/explain/scenarios.ts';
import { walkStack } from '../../server/src/languages/pam/explain/walk.ts';
import type { EntryNode } from '../../server/src/languages/pam/parse/tree.ts';
import { failingTable } from '../../server/src/languages/pam/schema/actions.ts';
import { moduleName } from '../../server/src/languages/pam/schema/modules.ts';
import { returnNames, returns } from '../../server/src/languages/pam/schema/returns.ts';
import { add, checkAmong } from '../pam/add.ts';
import * as layouts from '../pam/stacks.ts';
import { ensurePackages, pamPackages, skipOrThrow } from './debian.ts';
import { judgePam, type PamFolder, preparePam, runPam } from './pam.ts';
import { withStandIns } from './pam-stand-ins.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(pamPackages), 'running stacks with libpam');
  if (leftOut) console.warn(leftOut);
}, 900_000);

/** The call of the view by the argument with which pam_debug is told what to return to it. */
const callByArgument: Readonly<Record<string, string>> = {
  auth: 'auth',
  cred: 'setcred',
  acct: 'account',
  prechauthtok: 'password',
  chauthtok: 'password',
  open_session: 'session',
  close_session: 'close-session',
};

/** What an addition promises: the result of a call in a case, and modules that are called in it, or are not. */
interface Promised {
  readonly call: string;
  readonly scenario: string;
  /** This module fails, whatever the case says. */
  readonly failing?: string;
  readonly started?: string;
  readonly result: 'success' | 'failure';
  readonly called?: string;
  readonly notCalled?: string;
}

interface Case {
  readonly addition: string;
  readonly answers?: readonly Answers[];
  readonly at?: string;
  readonly promises: readonly Promised[];
}

const refuses = (call: string, module: string): readonly Promised[] => [
  { call, scenario: 'right', result: 'success', called: module },
  { call, scenario: 'right', failing: module, result: 'failure', called: module },
];

const cases: readonly Case[] = [
  {
    addition: 'pam-faillock',
    answers: [{}, { settings: 'conf' }, { deny: '3', unlock: 'never', root: true }],
    promises: [
      { call: 'auth', scenario: 'right', result: 'success', called: 'pam_faillock' },
      { call: 'auth', scenario: 'wrong', result: 'failure', called: 'pam_faillock' },
      { call: 'auth', scenario: 'locked', result: 'failure', called: 'pam_faillock' },
    ],
  },
  {
    addition: 'pam-totp',
    answers: [{}, { module: 'oath', digits: '8' }],
    promises: [
      { call: 'auth', scenario: 'right', result: 'success' },
      { call: 'auth', scenario: 'wrong', result: 'failure' },
      { call: 'auth', scenario: 'wrong-code', result: 'failure' },
    ],
  },
  { addition: 'pam-access', answers: [{}, { file: '/etc/a.conf' }], promises: refuses('account', 'pam_access') },
  { addition: 'pam-time', promises: refuses('account', 'pam_time') },
  { addition: 'pam-limits', promises: refuses('session', 'pam_limits') },
  {
    addition: 'pam-mkhomedir',
    promises: [{ call: 'session', scenario: 'right', result: 'success', called: 'pam_mkhomedir' }],
  },
  {
    addition: 'pam-skip-module',
    answers: [{ services: ['sudo', 'polkit-1'] }],
    at: 'pam_cap.so',
    promises: [
      { call: 'auth', scenario: 'right', started: 'login', result: 'success', called: 'pam_cap' },
      { call: 'auth', scenario: 'right', started: 'sudo', result: 'success', notCalled: 'pam_cap' },
    ],
  },
];

const callOf = (id: string) => libpamCalls.find((call) => call.id === id)!;
const stackFor = (analysis: PamAnalysis, id: string): Stack =>
  analysis.stacks().find(({ facility }) => facility === callOf(id).facility)!;

function scenarioFor(id: string, stack: Stack, wanted: string): Scenario {
  return scenariosOf(callOf(id), stack.handlers).find((one) => one.id === wanted)!;
}

const nameOf = ({ module }: EntryNode) => moduleName(module?.value ?? '');

/** What the simulator says of a promise's case. */
function simulate(analysis: PamAnalysis, promise: Promised) {
  const stack = stackFor(analysis, promise.call);
  const walk = walkStack(stack, callOf(promise.call), scenarioFor(promise.call, stack, promise.scenario), {
    ...(promise.started === undefined ? {} : { service: promise.started }),
    chosen: (_, index) => (nameOf(stack.handlers[index]!.entry) === promise.failing ? returns.permDenied : undefined),
  });
  const calls = walk.run.calls.map(({ index }) => {
    const { entry, path } = stack.handlers[index]!;
    const file = path.replace(/^.*\//, '');
    return { file, name: nameOf(entry) };
  });
  return { status: walk.run.status, calls };
}

/** The files with stand-ins that return what the simulator supposes. */
function standIns(files: PamFolder, recorder: string, analysis: PamAnalysis, promise: Promised): PamFolder {
  const stack = stackFor(analysis, promise.call);
  const scenario = scenarioFor(promise.call, stack, promise.scenario);
  return withStandIns(files, recorder, (entry, argument) => {
    if (nameOf(entry) === promise.failing) return returns.permDenied;
    const handler = {
      kind: 'module',
      level: 0,
      depth: 0,
      actions: failingTable,
      path: '',
      entry,
      origin: entry,
    } as const;
    return scenario.returned(handler, callOf(callByArgument[argument]!), promise.started ?? 'service');
  });
}

const functionOf: Readonly<Record<string, string>> = {
  auth: 'authenticate',
  account: 'account',
  session: 'open_session',
};

describe.each(Object.entries(layouts))('added to the files of %s', (layout, files: layouts.PamFiles) => {
  test.for(cases)(
    '$addition keeps its promises in libpam and in our dispatch, and is clean',
    async (given, { skip }) => {
      if (leftOut) skip(leftOut);
      const { recorder } = await preparePam();
      let made = 0;
      for (const file of Object.keys(files)) {
        if (given.at !== undefined && !files[file]!.includes(given.at)) continue;
        for (const answers of given.answers ?? [{}]) {
          const at = given.at === undefined ? {} : { at: given.at };
          const changed = await add({ files, file, addition: given.addition, answers, ...at }).catch(String);
          // Where it declines, it says which file to open, or what is there already.
          if (typeof changed === 'string') {
            expect(changed).toMatch(/This file has no|is checked in|already|not clear/);
            continue;
          }
          made += 1;
          const before = (await checkAmong(files, file)).diagnostics;
          const { analysis, diagnostics } = await checkAmong(changed, file);
          expect(
            diagnostics.map(({ rule, message }) => `${rule}: ${message}`),
            changed[file],
          ).toEqual(before.map(({ rule, message }) => `${rule}: ${message}`));
          const [judgement] = await judgePam([changed], file);
          expect(judgement, changed[file]).toEqual({ code: 0, messages: [] });

          const real = await runPam(
            given.promises.map((promise) => standIns(changed, recorder, analysis, promise)),
            file,
          );
          for (const [index, promise] of given.promises.entries()) {
            const { status, calls } = simulate(analysis, promise);
            const theirs = real[index]!.get(functionOf[promise.call]!)!;
            const told = `${layout} ${file} ${JSON.stringify(promise)}\n${changed[file]}`;
            expect(status === returns.success ? 'success' : `failure (${returnNames[status]})`, told).toContain(
              promise.result,
            );
            expect(theirs.status, told).toBe(status);
            expect(
              theirs.calls.map((id) => id.replace(/:\d+:/, ':')),
              told,
            ).toEqual(calls.map((call) => `${call.file}:${call.name}`));
            if (promise.called !== undefined)
              expect(
                calls.map(({ name }) => name),
                told,
              ).toContain(promise.called);
            if (promise.notCalled !== undefined)
              expect(
                calls.map(({ name }) => name),
                told,
              ).not.toContain(promise.notCalled);
          }
        }
      }
      if (given.at === undefined && !(layout.startsWith('fedora') && given.addition === 'pam-limits')) {
        expect(made).toBeGreaterThan(0);
      }
    },
  );
});
