import type { StackEntry } from '../analysis/expand.ts';
import { roleOf } from '../dispatch/outcomes.ts';
import { type Facility, facilityNames } from '../schema/facilities.ts';
import { findModule, moduleName } from '../schema/modules.ts';
import { returns } from '../schema/returns.ts';

/** A common case: what each module returns in it, as far as its role says. */
export interface Scenario {
  readonly title: string;
  /** The types of stacks for which it means something. */
  readonly facilities: readonly Facility[];
  returned(handler: StackEntry): number;
}

/** What a module returns whatever happens. */
function fixed({ entry }: StackEntry): number | undefined {
  const name = entry.module === undefined ? '' : moduleName(entry.module.value);
  if (name === 'pam_permit') return returns.success;
  if (name === 'pam_deny') return returns.authErr;
  const module = findModule(name);
  if (module?.removed !== undefined) return returns.moduleUnknown;
  // pam_faillock's authfail counts a failure and then fails; nothing else does.
  return entry.args.some(({ value }) => value === 'authfail') ? returns.authErr : undefined;
}

interface Case {
  /** What modules that check return, and those that may refuse. */
  readonly check: number;
  readonly gate: number;
  readonly root?: boolean;
}

function scenario(title: string, facilities: readonly Facility[], { check, gate, root = false }: Case): Scenario {
  return {
    title,
    facilities,
    returned(handler) {
      const known = fixed(handler);
      if (known !== undefined) return known;
      const name = handler.entry.module === undefined ? '' : moduleName(handler.entry.module.value);
      if (name === 'pam_rootok') return root ? returns.success : returns.authErr;
      const role = roleOf(handler);
      return role === 'checks' ? check : role === 'gate' ? gate : returns.success;
    },
  };
}

const { success, authErr, userUnknown, permDenied, acctExpired } = returns;

/** The cases that are told of a stack. */
export const scenarios: readonly Scenario[] = [
  scenario('Every module succeeds', facilityNames, { check: success, gate: success }),
  scenario('A wrong password: every check fails', ['auth', 'password'], { check: authErr, gate: success }),
  scenario('Nobody knows the user', ['auth', 'account'], { check: userUnknown, gate: success }),
  scenario('The right password, and everything that may refuse refuses (a locked account)', ['auth'], {
    check: success,
    gate: permDenied,
  }),
  scenario('The account has expired', ['account'], { check: acctExpired, gate: success }),
  scenario('Root asks, and the other checks fail', ['auth', 'account'], { check: authErr, gate: success, root: true }),
];
