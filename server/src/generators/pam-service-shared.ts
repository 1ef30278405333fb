import type { Answers } from '../core/questions/question.ts';

/** Type, control, module with arguments; or `@include` and a service. */
export type PamRow = readonly [type: string, control: string, words: string];

const include = (service: string): PamRow => ['@include', service, ''];

/** The lines by which root gets in unasked, at the head of the auth lines. */
export function rootRows({ kind }: Answers): PamRow[] {
  return kind === 'switch' ? [['auth', 'sufficient', 'pam_rootok.so']] : [];
}

/** The line of the second factor, behind the password. */
export function factorRows({ factor, oathFile }: Answers): PamRow[] {
  if (factor === 'google') return [['auth', 'required', 'pam_google_authenticator.so']];
  return factor === 'oath' ? [['auth', 'required', `pam_oath.so usersfile=${oathFile} window=20 digits=6`]] : [];
}

/** The lines that say who may come in, at the head of the account lines. */
export function whoRows({ kind, who, group }: Answers): PamRow[] {
  const rows: PamRow[] = kind === 'switch' ? [] : [['account', 'required', 'pam_nologin.so']];
  if (who === 'group') rows.push(['account', 'required', `pam_succeed_if.so quiet user ingroup ${group}`]);
  if (who === 'access') rows.push(['account', 'required', 'pam_access.so']);
  return rows;
}

/** The lines before those that open a session. */
export function beforeSessionRows({ kind }: Answers): PamRow[] {
  // The user id of the login stays that of the person who became another user.
  return kind === 'login' ? [['session', 'required', 'pam_loginuid.so']] : [];
}

/** The lines behind those that open a session. */
export function afterSessionRows({ home }: Answers): PamRow[] {
  return home ? [['session', 'optional', 'pam_mkhomedir.so umask=0077']] : [];
}

/** What a program gets that neither changes passwords nor opens sessions. */
export const noSessionRows: readonly PamRow[] = [
  ['password', 'required', 'pam_deny.so'],
  ['session', 'required', 'pam_permit.so'],
];

/** A service that reuses what pam-auth-update keeps. */
export function debianRows(answers: Answers): PamRow[] {
  return [
    ...rootRows(answers),
    include('common-auth'),
    ...factorRows(answers),
    ...whoRows(answers),
    include('common-account'),
    ...(answers.kind === 'network'
      ? noSessionRows
      : [
          include('common-password'),
          ...beforeSessionRows(answers),
          ['session', 'required', 'pam_limits.so'] satisfies PamRow,
          include('common-session'),
          ...afterSessionRows(answers),
        ]),
  ];
}

/** A service that reuses what authselect keeps: password-auth for what comes over the network, else system-auth. */
export function fedoraRows(answers: Answers): PamRow[] {
  const shared = answers.kind === 'network' ? 'password-auth' : 'system-auth';
  return [
    ...rootRows(answers),
    // What leaves a substack does not leave the stack, so that a second factor is asked for.
    ['auth', 'substack', shared],
    ...factorRows(answers),
    ...whoRows(answers),
    ['account', 'include', shared],
    ...(answers.kind === 'network'
      ? noSessionRows
      : ([
          ['password', 'include', shared],
          ...beforeSessionRows(answers),
          ['session', 'include', shared],
          ...afterSessionRows(answers),
        ] satisfies PamRow[])),
  ];
}
