import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { checkText } from '../../server/src/check-text.ts';
import { expandSnippet } from './expand-snippet.ts';
import { loadGrammar, scopesOf } from './tokenise.ts';

let grammar: IGrammar;
let profiles: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar('pam.tmLanguage.json', 'source.pam');
  profiles = await loadGrammar('pam-config.tmLanguage.json', 'source.pam-config');
});

const expected: readonly [text: string, part: string, ...scopes: string[]][] = [
  ['# note', 'note', 'comment.line.number-sign.pam'],
  ['auth required pam_unix.so # note', 'note', 'comment.line.number-sign.pam'],
  ['auth required pam_unix.so', 'auth', 'storage.type.facility.pam'],
  ['-session optional pam_systemd.so', '-', 'keyword.operator.silent.pam'],
  ['login auth required pam_unix.so', 'login', 'entity.name.section.service.pam'],
  ['auth required pam_unix.so', 'required', 'keyword.control.pam'],
  ['auth [success=1 default=ignore] pam_unix.so', 'success', 'constant.language.return.pam'],
  ['auth [success=1 default=ignore] pam_unix.so', '1', 'constant.numeric.jump.pam'],
  ['auth [success=1 default=ignore] pam_unix.so', 'ignore', 'keyword.control.action.pam'],
  ['auth [sucess=1] pam_unix.so', 'sucess', 'invalid.illegal.control.pam'],
  ['auth required pam_unix.so nullok', 'pam_unix', 'entity.name.function.module.pam'],
  ['auth required pam_unix.so nullok', 'nullok', 'variable.parameter.pam'],
  ['auth required pam_faillock.so deny=3', '3', 'string.unquoted.pam'],
  ['@include common-auth', 'common-auth', 'entity.name.section.service.pam'],
  ['auth include common-auth', 'include', 'keyword.control.import.pam'],
  ['auth SUBSTACK common-auth', 'SUBSTACK', 'keyword.control.import.pam'],
  ['AUTH REQUIRED pam_unix.so', 'AUTH', 'storage.type.facility.pam'],
  ['sshd -session [default=ignore] pam_systemd.so', 'default', 'constant.language.return.pam'],
  ['auth required pam_u2f.so [prompt=a \\] b] cue', '\\]', 'constant.character.escape.pam'],
  ['auth\t [success=ok] pam_unix.so', 'success', 'constant.language.return.pam'],
  ['  [success=ok default=die] pam_unix.so', 'success', 'constant.language.return.pam'],
  ['auth required \\', '\\', 'constant.character.escape.line-continuation.pam'],
  ['auth required /lib/security/pam_unix.so', 'pam_unix', 'entity.name.function.module.pam'],
];

describe('the grammar', () => {
  test.each(expected)('%s: %s', (text, part, ...scopes) => {
    expect(scopesOf(grammar, text, part)).toEqual(expect.arrayContaining(scopes));
  });
});

const inProfiles: readonly [text: string, part: string, ...scopes: string[]][] = [
  ['Auth-Type: Primary', 'Auth-Type', 'keyword.other.field.pam-config'],
  ['Auth-Type: Primary', 'Primary', 'constant.language.pam-config'],
  ['Priority: 128', '128', 'constant.numeric.pam-config'],
  ['\t[success=end default=ignore] pam_unix.so', 'success', 'constant.language.return.pam'],
  ['\t[success=end default=ignore] pam_unix.so', 'end', 'keyword.control.action.pam'],
  ['\trequired\tpam_unix.so nullok', 'required', 'keyword.control.pam'],
  ['\trequired\tpam_unix.so nullok', 'pam_unix', 'entity.name.function.module.pam'],
  ['\trequired pam_faillock.so deny=3', 'deny', 'variable.parameter.pam'],
  ['\trequired pam_u2f.so [prompt=a b] cue', 'prompt=a b', 'string.quoted.other.brackets.pam'],
  ['\trequired pam_unix.so # note', 'note', 'comment.line.number-sign.pam'],
];

describe('the grammar of profiles', () => {
  test.each(inProfiles)('%s: %s', (text, part, ...scopes) => {
    expect(scopesOf(profiles, text, part)).toEqual(expect.arrayContaining(scopes));
  });
});

describe.each(['pam', 'pam-config'])('snippets for %s', (languageId) => {
  interface Snippet {
    readonly prefix: string;
    readonly description: string;
    readonly body: readonly string[];
  }
  const file = new URL(`../../snippets/${languageId}.json`, import.meta.url);
  const snippets = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>);

  test.each(snippets)('we find no error in: %s', async (name, { body, description }) => {
    expect(description).toMatch(/^[A-Z].{20,130}\.$/);
    const findings = await checkText({ path: `/srv/${name}`, text: `${expandSnippet(body)}\n`, languageId });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
