import type { SchemaEntry } from '../../../core/schema/entry.ts';
import { returnNames, returns, stackPage } from './returns.ts';

const entry = (name: string, summary: string): SchemaEntry => ({ name, summary, docs: stackPage });

/** What a control can do with a return value (_pam_token_actions in pam_tokens.h), in libpam's order. */
export const actionEntries: readonly SchemaEntry[] = [
  entry('ignore', 'Go on as if the module were not there.'),
  entry('ok', 'Count the result, unless something failed before, and go on.'),
  entry('done', 'Count the result and leave the stack at once, unless something failed before.'),
  entry('bad', 'The stack fails with this result, unless it failed before; the rest still runs.'),
  entry('die', 'The stack fails with this result and is left at once.'),
  entry('reset', 'Forget every result so far (in a substack: since its beginning) and go on.'),
];

/** libpam's encoding of actions: negative, but for `ignore`; a positive number is a jump over so many modules. */
export const actions = { ignore: 0, ok: -1, done: -2, bad: -3, die: -4, reset: -5, unset: -6 } as const;

/** One action a return value, by the number of the return value. */
export type ActionTable = readonly number[];

const count = returnNames.length;

/** A table with one action for all but a few return values. */
export function actionTable(rest: number, named: Readonly<Record<number, number>> = {}): ActionTable {
  return Array.from({ length: count }, (_, index) => named[index] ?? rest);
}

const okay = { [returns.success]: actions.ok, [returns.newAuthtokReqd]: actions.ok };
const done = { [returns.success]: actions.done, [returns.newAuthtokReqd]: actions.done };

/** What stands behind the four simple controls (_pam_parse_conf_file in pam_handlers.c). */
export const keywordTables: Readonly<Record<string, ActionTable>> = {
  required: actionTable(actions.bad, { ...okay, [returns.ignore]: actions.ignore }),
  requisite: actionTable(actions.die, { ...okay, [returns.ignore]: actions.ignore }),
  optional: actionTable(actions.ignore, okay),
  sufficient: actionTable(actions.ignore, done),
};

/** A broken line fails whatever happens. */
export const failingTable: ActionTable = actionTable(actions.bad);

/** The words that may stand as a control. */
export const controlEntries: readonly SchemaEntry[] = [
  entry('required', 'Must succeed; a failure is kept until the rest of the stack has run.'),
  entry('requisite', 'Must succeed; a failure ends the stack at once.'),
  entry('sufficient', 'Ends the stack with success, unless something failed before; its failure is ignored.'),
  entry('optional', 'Counts only when nothing else in the stack says anything.'),
  entry('include', 'Reads the lines of the same type from another service, as if they stood here.'),
  entry('substack', 'Like include, but `done`, `die` and jumps end no more than the lines of the other service.'),
];

/** An action in words: `ignore`, `ok` … or `skip 2`. */
export function actionName(action: number): string {
  return action > 0 ? String(action) : (actionEntries[-action]?.name ?? 'unset');
}
