import type { Answers } from '../core/questions/question.ts';
import {
  afterSessionRows,
  beforeSessionRows,
  factorRows,
  noSessionRows,
  type PamRow,
  rootRows,
  whoRows,
} from './pam-service-shared.ts';

const settings = 'deny=5 unlock_time=600';

/** The password check; with a lock around it, in the order of pam_faillock(8). */
function checkRows(answers: Answers): PamRow[] {
  const factor = factorRows(answers);
  if (!answers.lock) return [['auth', 'required', 'pam_unix.so'], ...factor];
  return [
    ['auth', 'required', `pam_faillock.so preauth ${settings}`],
    ['auth', '[success=1 new_authtok_reqd=1 default=ignore]', 'pam_unix.so'],
    ['auth', '[default=die]', `pam_faillock.so authfail ${settings}`],
    ...factor,
    ['auth', 'required', `pam_faillock.so authsucc ${settings}`],
  ];
}

/** A service that includes nothing. */
export function standAloneRows(answers: Answers): PamRow[] {
  const session: PamRow[] = [
    ['password', 'required', 'pam_unix.so yescrypt'],
    ...beforeSessionRows(answers),
    ['session', 'required', 'pam_limits.so'],
    ['session', 'required', 'pam_unix.so'],
    ...afterSessionRows(answers),
    ['-session', 'optional', 'pam_systemd.so'],
  ];
  return [
    ...rootRows(answers),
    ...checkRows(answers),
    ...whoRows(answers),
    ...(answers.lock ? ([['account', 'required', 'pam_faillock.so']] satisfies PamRow[]) : []),
    ['account', 'required', 'pam_unix.so'],
    ...(answers.kind === 'network' ? noSessionRows : session),
  ];
}
