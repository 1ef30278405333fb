import { finalize, type Next } from './finalize.ts';
import { inForce, type Placed, sourceOf } from './level.ts';
import { Undecided, type Walk } from './walk.ts';

/** Directives by which something else decides whether a client is let in. */
const gates: Readonly<Record<string, string>> = {
  auth_basic: 'the client must give a user name and password',
  auth_request: 'another request decides whether the client is let in',
  auth_jwt: 'the client must bring a token',
  auth_pam: 'PAM decides whether the client is let in',
  auth_ldap: 'a directory decides whether the client is let in',
};

/**
 * The access phase. A client that a rule turns away whoever it is gets 403; where that is not known, the request goes on
 * as if it was let in, with a word about the doubt.
 * @throws Undecided
 */
export function checkAccess(walk: Walk): Next | undefined {
  const lua = inForce(walk.level, 'access_by_lua', 'access_by_lua_block', 'access_by_lua_file')[0];
  if (lua !== undefined) throw new Undecided('Lua code may answer the request', lua);
  const doubts: Placed[] = [];
  for (const name of Object.keys(gates)) {
    const gate = inForce(walk.level, name)[0];
    if (gate !== undefined && gate.directive.args[0]?.value !== 'off') {
      walk.doubts.push({ text: gates[name]!, at: sourceOf(gate) });
      doubts.push(gate);
    }
  }
  const rules = inForce(walk.level, 'allow', 'deny');
  const first = rules[0];
  if (first === undefined) return undefined;
  const any = inForce(walk.level, 'satisfy')[0]?.directive.args[0]?.value === 'any';
  const decided =
    first.directive.args[0]?.value === 'all' || rules.every(({ directive }) => directive.name === 'allow');
  if (!decided) {
    walk.doubts.push({ text: 'the address of the client decides whether it is let in', at: sourceOf(first) });
    return undefined;
  }
  if (first.directive.name === 'allow' || (any && doubts.length > 0)) return undefined;
  return finalize(walk, 403, 'access is denied to all', first);
}
