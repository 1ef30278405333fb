import type { StackEntry } from '../analysis/expand.ts';
import { roleOf } from '../dispatch/outcomes.ts';
import { secondFactors } from '../schema/factors.ts';
import { findModule, moduleName } from '../schema/modules.ts';
import { returns } from '../schema/returns.ts';
import type { LibpamCall } from './calls.ts';
import { conditionsHold } from './conditions.ts';

/** A common case: what each module returns in it, as far as its role says. */
export interface Scenario {
  /** Kebab-case. */
  readonly id: string;
  readonly title: string;
  /** What it means for the modules, as the end of a sentence. */
  readonly detail: string;
  /** The ids of the calls for which it means something. */
  readonly calls: readonly string[];
  /** Whether it means something for a stack; for every one where this is absent. */
  fits?(stack: readonly StackEntry[]): boolean;
  /** @param service the service by which libpam was started */
  returned(handler: StackEntry, call: LibpamCall, service: string): number;
}

interface Case {
  /** What modules that check return. */
  readonly check: number;
  /** What modules that may refuse return, and those of them that count failures. */
  readonly gate?: number;
  readonly lock?: number;
  /** What second factors return, where that is not what other checks do. */
  readonly factor?: number;
  readonly root?: boolean;
}

const { success, authErr, userUnknown, permDenied, acctExpired, newAuthtokReqd } = returns;

/** Modules that remember failures and lock accounts. */
const locks = new Set(['pam_faillock', 'pam_tally', 'pam_tally2', 'pam_abl']);

const has = ({ entry }: StackEntry, word: string) => entry.args.some(({ value }) => value === word);

/** What a module returns whatever happens. */
function fixed(handler: StackEntry, name: string, call: LibpamCall): number | undefined {
  if (name === 'pam_permit') return success;
  if (name === 'pam_deny') return call.denial;
  if (findModule(name)?.removed !== undefined) return returns.moduleUnknown;
  // The second passes clean up: what could refuse has done so.
  if (call.after !== undefined) return success;
  if (name !== 'pam_faillock') return undefined;
  // Its authfail counts a failure and then fails, and its account line does no more than forget failures.
  if (call.id === 'account') return success;
  return has(handler, 'authfail') ? authErr : undefined;
}

function conditional(handler: StackEntry, name: string, root: boolean, service: string): number | undefined {
  if (name === 'pam_rootok') return root ? success : authErr;
  if (name === 'pam_usertype') return has(handler, 'issystem') === root ? success : authErr;
  if (name !== 'pam_succeed_if') return undefined;
  const args = handler.entry.args.map(({ value }) => value);
  return conditionsHold(args, { service, root }) === false ? authErr : success;
}

function scenario(id: string, title: string, detail: string, calls: readonly string[], given: Case): Scenario {
  const { check, gate = success, lock = gate, factor = check, root = false } = given;
  return {
    id,
    title,
    detail,
    calls,
    returned(handler, call, service) {
      const name = handler.entry.module === undefined ? '' : moduleName(handler.entry.module.value);
      const known = fixed(handler, name, call) ?? conditional(handler, name, root, service);
      if (known !== undefined) return known;
      if (locks.has(name)) return lock;
      if (secondFactors.has(name)) return factor;
      const role = roleOf(handler);
      // Root without a password has an account nevertheless.
      if (role === 'checks') return root && call.id === 'account' ? success : check;
      return role === 'gate' ? gate : success;
    },
  };
}

const all = ['auth', 'setcred', 'account', 'session', 'close-session', 'password'];

const hasSecondFactor = (stack: readonly StackEntry[]) =>
  stack.some(({ entry }) => entry.module !== undefined && secondFactors.has(moduleName(entry.module.value)));

/** The cases that are told of a stack; the first one means something for every call. */
const scenarios: readonly Scenario[] = [
  scenario('right', 'The right password', 'every module succeeds', all, { check: success }),
  scenario('wrong', 'A wrong password', 'every check fails', ['auth', 'password'], { check: authErr }),
  {
    ...scenario('wrong-code', 'The right password, a wrong code', 'the second factor fails', ['auth'], {
      check: success,
      factor: authErr,
    }),
    fits: hasSecondFactor,
  },
  scenario('unknown', 'An unknown user', 'no check knows the user', ['auth', 'account'], { check: userUnknown }),
  scenario('locked', 'A locked account', 'the right password, after too many failures', ['auth'], {
    check: success,
    lock: authErr,
  }),
  scenario('refused', 'Refused', 'the right password, and everything that may refuse does', ['auth', 'account'], {
    check: success,
    gate: permDenied,
  }),
  scenario('expired', 'An expired account', 'every check says so', ['account'], { check: acctExpired }),
  scenario('new-password', 'An expired password', 'it must be changed first', ['account'], { check: newAuthtokReqd }),
  scenario('root', 'Root, as by su or sudo', 'no password is given', ['auth', 'account'], {
    check: authErr,
    root: true,
  }),
];

/** The cases that mean something for a call of a stack. */
export function scenariosOf(call: LibpamCall, stack: readonly StackEntry[]): readonly Scenario[] {
  return scenarios.filter(({ calls, fits }) => calls.includes(call.id) && (fits === undefined || fits(stack)));
}
