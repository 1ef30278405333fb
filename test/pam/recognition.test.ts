import { describe, expect, test } from 'vitest';
import { createRecogniser } from '../../server/src/core/recognition.ts';
import { languages } from '../../server/src/languages/registry.ts';
import { check } from '../harness/check.ts';

const recognise = createRecogniser(languages);
const stack = '#%PAM-1.0\nauth required pam_unix.so\n';

describe('files of PAM are recognised', () => {
  test.each([
    ['/etc/pam.d/sshd', undefined, 'pam'],
    ['/etc/pam.conf', undefined, 'pam'],
    ['/srv/roles/base/templates/pam.d/common-auth.j2', undefined, 'pam'],
    ['/usr/share/pam-configs/unix', undefined, 'pam-config'],
    ['/srv/pkg/debian/libpam-x.pam-configs', undefined, 'pam-config'],
    ['/srv/x/sshd.pam', undefined, 'pam'],
    ['/srv/notes/unnamed', stack, 'pam'],
    ['/srv/notes/unnamed', '-session [success=ok default=ignore] pam_systemd.so\n', 'pam'],
    ['/srv/notes/unnamed', 'Name: X\nPriority: 1\nAuth-Type: Primary\nAuth:\n\trequired pam_unix.so\n', 'pam-config'],
    ['/srv/notes/unnamed', 'account = required\n', undefined],
    ['/srv/notes/unnamed.md', 'An account required for this session is made by the password.\n', undefined],
  ])('%s %j: %s', (path, text, language) => {
    expect(recognise(path, text)).toBe(language);
  });
});

describe('templates are not flagged for being templates', () => {
  test.each([
    [
      'Jinja',
      'auth required {{ module }}\n{% if faillock %}\nauth required pam_faillock.so preauth\n{% endif %}\nauth {{ control }} pam_unix.so\n',
    ],
    ['ERB', '<% if @ldap -%>\nauth sufficient pam_ldap.so\n<% end -%>\nauth required <%= @module %>\n'],
    ['autoconf', 'auth required @PAMDIR@/pam_unix.so\nauth @CONTROL@ pam_unix.so nullok@X@\n'],
    ['shell variables', 'auth ${CONTROL} pam_unix.so\nauth required ${MODULE}\n'],
    [
      'authselect',
      'auth required pam_faildelay.so delay=2000000 {include if "with-faillock"}\nauth {if "x":sufficient|required} pam_unix.so\n',
    ],
  ])('%s', async (_kind, text) => {
    const { diagnostics } = await check({ language: 'pam', text, path: '/srv/templates/pam.d/service.j2' });
    expect(diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });
});

test('what a module fills in itself is no template', async () => {
  const text = 'auth required pam_google_authenticator.so secret=/var/otp/${USER} nulok\n';
  const { diagnostics } = await check({ language: 'pam', text, path: '/etc/pam.d/service' });
  expect(diagnostics.map(({ rule }) => rule)).toContain('pam/unknown-option');
});
