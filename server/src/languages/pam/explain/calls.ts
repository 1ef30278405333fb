import type { Facility } from '../schema/facilities.ts';
import { returns } from '../schema/returns.ts';

/** A function of libpam that an application calls. */
export interface LibpamCall {
  readonly id: string;
  readonly facility: Facility;
  /** As in pam(3). */
  readonly name: string;
  readonly label: string;
  readonly detail: string;
  /** The call whose path this one follows. */
  readonly after?: string;
  /** What pam_deny returns to it (pam_deny.c, Linux-PAM 1.5.2). */
  readonly denial: number;
}

/** The functions that run a stack, in the order in which a login calls them. */
export const libpamCalls: readonly LibpamCall[] = [
  {
    id: 'auth',
    facility: 'auth',
    name: 'pam_authenticate',
    label: 'auth: who is it?',
    detail: 'pam_authenticate checks that users are who they claim to be.',
    denial: returns.authErr,
  },
  {
    id: 'setcred',
    facility: 'auth',
    name: 'pam_setcred',
    label: 'auth, second pass: set the credentials',
    detail: 'pam_setcred repeats the path that the first pass took, whatever the modules return now.',
    after: 'auth',
    denial: returns.credErr,
  },
  {
    id: 'account',
    facility: 'account',
    name: 'pam_acct_mgmt',
    label: 'account: may they come in?',
    detail: 'pam_acct_mgmt decides whether the account may be used now and from here.',
    denial: returns.authErr,
  },
  {
    id: 'session',
    facility: 'session',
    name: 'pam_open_session',
    label: 'session: open it',
    detail: 'pam_open_session does what is due before the session.',
    denial: returns.sessionErr,
  },
  {
    id: 'close-session',
    facility: 'session',
    name: 'pam_close_session',
    label: 'session, second pass: close it',
    detail: 'pam_close_session repeats the path by which the session was opened.',
    after: 'session',
    denial: returns.sessionErr,
  },
  {
    id: 'password',
    facility: 'password',
    name: 'pam_chauthtok',
    label: 'password: change it',
    detail: 'pam_chauthtok runs the stack twice: to check beforehand, then to change the password.',
    denial: returns.authtokErr,
  },
];

/** The first call that runs a stack. */
export function callOf(facility: Facility): LibpamCall {
  return libpamCalls.find((call) => call.facility === facility)!;
}
