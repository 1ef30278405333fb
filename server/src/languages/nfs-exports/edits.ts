import type { ClientNode, OptionNode } from '../../core/nfs/exports/tree.ts';
import type { Fix } from '../../core/rules/diagnostic.ts';
import type { TextEdit } from '../../core/text/edit.ts';
import { insertion, replacement } from '../../core/text/edit.ts';

/** The edit that adds an option to a client: at the end of its list, or in a list of its own. */
export function addOption(client: ClientNode, option: string): TextEdit {
  const { options } = client;
  if (options === undefined) return insertion(client.end, `(${option})`);
  const last = options.items.at(-1);
  if (last === undefined) return insertion(options.start + 1, option);
  return insertion(last.end, `,${option}`);
}

/** The edit that puts an option before all others of a client. */
export function addOptionFirst(client: ClientNode, option: string): TextEdit {
  const first = client.options?.items[0];
  return first === undefined ? addOption(client, option) : insertion(first.start, `${option},`);
}

/** The edit that takes an option out of its list, with one comma. */
export function removeOption(text: string, option: OptionNode): TextEdit {
  if (text[option.end] === ',') return { start: option.start, end: option.end + 1, newText: '' };
  const start = text[option.start - 1] === ',' ? option.start - 1 : option.start;
  return { start, end: option.end, newText: '' };
}

/** A fix that writes another option instead. */
export function replaceFix(option: OptionNode, text: string, safety: Fix['safety'] = 'suggested'): Fix {
  return { title: `Change to ${text}`, safety, edits: [replacement(option, text)] };
}

/** A fix that removes an option. */
export function removeFix(text: string, option: OptionNode, safety: Fix['safety'] = 'suggested'): Fix {
  return { title: `Remove ${option.text}`, safety, edits: [removeOption(text, option)] };
}
