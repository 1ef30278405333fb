import type { SchemaEntry } from '../../../core/schema/entry.ts';

/** Upstream's page about the format of a stack. */
export const stackPage = 'https://man7.org/linux/man-pages/man5/pam.conf.5.html';

const entry = (name: string, summary: string): SchemaEntry => ({ name, summary, docs: stackPage });

/**
 * What a module may return, by libpam's number (_pam_token_returns in pam_tokens.h, Linux-PAM 1.7.2); the names are those
 * of bracketed controls. The last one, `default`, is no return value: it stands for all that a control does not name.
 */
export const returnValues: readonly SchemaEntry[] = [
  entry('success', 'The module did what it was asked to do.'),
  entry('open_err', 'The module could not be loaded or opened.'),
  entry('symbol_err', 'A function of the module was not found.'),
  entry('service_err', 'The module failed for a reason of its own.'),
  entry('system_err', 'A system call failed.'),
  entry('buf_err', 'There was not enough memory.'),
  entry('perm_denied', 'The user is not allowed in; also what libpam returns for a broken line.'),
  entry('auth_err', 'The user did not prove who they are: a wrong password, for instance.'),
  entry('cred_insufficient', 'The application itself may not check this user.'),
  entry('authinfo_unavail', 'The source of passwords or accounts could not be reached.'),
  entry('user_unknown', 'The module does not know the user.'),
  entry('maxtries', 'Too many attempts; no further one should follow.'),
  entry('new_authtok_reqd', 'All is well, but the user must change the password.'),
  entry('acct_expired', 'The account has expired.'),
  entry('session_err', 'The session could not be opened or closed.'),
  entry('cred_unavail', 'The credentials of the user cannot be had.'),
  entry('cred_expired', 'The credentials of the user have expired.'),
  entry('cred_err', 'The credentials of the user could not be set.'),
  entry('no_module_data', 'Data that an earlier call should have left is missing.'),
  entry('conv_err', 'The application could not talk to the user.'),
  entry('authtok_err', 'The new password could not be had or set.'),
  entry('authtok_recover_err', 'The old password could not be recovered.'),
  entry('authtok_lock_busy', 'The password database is locked.'),
  entry('authtok_disable_aging', 'Password ageing is switched off.'),
  entry('try_again', 'The password service is not ready; the preliminary check failed.'),
  entry('ignore', 'The module has nothing to say about this case.'),
  entry('abort', 'Something is so wrong that the application should stop.'),
  entry('authtok_expired', 'The password of the user has expired.'),
  entry('module_unknown', 'The module is not installed, or lacks the function of this type.'),
  entry('bad_item', 'An item was asked for that may not be read or set here.'),
  entry('conv_again', 'The conversation waits for an event.'),
  entry('incomplete', 'The module waits; the application is to call again.'),
];

/** The word for all return values that a control does not name. */
export const defaultReturn: SchemaEntry = entry('default', 'Every return value that this control does not name.');

/** The names in libpam's order, which is the order in which it compares them. */
export const returnNames: readonly string[] = returnValues.map(({ name }) => name);

/** Numbers that the code speaks of by name. */
export const returns = {
  success: 0,
  permDenied: 6,
  authErr: 7,
  userUnknown: 10,
  newAuthtokReqd: 12,
  acctExpired: 13,
  sessionErr: 14,
  credErr: 17,
  authtokErr: 20,
  ignore: 25,
  moduleUnknown: 28,
  incomplete: 31,
} as const;
