import type { CommandNode } from '../../../core/grub-script/tree.ts';
import { limits, type Machine, stop } from './machine.ts';
import { readOptions } from './options.ts';

const forms = {
  class: { value: 'required' },
  users: { value: 'required' },
  hotkey: { value: 'required' },
  source: { value: 'required' },
  id: { value: 'required' },
  unrestricted: {},
} as const;

/**
 * Carries out `menuentry` or `submenu`: adds an entry to the menu. The commands in its block run when it is chosen.
 * Knowledge: grub-core/commands/menuentry.c (GRUB 2.12).
 */
export function defineEntry(machine: Machine, node: CommandNode, name: string, args: readonly string[]): number {
  const { given, rest } = readOptions(args, forms);
  const [title] = rest;
  if (title === undefined || node.block === undefined) return 1;
  if (++machine.run.shared.entries > limits.entries) {
    stop(machine, 'entries');
    return 0;
  }
  const users = given.get('users')?.at(-1);
  const id = given.get('id')?.at(-1);
  machine.menu.push({
    submenu: name === 'submenu',
    title,
    id: id ?? title,
    named: id !== undefined,
    classes: given.get('class') ?? [],
    hotkey: given.get('hotkey')?.at(-1),
    users: users ?? (given.has('unrestricted') ? undefined : ''),
    parameters: rest,
    body: node.block.items,
    node,
    path: machine.path,
  });
  return 0;
}
