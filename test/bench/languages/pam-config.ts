import { type BenchLanguage, fillLines } from './bench-language.ts';

const head = `Name: Example
Default: yes
Priority: 256
Auth-Type: Primary
Account-Type: Primary
Password-Type: Primary
Session-Type: Additional
Auth:
`;

function group(index: number): string {
  return `\t[success=end default=ignore]\tpam_unix.so nullok${index % 4} try_first_pass
\t[success=end user_unknown=ignore default=die]\tpam_krb5.so minimum_uid=${1000 + index}
\t[success=end new_authtok_reqd=done default=ignore]\tpam_ldap.so minimum_uid=${index} use_first_pass
\toptional\tpam_exec.so quiet /usr/local/sbin/login-${index}
${index % 20 === 0 ? '\trequierd' : '\trequired'}\tpam_env.so readenv=1 envfile=/etc/env${index}
`;
}

/** A profile whose stack grows far beyond what anybody writes. */
export const pamConfig: BenchLanguage = {
  languageId: 'pam-config',
  uri: 'file:///srv/pam-configs/example',
  short: true,
  document: (lines) => fillLines(lines, { head, block: group, filler: '\toptional\tpam_warn.so' }),
  pasted:
    '\toptional\tpam_echo.so one\n\toptional\tpam_echo.so two\n\toptional\tpam_echo.so three\n\toptional\tpam_echo.so four\n',
  places: { completion: /^\t.*pam_\w+\.so \w+/gm, hover: /pam_\w+\.so/g },
};
