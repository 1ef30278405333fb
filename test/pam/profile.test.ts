import { describe, expect, test } from 'vitest';
import { check } from '../harness/check.ts';

const path = '/usr/share/pam-configs/example';

async function at(marked: string, files: Readonly<Record<string, string>> = {}) {
  const offset = marked.indexOf('<|>') < 0 ? marked.length : marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  return { ...(await check({ language: 'pam-config', text, path, files })), offset };
}

describe('completion in a profile', () => {
  const labels = async (marked: string, files: Readonly<Record<string, string>> = {}) => {
    const { language, analysis, offset } = await at(marked, files);
    return language.complete!(analysis, offset)?.items.map(({ label }) => label) ?? [];
  };
  test.each([
    ['', 'Auth-Initial'],
    ['Name: A\nDefault: ', 'yes'],
    ['Name: A\nAuth-Type: ', 'Additional'],
    ['Auth:\n\t', '[success=end default=ignore]'],
    ['Auth:\n\t', 'sufficient'],
    ['Auth:\n\t[', 'success'],
    ['Auth:\n\t[success=', 'end'],
    ['Auth:\n\t[success=end default=', 'ignore'],
    ['Auth:\n\trequired ', 'pam_unix.so'],
    ['Auth:\n\t[success=end default=ignore]\t', 'pam_sss.so'],
    ['Auth:\n\trequired pam_unix.so ', 'nullok'],
    ['Account:\n\trequired pam_listfile.so sense=', 'deny'],
    ['Account:\n\trequired pam_succeed_if.so user ', 'ingroup'],
  ])('%j offers %s', async (text, label) => {
    expect(await labels(text)).toContain(label);
  });

  test('knows the type of the field', async () => {
    const { language, analysis, offset } = await at('Password:\n\trequired ');
    const items = language.complete!(analysis, offset)?.items ?? [];
    expect(items.find(({ label }) => label === 'pam_nologin.so')?.detail).toBe('not for password');
  });

  test('offers the profiles beside as conflicts', async () => {
    const files = { '/usr/share/pam-configs/unix': 'Name: Unix\n', [path]: '' };
    expect(await labels('Conflicts: ', files)).toEqual(['unix']);
    expect(await labels('Conflicts: unix, ', files)).toEqual([]);
  });

  test.each(['Name: A', 'Auth:\n\trequired pam_unix.so # n', 'Name:\n\trequ'])('is silent in %j', async (text) => {
    expect(await labels(text)).toEqual([]);
  });
});

describe('hovers and signatures in a profile', () => {
  const line = 'Auth:\n\t[success=end new_authtok_reqd=ok default=ignore]\tpam_nologin.so file=/x\n';
  const hovered = async (part: string) => {
    const { language, analysis } = await at(line);
    return language.hover!(analysis, line.indexOf(part) + (part === '[' ? 0 : 1))?.markdown ?? '';
  };
  test.each([
    ['Auth:', 'lines'],
    ['success', 'the user is root'],
    ['end ', 'Leave the block of profiles'],
    ['[', '`success` → `end`: leaves the block of profiles'],
    ['pam_nologin', '/etc/nologin'],
    ['file=', 'The file'],
  ])('%s', async (part, words) => {
    expect((await hovered(part)).toLowerCase()).toContain(words.toLowerCase());
  });

  test('a signature shows what follows', async () => {
    const { language, analysis, offset } = await at('Auth:\n\trequired pam_nologin.so ');
    expect(language.signature!(analysis, offset)?.entry.syntax).toEqual(['[file=<path>] [successok]']);
    const first = await at('Auth:\n\trequired ');
    expect(first.language.signature!(first.analysis, first.offset)?.activeArgument).toBe(1);
  });
});

test('profiles lead to those that they exclude, and know who excludes them', async () => {
  const files = {
    [path]: '',
    '/usr/share/pam-configs/unix': 'Name: Unix\n',
    '/usr/share/pam-configs/ldap': 'Name: LDAP\nConflicts: krb5, example\n',
  };
  const { language, analysis } = await at('Name: A\nConflicts: unix, absent\n', files);
  expect(language.links!(analysis).map(({ path: to, span }) => [to, span])).toEqual([
    ['/usr/share/pam-configs/unix', { start: 19, end: 23 }],
  ]);
  const references = language.names!(analysis).filter(({ name, role }) => name === path && role === 'reference');
  expect(references.map(({ path: from, span }) => [from, span])).toEqual([
    ['/usr/share/pam-configs/ldap', { start: 28, end: 35 }],
  ]);
  expect(language.checkName!('profile', 'x')).toContain('rename the file');
});

test('a profile has an outline and tokens', async () => {
  const { language, analysis } = await at('Name: A\nAuth:\n\t[success=end default=ignore] pam_unix.so minlen=8\n');
  expect(language.outline!(analysis).map(({ name, children }) => [name, children.map((child) => child.name)])).toEqual([
    ['Name', []],
    ['Auth', ['pam_unix.so']],
  ]);
  const { text } = analysis.document;
  expect(language.semanticTokens!(analysis).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)).toEqual(
    [
      'property Name',
      'property Auth',
      'enumMember success',
      'number end',
      'enumMember default',
      'keyword ignore',
      'function pam_unix.so',
      'property minlen',
      'string 8',
    ],
  );
});

test('brackets around an argument are read as part of it', async () => {
  const { diagnostics } = await at(
    'Name: A\nPriority: 1\nAuth-Type: Primary\nAuth:\n\trequired pam_u2f.so [cue_prompt=Touch it] cue\n',
  );
  expect(diagnostics).toEqual([]);
});
