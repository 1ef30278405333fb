import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import { findModule } from '../schema/modules.ts';
import { defaultReturn, returnValues } from '../schema/returns.ts';
import type { Cursor } from './cursor.ts';

/** Whether an action is due, not a return value. */
export function isBehindEquals(inside: string): boolean {
  return /=[ \t]*[^ \t=]*$/.test(inside);
}

const frequent = ['success', 'default', 'ignore', 'new_authtok_reqd', 'user_unknown'];

/**
 * The return values that a control does not name yet: first the usual ones, then those that the module is known to return.
 * @param path the module of the line, where it is written already
 */
export function completeResults({ inside, span }: Cursor, path: string | undefined): CompletionList {
  const named = new Set([...inside.matchAll(/([a-z_]+)[ \t]*=/g)].map((match) => match[1]));
  const own = (path === undefined ? undefined : findModule(path))?.returns ?? [];
  const items = [...returnValues, defaultReturn]
    .filter(({ name }) => !named.has(name))
    .map((general): Completion => {
      const entry = own.find(({ name }) => name === general.name) ?? general;
      const at = frequent.indexOf(entry.name);
      return {
        label: entry.name,
        kind: 'value',
        entry,
        rank: at >= 0 ? at : own.includes(entry) ? 6 : 9,
        insert: { text: `${entry.name}=`, snippet: false },
        continues: true,
      };
    });
  return { span, items };
}
