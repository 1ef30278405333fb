import { type BenchLanguage, fillLines } from './bench-language.ts';

const head = '# Stacks of a login\n#%PAM-1.0\n';

function group(index: number): string {
  const odd = index % 7 === 0;
  return `# Group ${index}
auth     [success=1 default=ignore]   pam_unix.so nullok${index % 3} try_first_pass
auth     requisite                    pam_deny.so
auth     optional                     pam_group.so
account  [success=2 new_authtok_reqd=done default=ignore] pam_unix.so
account  required                     pam_access.so accessfile=/etc/security/access${index}.conf
account  required                     pam_time.so
password requisite                    pam_pwquality.so retry=3 ${odd ? 'minln' : 'minlen'}=${8 + (index % 8)}
password [success=1 default=ignore]   pam_unix.so use_authtok try_first_pass yescrypt
session  required                     pam_limits.so conf=/etc/security/limits${index}.conf
session  optional                     pam_umask.so umask=0${index % 8}27
session  optional                     pam_exec.so quiet /usr/local/sbin/session-${index} open
session  [default=1 success=ignore]   pam_succeed_if.so quiet service notin cron:at${index}
session  optional                     pam_mail.so standard dir=/var/mail/${index}
`;
}

/** A service whose four stacks grow: jumps, options and comments as services of distributions have them. */
export const pam: BenchLanguage = {
  languageId: 'pam',
  uri: 'file:///srv/pam.d/login',
  short: true,
  document: (lines) => fillLines(lines, { head, block: group, filler: '#' }),
  pasted: '# auth required pam_env.so\n# auth required pam_faillock.so preauth\n# account required pam_nologin.so\n#\n',
  places: { completion: /^(?:auth|session) .*pam_\w+\.so \w+/gm, hover: /pam_\w+\.so/g },
};
