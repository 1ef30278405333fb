import { describe, expect, test } from 'vitest';
import { applyEdits, type TextEdit } from '../../server/src/core/text/edit.ts';
import { ownLines } from '../../server/src/languages/pam/additions/own-lines.ts';
import { editStack } from '../../server/src/languages/pam/additions/stack-editor.ts';
import { stackAfter } from '../../server/src/languages/pam/additions/verify.ts';
import type { Stack } from '../../server/src/languages/pam/analysis/stacks.ts';
import { dispatch } from '../../server/src/languages/pam/dispatch/dispatch.ts';
import { returns } from '../../server/src/languages/pam/schema/returns.ts';
import { createRandom, generateStacks } from '../programs/pam-stacks.ts';
import { add, checkAmong } from './add.ts';
import { alternatives, debian, debianTwoChecks, fedora, fedoraIncludes, single } from './stacks.ts';

const service = async (text: string, addition: string, more: object = {}) =>
  (await add({ files: { service: text }, file: 'service', addition, ...more })).service;

describe('an account lock', () => {
  test('stands around the checks of common-auth, whose jumps go where they went', async () => {
    const { 'common-auth': text } = await add({
      files: debianTwoChecks,
      file: 'common-auth',
      addition: 'pam-faillock',
    });
    expect(text).toBe(`auth\trequired\tpam_faillock.so preauth deny=5 unlock_time=600
auth\t[success=3 default=ignore]\tpam_unix.so
auth\t[success=2 default=ignore]\tpam_sss.so use_first_pass
auth\t[default=die]\tpam_faillock.so authfail deny=5 unlock_time=600
auth\trequisite\t\t\tpam_deny.so
auth\trequired\t\t\tpam_faillock.so authsucc deny=5 unlock_time=600
auth\trequired\t\t\tpam_permit.so
`);
  });

  test('turns a required check into one that can be counted, and forgets failures in the account stack', async () => {
    const { service: text } = await add({
      files: single,
      file: 'service',
      addition: 'pam-faillock',
      answers: { settings: 'conf' },
    });
    expect(text?.split('\n').slice(0, 6)).toEqual([
      'auth required pam_faillock.so preauth',
      'auth [success=1 new_authtok_reqd=1 default=ignore] pam_unix.so',
      'auth [default=die] pam_faillock.so authfail',
      'auth required pam_faillock.so authsucc',
      'account required pam_faillock.so',
      'account required pam_unix.so',
    ]);
  });

  test.each([
    [debian, 'service', 'The password is checked in common-auth'],
    [fedora, 'service', 'The password is checked in system-auth'],
    [debian, 'common-session', 'no auth lines'],
    [{ service: 'auth required pam_rootok.so\n' }, 'service', 'No auth line of this file checks a password'],
    [{ service: 'auth required pam_unix.so\nauth required pam_ldap.so\n' }, 'service', 'not clear'],
    [{ service: 'auth required pam_faillock.so preauth\nauth required pam_unix.so\n' }, 'service', 'already'],
    [{ service: 'auth optional pam_unix.so\n' }, 'service', 'not clear'],
  ])('is declined in %#', async (files, file, message) => {
    await expect(add({ files, file, addition: 'pam-faillock' })).rejects.toThrow(message);
  });

  test.each([
    ['deny', '0'],
    ['deny', 'five'],
    ['unlock', '-1'],
  ])('takes no %s of %j', async (question, value) => {
    await expect(service(single.service!, 'pam-faillock', { answers: { [question]: value } })).rejects.toThrow(
      question,
    );
  });
});

describe('a second factor', () => {
  test('follows the checks, of which none leaves the stack any more', async () => {
    const { service: text } = await add({
      files: alternatives,
      file: 'service',
      addition: 'pam-totp',
      answers: { module: 'oath' },
    });
    expect(text?.split('\n').slice(1, 6)).toEqual([
      'auth     required   pam_env.so',
      'auth     [success=2 new_authtok_reqd=2 default=ignore] pam_unix.so',
      'auth     [success=1 new_authtok_reqd=1 default=ignore] pam_ldap.so use_first_pass',
      'auth     required   pam_deny.so',
      'auth     required   pam_oath.so usersfile=/etc/users.oath window=20 digits=6',
    ]);
  });

  test('brings a denial where there is none', async () => {
    expect(await service('auth sufficient pam_unix.so', 'pam-totp')).toBe(
      'auth [success=1 new_authtok_reqd=1 default=ignore] pam_unix.so\nauth requisite  pam_deny.so\nauth required   pam_google_authenticator.so',
    );
  });

  test('makes a substack of an include that would leave the stack', async () => {
    const { service: text } = await add({ files: fedoraIncludes, file: 'service', addition: 'pam-totp' });
    expect(text?.split('\n').slice(0, 2)).toEqual([
      'auth       substack     system-auth',
      'auth       required     pam_google_authenticator.so',
    ]);
  });

  test('is declined behind an @include that leaves the stack', async () => {
    const files = { 'common-auth': 'auth sufficient pam_unix.so\n', service: '@include common-auth\n' };
    await expect(add({ files, file: 'service', addition: 'pam-totp' })).rejects.toThrow('common-auth ends the stack');
  });

  test('leaves exemptions of root alone', async () => {
    const text = 'auth sufficient pam_rootok.so\nauth required pam_unix.so\n';
    expect(await service(text, 'pam-totp')).toBe(`${text}auth required pam_google_authenticator.so\n`);
  });
});

