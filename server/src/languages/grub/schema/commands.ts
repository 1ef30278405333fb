import type { SchemaEntry } from '../../../core/schema/entry.ts';
import { commandModules } from './command-modules.generated.ts';
import { commandRows } from './command-rows.ts';

const syntax: Readonly<Record<string, readonly string[]>> = {
  menuentry: [
    'menuentry <title> [--class=<class>]… [--users=<users>] [--unrestricted] [--hotkey=<key>] [--id=<id>] [<argument>…] { <commands> }',
  ],
  submenu: [
    'submenu <title> [--class=<class>]… [--users=<users>] [--unrestricted] [--hotkey=<key>] [--id=<id>] { <commands> }',
  ],
  linux: ['linux <file> [<argument>…]'],
  initrd: ['initrd <file>…'],
  set: ['set [<variable>=<value>]'],
  search: ['search --file|--label|--fs-uuid [--set[=<variable>]] [--no-floppy] [--hint=<device>]… <name>'],
  insmod: ['insmod <module>'],
  chainloader: ['chainloader [--force] <file>'],
  loopback: ['loopback [-d] <device> <file>'],
  loadfont: ['loadfont <file>…'],
  configfile: ['configfile <file>'],
  source: ['source <file>'],
  export: ['export <variable>…'],
  save_env: ['save_env [--file <file>] <variable>…'],
  load_env: ['load_env [--file <file>] [--skip-sig] [<variable>…]'],
  password: ['password <user> <password>'],
  password_pbkdf2: ['password_pbkdf2 <user> <hash>'],
  terminal_output: ['terminal_output [--append|--remove] <terminal>…'],
  terminal_input: ['terminal_input [--append|--remove] <terminal>…'],
  regexp: ['regexp [--set [<number>:]<variable>] <pattern> <text>'],
  probe: ['probe [--set <variable>] --driver|--partmap|--fs|--fs-uuid|--label|--part-uuid <device>'],
  sleep: ['sleep [--interruptible] [--verbose] <seconds>'],
  '[': ['[ <expression> ]'],
  test: ['test <expression>'],
};

/** Every command that we know, in the order of names. */
export const commands: readonly SchemaEntry[] = commandRows.map(([name, source, documented, summary]) => ({
  name,
  summary,
  ...originOf(name, source),
  ...(syntax[name] === undefined ? {} : { syntax: syntax[name] }),
  ...(documented && /^\w+$/.test(name)
    ? { docs: `https://www.gnu.org/software/grub/manual/grub/html_node/${name}.html` }
    : {}),
}));

function originOf(name: string, source: string): { origin?: string } {
  const modules = commandModules.get(name);
  if (modules !== undefined) return { origin: modules.join(', ') };
  return source === '' ? {} : { origin: source };
}

const byName = new Map(commands.map((entry) => [entry.name, entry]));

/** The command of a name. */
export function findCommand(name: string): SchemaEntry | undefined {
  return byName.get(name);
}
