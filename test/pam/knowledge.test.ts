import { describe, expect, test } from 'vitest';
import { check } from '../harness/check.ts';

interface Given {
  readonly files?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** An analysis of a text with `<|>` where the cursor is. */
async function at(marked: string, { files = {}, path = '/etc/pam.d/service', settings = {} }: Given = {}) {
  const offset = marked.indexOf('<|>') < 0 ? marked.length : marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  return { ...(await check({ language: 'pam', text, files, path, settings })), offset, text };
}

async function offered(marked: string, given?: Given) {
  const { language, analysis, offset } = await at(marked, given);
  const list = language.complete!(analysis, offset);
  return [...(list?.items ?? [])].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
}
const labels = async (marked: string, given?: Given) => (await offered(marked, given)).map(({ label }) => label);

async function hovered(marked: string, given?: Given) {
  const { language, analysis, offset } = await at(marked, given);
  return language.hover!(analysis, offset)?.markdown ?? '';
}

describe('completion', () => {
  test.each([
    ['on a continued line', 'auth required \\\n  pam_unix.so \\\n  null', 'nullok'],
    ['of the values of an option', 'auth required pam_listfile.so onerr=', 'succeed'],
    ['of a default', 'auth required pam_faillock.so deny=', '3'],
    ['of never', 'auth required pam_faillock.so unlock_time=', 'never'],
    ['of fields', 'auth required pam_succeed_if.so quiet ', 'ruser'],
    ['of comparisons', 'auth required pam_succeed_if.so quiet user ', 'ingroup'],
    ['of options of pam_krb5', 'auth required pam_krb5.so ', 'minimum_uid'],
    ['of modes of pam_yubico', 'auth required pam_yubico.so mode=', 'challenge-response'],
    ['of return values on a continued line', 'auth [success=1 \\\n', 'default'],
  ])('%s', async (_what, text, label) => {
    expect(await labels(text)).toContain(label);
  });

  test('puts modules with a function for the type first, and says which have none', async () => {
    const items = await offered('password required ');
    const fits = items.findIndex(({ label }) => label === 'pam_pwquality.so');
    const misfit = items.findIndex(({ label }) => label === 'pam_nologin.so');
    expect(fits).toBeLessThan(misfit);
    expect(items[misfit]?.detail).toBe('not for password');
  });

  test('offers what a module returns before what it does not', async () => {
    const names = await labels('account [<|>] pam_access.so\n');
    expect(names.indexOf('perm_denied')).toBeLessThan(names.indexOf('authtok_err'));
  });

  test('offers neither options nor modules that the version lacks', async () => {
    const settings = { version: '1.5.2' };
    expect(await labels('account required pam_access.so ', { settings })).not.toContain('nodns');
    expect(await labels('account required pam_access.so ')).toContain('nodns');
    expect(await labels('auth required ', { settings })).not.toContain('pam_canonicalize_user.so');
  });

  test('offers jumps with where they land', async () => {
    const stack =
      'auth [success=<|> default=ignore] pam_unix.so\nauth requisite pam_deny.so\nauth required pam_permit.so\n';
    const jumps = (await offered(stack)).filter(({ label }) => /^\d+$/.test(label));
    expect(jumps.map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
      '1: skips 1, to pam_permit.so',
      '2: skips 2, to the end of the stack',
    ]);
  });

  test('offers the services beside, those that others share first', async () => {
    const files = {
      '/etc/pam.d/sshd': 'auth required pam_unix.so\n',
      '/etc/pam.d/common-auth': 'auth required pam_unix.so\n',
    };
    expect(await labels('@include ', { files })).toEqual(['common-auth', 'sshd']);
    expect(await labels('', { files })).toContain('@include common-auth');
    expect(await labels('sshd auth include ', { files, path: '/etc/pam.conf' })).toEqual(['common-auth', 'sshd']);
  });

  test('knows the column of pam.conf', async () => {
    const path = '/etc/pam.conf';
    expect(await labels('sshd auth required pam_unix.so\n', { path })).toEqual(['sshd', 'other']);
    expect(await labels('sshd ', { path })).toContain('session');
    expect(await labels('sshd auth ', { path })).toContain('substack');
    expect(await labels('sshd auth required ', { path })).toContain('pam_unix.so');
    expect(await labels('sshd auth required pam_unix.so ', { path })).toContain('nullok');
    expect(await labels('sshd auth [success=1 ', { path })).toContain('default');
  });

  test('keeps silent in comments', async () => {
    expect(await labels('auth required pam_unix.so # nul')).toEqual([]);
  });
});

