import { type BenchLanguage, fillLines } from './bench-language.ts';

const head = '# One line for each module: service, type, control, module, arguments\n';

/** A service as it is written by hand, a lock and a second factor here and there; some have a mistake that people make. */
function service(index: number): string {
  const name = `${['login', 'sshd', 'su', 'ftpd', 'imap', 'dovecot'][index % 6]}-${index}`;
  const slip = (every: number, wrong: string, right: string) => (index % every === 1 ? wrong : right);
  const lock = `deny=${3 + (index % 4)} unlock_time=${600 + index}`;
  return `
# ${name}
${name} auth     requisite                  pam_nologin.so
${name} auth     required                   pam_faillock.so preauth ${lock}
${name} auth     [success=1 default=ignore] pam_unix.so try_first_pass
${name} auth     [default=die]              pam_faillock.so authfail ${lock}
${name} auth     required                   pam_faillock.so authsucc ${lock}
${name} account  required                   pam_access.so accessfile=/etc/security/access-${index}.conf
${name} account  ${slip(7, 'requierd', 'required')}                   pam_unix.so
${name} password requisite                  pam_pwquality.so retry=3 ${slip(9, 'minln', 'minlen')}=${8 + (index % 8)}
${name} password required                   pam_unix.so use_authtok ${slip(11, 'md5', 'yescrypt')}
${name} session  required                   pam_limits.so conf=/etc/security/limits-${index}.conf
${name} session  [default=1 success=ignore] pam_succeed_if.so quiet service notin cron:at-${index}
${name} session  optional                   pam_mail.so standard dir=/var/mail/${index}
${name} session  optional                   ${slip(13, 'pam_umaks', 'pam_umask')}.so umask=0${index % 8}27
${name} session  required                   pam_unix.so
`;
}

/** A pam.conf with the four stacks of many services: no other file of PAM has so many lines. */
export const pam: BenchLanguage = {
  languageId: 'pam',
  uri: 'file:///srv/pam.conf',
  short: true,
  document: (lines) => fillLines(lines, { head, block: service, filler: '#' }),
  pasted:
    'cron account required pam_access.so\ncron account required pam_unix.so\ncron session required pam_limits.so\ncron session required pam_unix.so\n',
  places: { completion: /^\S+ (?:auth|session) .*pam_\w+\.so \w+/gm, hover: /pam_\w+\.so/g },
};
