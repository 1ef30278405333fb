import type { SchemaEntry } from '../../../core/schema/entry.ts';

const docs = 'https://man7.org/linux/man-pages/man8/pam_succeed_if.8.html';
const entry = (name: string, summary: string): SchemaEntry => ({ name, summary, docs });

/** What a condition of pam_succeed_if may look at (evaluate() in pam_succeed_if.c, Linux-PAM 1.5.2 to 1.7.2), in any case. */
export const conditionFields: readonly SchemaEntry[] = [
  entry('user', 'The name of the user.'),
  entry('uid', 'The number of the user.'),
  entry('gid', 'The number of the user’s own group.'),
  entry('shell', 'The login shell of the user.'),
  entry('home', 'The home directory of the user.'),
  entry('ruser', 'The user at the other end, if the application tells; empty else.'),
  entry('rhost', 'The host at the other end, if the application tells; empty else.'),
  entry('tty', 'The terminal, if the application tells; empty else.'),
  entry('service', 'The service, such as sshd.'),
];

/** Names that mean another field. */
const aliases: Readonly<Record<string, string>> = { login: 'user', name: 'user', dir: 'home', homedir: 'home' };

/** A comparison, and what its right side is. */
export interface ConditionOperator extends SchemaEntry {
  readonly right: 'number' | 'text' | 'glob' | 'list' | 'groups' | 'netgroup';
  /** Whether it looks at the user whatever the field says. */
  readonly userOnly: boolean;
}

const operator = (name: string, right: ConditionOperator['right'], summary: string): ConditionOperator => ({
  ...entry(name, summary),
  right,
  userOnly: right === 'groups' || right === 'netgroup',
});

/** How a condition may compare, in any case. */
export const conditionOperators: readonly ConditionOperator[] = [
  operator('=', 'text', 'Is the same text.'),
  operator('!=', 'text', 'Is another text.'),
  operator('in', 'list', 'Is one of a list with colons.'),
  operator('notin', 'list', 'Is none of a list with colons.'),
  operator('ingroup', 'groups', 'The user belongs to one of these groups, which have colons between them.'),
  operator('notingroup', 'groups', 'The user belongs to none of these groups, which have colons between them.'),
  operator('>=', 'number', 'Is that number or a greater one.'),
  operator('<', 'number', 'Is a smaller number.'),
  operator('>', 'number', 'Is a greater number.'),
  operator('<=', 'number', 'Is that number or a smaller one.'),
  operator('eq', 'number', 'Is the same number.'),
  operator('ne', 'number', 'Is another number.'),
  operator('=~', 'glob', 'Matches the pattern, with * and ?.'),
  operator('!~', 'glob', 'Does not match the pattern, with * and ?.'),
  operator('innetgr', 'netgroup', 'User and host are in this netgroup.'),
  operator('notinnetgr', 'netgroup', 'User and host are not in this netgroup.'),
  operator('ge', 'number', 'Is that number or a greater one.'),
  operator('lt', 'number', 'Is a smaller number.'),
  operator('gt', 'number', 'Is a greater number.'),
  operator('le', 'number', 'Is that number or a smaller one.'),
  operator('glob', 'glob', 'Matches the pattern, with * and ?.'),
  operator('noglob', 'glob', 'Does not match the pattern, with * and ?.'),
];

/** The field of a name in any case, an alias resolved. */
export function findConditionField(word: string): SchemaEntry | undefined {
  const lower = word.toLowerCase();
  const name = Object.hasOwn(aliases, lower) ? aliases[lower] : lower;
  return conditionFields.find((field) => field.name === name);
}

/** The operator of a name in any case. */
export function findConditionOperator(word: string): ConditionOperator | undefined {
  const lower = word.toLowerCase();
  return conditionOperators.find(({ name }) => name === lower);
}

/** Words that pam_succeed_if takes for options wherever they stand; all others are parts of conditions. */
const options = new Set(['debug', 'use_uid', 'quiet', 'quiet_fail', 'quiet_success', 'audit']);

/** Three words of a condition; the last ones may be missing. */
export interface Condition<W> {
  readonly left: W;
  readonly operator?: W;
  readonly right?: W;
}

/** The conditions among the arguments of pam_succeed_if, as it reads them: by threes, options left out. */
export function conditionsOf<W extends { readonly value: string }>(args: readonly W[]): Condition<W>[] {
  const words = args.filter(({ value }) => !options.has(value));
  const found: Condition<W>[] = [];
  for (let index = 0; index < words.length; index += 3) {
    const [left, compare, right] = words.slice(index, index + 3);
    if (left === undefined) break;
    found.push({
      left,
      ...(compare === undefined ? {} : { operator: compare }),
      ...(right === undefined ? {} : { right }),
    });
  }
  return found;
}