describe('a condition before a module', () => {
  const text =
    'auth [success=2 default=ignore] pam_unix.so\nauth requisite pam_deny.so\nauth optional pam_ecryptfs.so unwrap\nauth required pam_permit.so\n';

  test('skips it for some services, and jumps over it as well', async () => {
    const answers = { services: ['sudo', 'polkit-1'] };
    expect(await service(text, 'pam-skip-module', { at: 'optional', answers })).toBe(
      `auth [success=3 default=ignore] pam_unix.so
auth requisite pam_deny.so
auth [default=1 success=ignore] pam_succeed_if.so quiet service notin sudo:polkit-1
auth optional pam_ecryptfs.so unwrap
auth required pam_permit.so
`,
    );
  });

  test('can ask the other way round', async () => {
    const changed = await service(text, 'pam-skip-module', {
      at: 'optional',
      answers: { services: ['login'], which: 'only' },
    });
    expect(changed).toContain('pam_succeed_if.so quiet service in login\n');
  });

  test('never takes the only check away', async () => {
    const files = 'auth required pam_unix.so\nauth required pam_permit.so\n';
    const answers = { services: ['sudo'] };
    await expect(service(files, 'pam-skip-module', { answers })).rejects.toThrow('pam_unix.so is the only check');
  });

  test.each([
    ['auth include common\n', ['sudo'], 'An include'],
    ['# comment\nauth required pam_unix.so\n', ['sudo'], 'Put the cursor'],
    [text, [], 'Name a service'],
    [text, ['su do'], 'no name of a service'],
  ])('is declined for %j', async (file, services, message) => {
    await expect(service(file, 'pam-skip-module', { answers: { services } })).rejects.toThrow(message);
  });
});

describe('a single line', () => {
  test.each([
    [
      'pam-mkhomedir',
      { umask: '0027', skel: '/srv/skel' },
      'session optional pam_mkhomedir.so umask=0027 skel=/srv/skel',
    ],
    ['pam-limits', {}, 'session required pam_limits.so'],
    ['pam-access', { file: '/etc/a.conf' }, 'account required pam_access.so accessfile=/etc/a.conf'],
    ['pam-time', {}, 'account required pam_time.so'],
  ])('of %s stands in its place', async (addition, answers, line) => {
    const lines = single.service!.split('\n');
    lines.splice(line.startsWith('session') ? 4 : 1, 0, line);
    expect(await service(single.service!, addition, { answers })).toBe(lines.join('\n'));
  });

  test('is declined where it would be passed by', async () => {
    const text = 'session sufficient pam_unix.so\n';
    await expect(service(text, 'pam-limits')).rejects.toThrow('A line before it ends the session stack');
  });

  test('carries the service in pam.conf', async () => {
    const text = 'login account required pam_unix.so\nftp   account required pam_deny.so\n';
    const { analysis } = await checkAmong({ 'pam.conf': text }, 'pam.conf');
    const stack = analysis.stacks().find((one) => one.service === 'ftp' && one.facility === 'account')!;
    const insertions = [{ at: 0, control: 'required', words: ['pam_time.so'] }];
    expect(applyEdits(text, editStack(analysis, { stack, insertions }))).toBe(
      'login account required pam_unix.so\nftp   account required pam_time.so\nftp   account required pam_deny.so\n',
    );
  });
});

describe('a line that does nothing', () => {
  const run = ({ handlers }: Stack, codes: ReadonlyMap<string, Readonly<Record<string, number>>>) => {
    const idOf = (index: number) => handlers[index]!.entry.args.find(({ value }) => value.startsWith('id='))?.value;
    const { status, calls } = dispatch(handlers, {
      returned: (index) => codes.get(idOf(index)?.slice(3) ?? '')?.auth ?? returns.moduleUnknown,
    });
    return { status, calls: calls.map(({ index }) => idOf(index)).filter((id) => id !== undefined) };
  };

  test('changes nothing wherever it is put, whatever jumps over it', { timeout: 60_000 }, async () => {
    const random = createRandom(7);
    let moved = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const { files, codes } = generateStacks(seed, { recorder: 'recorder.so', debian: true, loops: 'none' });
      const { analysis } = await checkAmong(files, 'service');
      const stack = analysis.stacks().find(({ facility }) => facility === 'auth')!;
      const count = ownLines(stack).length;
      if (stack.aborted || count === 0) continue;
      const at = Math.floor(random() * (count + 1));
      const line = { control: '[default=ignore]', words: ['pam_env.so'], follows: random() < 0.5 };
      const insertions = [1, 2].map(() => ({ ...line, at }));
      let edits: TextEdit[];
      try {
        edits = editStack(analysis, { stack, insertions });
      } catch (error) {
        expect(String(error)).toContain('leads out of it');
        continue;
      }
      moved += edits.length - 2;
      expect(run(stackAfter(analysis, stack, edits), codes), `seed ${seed}`).toEqual(run(stack, codes));
    }
    expect(moved).toBeGreaterThan(50);
  });
});
