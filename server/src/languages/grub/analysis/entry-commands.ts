import type { CommandNode, StatementNode } from '../../../core/grub-script/tree.ts';
import { unquote } from '../../../core/grub-script/unquote.ts';
import { listsOf } from '../../../core/grub-script/walk.ts';
import { readSearch } from '../interpret/search.ts';

/** Commands that load a kernel of Linux, and those that load its initrd. */
export const linuxCommand = /^linux(?:16|efi)?$/;
export const initrdCommand = /^initrd(?:16|efi)?$/;

/** The commands in the block of a menu entry, those under conditions and in loops included, in the order of the text. */
export function commandsIn(node: CommandNode): CommandNode[] {
  const found: CommandNode[] = [];
  const visit = (items: readonly StatementNode[]) => {
    for (const item of items) {
      if (item.kind === 'command') found.push(item);
      if (item.kind !== 'command' || item.block === undefined) for (const list of listsOf(item)) visit(list);
    }
  };
  visit(node.block?.items ?? []);
  return found;
}

/** Whether a block runs its commands one after the other, without conditions or loops. */
export function isStraight(node: CommandNode): boolean {
  return (node.block?.items ?? []).every(({ kind }) => kind === 'command');
}

/** What a `search` looks for, quotes taken off; undefined where variables decide or it is no search by UUID. */
export function searchedUuid({ name, words }: CommandNode): string | undefined {
  if (name === 'search.fs_uuid') return literal(words[1]?.source);
  if (name !== 'search') return undefined;
  const search = readSearch(words.slice(1).map(({ source }) => unquote(source).text));
  return search?.by === 'fs-uuid' ? literal(search.wanted) : undefined;
}

function literal(source: string | undefined): string | undefined {
  const text = source === undefined ? '' : unquote(source).text;
  return text === '' || /[$@{<]/.test(text) ? undefined : text;
}
