import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCli, type Cli } from './cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli('real');
  await cli.write({
    'pam.d/imap': 'auth required pam_nologin.so\n@include common-auth\n',
    'pam.d/common-auth':
      'auth [success=1 default=ignore] pam_unix.so\nauth requisite pam_deny.so\nauth required pam_permit.so\n',
  });
});
afterAll(() => cli.remove());

test('tells the stacks of a service with what it includes', async () => {
  const { code, stdout, stderr } = await cli.run(['explain-pam', 'pam.d/imap']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('imap: auth\n   1  required pam_nologin.so\n   2    [success=1 default=ignore] pam_unix.so');
  expect(stdout).toContain(
    `    A wrong password (every check fails): failure (auth_err), because of pam_deny.so
       1  pam_nologin.so returns success: ok
       2  pam_unix.so returns auth_err: ignore
       3  pam_deny.so returns auth_err: die, leaves the stack
`,
  );
  expect(stdout).toContain('imap: password\n  No lines; the service "other" decides.\n');
});

test('walks one stack with the results that somebody sets, in the words of the picture', async () => {
  const answers = ['--answer', 'call=auth', '--answer', 'auth-2=user_unknown'];
  const { code, stdout } = await cli.run(['explain-pam', ...answers, 'pam.d/imap']);
  expect(code).toBe(0);
  expect(stdout).toContain('Result: failure (auth_err), because of pam_deny.so.');
  expect(stdout).toContain('  2. line 2: pam_unix.so returns user_unknown: ignore\n');
  expect((await cli.run(['show', 'explain-stack', 'pam.d/imap', ...answers])).stdout).toBe(stdout);
});

test.each([
  [['explain-pam'], 'name a service'],
  [['explain-pam', 'pam.d/absent'], 'pam.d/absent'],
  [['explain-pam', 'pam.d/imap', '--answer', 'cass=wrong'], 'did you mean "case"?'],
  [['explain-pam', 'pam.d/imap', '--answer', 'case=rain'], 'right, wrong'],
])('%j is declined', async (args, message) => {
  const { code, stdout, stderr } = await cli.run(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

test('adds a line, with which the file is clean', async () => {
  await cli.write({ 'pam.d/ftp': 'auth required pam_unix.so\naccount required pam_unix.so\n' });
  const { code } = await cli.run(['add', 'pam-access', 'pam.d/ftp']);
  expect(code).toBe(0);
  expect((await cli.run(['check', 'pam.d/ftp'])).code).toBe(0);
});
