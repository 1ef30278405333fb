import type { StackEntry } from '../analysis/expand.ts';
import type { ModuleRole } from '../schema/module.ts';
import { findModule, moduleName } from '../schema/modules.ts';
import { returnNames, returns } from '../schema/returns.ts';
import { mustFail } from './chain.ts';

/** What a handler does for the question who gets in. Modules that we do not know may check anything. */
export function roleOf({ kind, entry }: StackEntry): ModuleRole {
  if (kind !== 'module' || entry.module === undefined) return 'nothing';
  const module = findModule(entry.module.value);
  if (module === undefined) return 'checks';
  if (module.name === 'pam_wheel' && entry.args.some(({ value }) => value === 'trust')) return 'checks';
  return module.role;
}

/** The failures of pam_deny, by which it tells its functions apart; one of them stands for all. */
const denial = returns.authErr;

/**
 * Return values that stand for all that a handler may return: one for each action of its control, and among those apart
 * what means success, nothing, or a failure.
 */
export function possibleReturns(handler: StackEntry): readonly number[] {
  const { kind, actions, entry } = handler;
  if (kind !== 'module') return [mustFail];
  const name = entry.module === undefined ? '' : moduleName(entry.module.value);
  if (name === 'pam_permit') return [returns.success];
  if (name === 'pam_deny') return [denial];
  // What checks somebody says so or refuses; `ignore` would mean that it was never asked.
  const silent = roleOf(handler) === 'checks' ? [] : [returns.ignore];
  const chosen: number[] = [returns.success, denial, ...silent];
  const seen = new Set(chosen.map((code) => actions[code]));
  for (let code = 0; code < returnNames.length; code++) {
    if (code === returns.incomplete || code === returns.ignore || seen.has(actions[code])) continue;
    seen.add(actions[code]);
    chosen.push(code);
  }
  return chosen;
}