describe('hovers', () => {
  test('say what a module returns', async () => {
    const markdown = await hovered('auth required pam_fai<|>llock.so\n');
    expect(markdown).toContain('- `auth_err`: The account is locked');
    expect(markdown).toContain('- `success`: The module did what it was asked to do.');
  });

  test('say what a return value means of this module', async () => {
    expect(await hovered('account [ign<|>ore=ignore default=bad] pam_nologin.so\n')).toContain('There is no file.');
    expect(await hovered('account [ign<|>ore=ignore default=bad] pam_acme.so\n')).toContain('nothing to say');
  });

  test.each([
    ['session optional pam_umask.so umask=<|>0027\n', 'files 640, folders 750'],
    ['auth required pam_faillock.so unlock_time=<|>90000\n', '1 day 1 hour'],
    ['auth required pam_faillock.so de<|>ny=3\n', 'Default: `3`'],
    ['account required pam_access.so no<|>dns\n', 'Since 1.7.1'],
    ['auth required pam_succeed_if.so user in<|>group wheel\n', 'belongs to one of these groups'],
    ['auth required pam_tally2.so<|>\n', 'pam_faillock does its work now'],
  ])('explain %j', async (text, words) => {
    expect(await hovered(text)).toContain(words);
  });
});

describe('signature help', () => {
  const signed = async (marked: string, given?: Given) => {
    const { language, analysis, offset } = await at(marked, given);
    const help = language.signature!(analysis, offset);
    return help === undefined ? undefined : `${help.activeArgument} ${help.entry.syntax?.join(' / ')}`;
  };
  test.each([
    ['auth ', '0 auth <control> <module> [<argument> …]'],
    ['auth required ', '1 auth <control> <module> [<argument> …]'],
    ['auth include ', '1 auth <control> <service>'],
    ['@include ', '0 @include <service>'],
    ['auth [', '0 control <result> = <action> [<result>=<action> …]'],
    ['auth [success=', '2 control <result> = <action> [<result>=<action> …]'],
    ['auth required pam_nologin.so ', '0 [file=<path>] [successok]'],
    ['auth required pam_nologin.so file=/x s', '1 [file=<path>] [successok]'],
    ['auth required pam_nologin.so file=', '0 file=<path>'],
    ['auth required pam_succeed_if.so quiet user ', '1 <field> <comparison> <value>'],
    ['auth required pam_succeed_if.so quiet user = ', '2 <field> <comparison> <value>'],
    ['', undefined],
  ])('%j', async (text, expected) => {
    expect(await signed(text)).toBe(expected);
  });

  test('knows the column of pam.conf', async () => {
    expect(await signed('sshd auth required ', { path: '/etc/pam.conf' })).toBe(
      '1 auth <control> <module> [<argument> …]',
    );
  });
});

describe('names of services', () => {
  const files = {
    '/etc/pam.d/sshd': 'auth include common\n',
    '/etc/pam.d/su': '@include common\nauth substack common\n',
    '/etc/pam.d/su.dpkg-old': '@include common\n',
    '/etc/pam.conf': 'login auth include common\n',
  };

  test('lead from a service to those that include it', async () => {
    const { language, analysis } = await at('auth required pam_unix.so\n', { files, path: '/etc/pam.d/common' });
    const references = language.names!(analysis).filter(
      ({ name, role }) => name === '/etc/pam.d/common' && role === 'reference',
    );
    expect(references.map(({ path, span }) => `${path} ${span.start}`).sort()).toEqual([
      '/etc/pam.conf 19',
      '/etc/pam.d/sshd 13',
      '/etc/pam.d/su 30',
      '/etc/pam.d/su 9',
    ]);
    expect(language.codeLenses!(analysis).map(({ title }) => title)).toEqual(['Included by pam.conf, sshd, su']);
    expect(new Set(language.includes!(analysis).map(({ from }) => from)).size).toBe(3);
  });

  test('lead from an include to its file', async () => {
    const { language, analysis } = await at('auth include sshd\n', { files: { ...files, '/etc/pam.d/common': '' } });
    const declared = language.names!(analysis)
      .filter(({ role }) => role === 'declaration')
      .map(({ name }) => name);
    expect(declared).toEqual(expect.arrayContaining(['/etc/pam.d/sshd', '/etc/pam.d/common']));
  });

  test('cannot be renamed without their file; those of pam.conf can', async () => {
    const { language } = await at('');
    expect(language.checkName!('service file', 'x')).toContain('rename the file');
    expect(language.checkName!('service', 'sshd')).toBeUndefined();
    expect(language.checkName!('service', 'a b')).toBeDefined();
  });

  test('elsewhere no folder is read', async () => {
    const { language, analysis } = await at('auth required pam_unix.so\n', {
      files: { '/srv/x/sshd': 'auth include common\n' },
      path: '/srv/x/common',
    });
    expect(language.codeLenses!(analysis)).toEqual([]);
  });
});
