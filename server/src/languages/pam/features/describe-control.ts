import { type ActionTable, actionName, actions } from '../schema/actions.ts';
import { returnNames } from '../schema/returns.ts';

/** What an action does, as the end of a sentence. */
function effectOf(action: number, landing: (jump: number) => string): string {
  if (action > 0) {
    return `skips ${action} ${action === 1 ? 'line' : 'lines'}${landing(action)}, the result does not count`;
  }
  if (action === actions.ignore) return 'does not count; the stack goes on';
  if (action === actions.ok) return 'counts, unless something failed before; the stack goes on';
  if (action === actions.done) return 'counts and ends the stack, unless something failed before';
  if (action === actions.bad) return 'makes the stack fail; the rest still runs';
  if (action === actions.die) return 'makes the stack fail at once';
  return 'forgets every result so far; the stack goes on';
}

/**
 * What a control does on each result of its module, as a Markdown list; the most frequent action comes last, as "other".
 * @param landing where a jump leads, in parentheses behind a blank, or nothing
 */
export function describeControl(table: ActionTable, landing: (jump: number) => string): string {
  const groups = new Map<number, string[]>();
  for (const [code, action] of table.entries()) groups.set(action, [...(groups.get(action) ?? []), returnNames[code]!]);
  const sorted = [...groups].sort(([, a], [, b]) => a.length - b.length);
  return sorted
    .map(([action, names], index) => {
      const isRest = index === sorted.length - 1;
      const who = isRest
        ? sorted.length === 1
          ? 'any result'
          : 'any other result'
        : names.map((name) => `\`${name}\``).join(', ');
      return `- ${who} → \`${actionName(action)}\`: ${effectOf(action, landing)}`;
    })
    .join('\n');
}
