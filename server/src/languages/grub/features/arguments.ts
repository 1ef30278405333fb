import { bootPathItems, efiName, initrdName, kernelName } from '../../../core/boot-entry/boot-paths.ts';
import { kernelArgumentItems } from '../../../core/boot-entry/kernel-arguments.ts';
import { type KnownUuid, uuidItems } from '../../../core/disk-ids/known.ts';
import type { Completion } from '../../../core/features/completion.ts';
import { flattenMenu } from '../../../core/grub-script/menu.ts';
import type { GrubAnalysis } from '../analysis/analyse.ts';
import { initrdCommand, linuxCommand } from '../analysis/entry-commands.ts';
import { loading } from '../analysis/statement-facts.ts';
import { uuidsOf } from '../analysis/uuids.ts';
import { modules } from '../schema/commands.ts';
import { optionsOf, readingOf } from '../schema/options.ts';
import { variables } from '../schema/variables.ts';
import type { CommandPlace } from './place.ts';

/** What to offer, and how many characters before the cursor it replaces. */
export interface Offered {
  readonly items: readonly Completion[];
  readonly replaces: number;
}

const valueItems = (values: readonly string[]): Completion[] =>
  values.map((label, rank) => ({ label, kind: 'value', rank }));

const terminals = ['console', 'gfxterm', 'serial', 'vga_text', 'ofconsole', 'morse', 'spkmodem', 'mda_text'];
const inputs = ['console', 'serial', 'at_keyboard', 'usb_keyboard', 'ofconsole'];
const settings: Readonly<Record<string, readonly string[]>> = {
  timeout: ['5', '0', '-1'],
  timeout_style: ['menu', 'countdown', 'hidden'],
  gfxpayload: ['keep', 'text', '1024x768'],
  gfxmode: ['auto', '1920x1080', '1024x768', '640x480'],
  pager: ['1', '0'],
  check_signatures: ['enforce', 'no'],
};

/** What a command takes where the cursor is: options, and names, files, UUIDs or values where it is known what they are. */
export function argumentItems(analysis: GrubAnalysis, { name, word, before }: CommandPlace): Offered | undefined {
  const all = (items: readonly Completion[]): Offered | undefined =>
    items.length === 0 ? undefined : { items, replaces: word.length };
  if (word.startsWith('-') && !word.includes('=')) return all(optionItems(name, before));
  const uuid = /(?:UUID=|--fs-uuid=)["']?([0-9a-fA-F-]*)$/.exec(word);
  if (uuid !== null) return { items: uuids(analysis), replaces: uuid[1]!.length };
  if (name === 'search') return searchItems(analysis, word, before, all);
  if (name === 'insmod' || name === 'rmmod') return all(modules.map((label) => ({ label, kind: 'module' })));
  if (name === 'export' || name === 'unset' || name === 'save_env') return all(namesOfVariables(analysis));
  if (name === 'terminal_output') return all(valueItems(terminals));
  if (name === 'terminal_input') return all(valueItems(inputs));
  const assigned = /^(\w+)=["']?([^"']*)$/.exec(word);
  if (name === 'set' && before.length === 0) {
    if (assigned === null) return all(namesOfVariables(analysis).map(withEquals));
    const values = assigned[1] === 'default' ? entryItems(analysis) : valueItems(settings[assigned[1]!] ?? []);
    return values.length === 0 ? undefined : { items: values, replaces: assigned[2]!.length };
  }
  const isFile = loading.has(name) && (before.length === 0 || !linuxCommand.test(name));
  if (isFile) {
    const slash = word.lastIndexOf('/');
    const items = bootPathItems(analysis.folders, word.slice(0, slash + 1), usualName(name));
    return slash < 0 || items.length === 0
      ? all(optionItems(name, before))
      : { items, replaces: word.length - slash - 1 };
  }
  if (linuxCommand.test(name)) return all(kernelArgumentItems);
  return word === '' ? all(optionItems(name, before)) : undefined;
}

function usualName(command: string): RegExp {
  if (initrdCommand.test(command)) return initrdName;
  return command === 'chainloader' ? efiName : kernelName;
}

/** The options of a command that are not there yet, in the order of upstream's table. */
function optionItems(name: string, before: readonly string[]): Completion[] {
  if (readingOf(name) === 'first' && before.some((word) => !word.startsWith('-'))) return [];
  return optionsOf(name).map((entry, rank): Completion => {
    const { name: label, value, valueMayBeLeftOut, long } = entry;
    const used = before.some((word) => word === label || word.startsWith(`${label}=`));
    const glue = long === undefined ? ' ' : '=';
    const insert =
      value === undefined || valueMayBeLeftOut ? {} : { insert: { text: `${label}${glue}`, snippet: false } };
    return { label, kind: 'flag', entry, rank: used ? rank + 100 : rank, ...insert };
  });
}

function searchItems(
  analysis: GrubAnalysis,
  word: string,
  before: readonly string[],
  all: (items: readonly Completion[]) => Offered | undefined,
): Offered | undefined {
  const bySet = before.at(-1) === '--set' || before.at(-1) === '-s';
  if (bySet) return all([{ label: 'root', kind: 'variable' }, ...namesOfVariables(analysis)]);
  if (before.includes('--fs-uuid') || before.includes('-u')) return all(uuids(analysis));
  const slash = word.lastIndexOf('/');
  if (slash >= 0 && (before.includes('--file') || before.includes('-f'))) {
    return {
      items: bootPathItems(analysis.folders, word.slice(0, slash + 1), kernelName),
      replaces: word.length - slash - 1,
    };
  }
  return word === '' ? all(optionItems('search', before)) : undefined;
}

/** UUIDs that other boot files of the workspace know, then those of this script. */
function uuids(analysis: GrubAnalysis): Completion[] {
  const all = new Map<string, KnownUuid>(analysis.known);
  for (const { value } of uuidsOf(analysis)) {
    if (!all.has(value.toLowerCase())) all.set(value.toLowerCase(), { uuid: value, about: 'in this script' });
  }
  return uuidItems(all);
}

function entryItems({ menu }: GrubAnalysis): Completion[] {
  const items = flattenMenu(menu).flatMap(({ id, title }, rank): Completion[] =>
    id === undefined || id.includes('$') ? [] : [{ label: id, kind: 'reference', detail: title, rank }],
  );
  return [...items, { label: '0', kind: 'value', detail: 'the first entry', rank: 1000 }];
}

function namesOfVariables({ commands }: GrubAnalysis): Completion[] {
  const own = commands.flatMap(({ name, words }) => {
    const assigned = /^([A-Za-z_]\w*)=/.exec(words[name === 'set' ? 1 : 0]?.source ?? '');
    return assigned === null ? [] : [assigned[1]!];
  });
  const known = variables.filter(({ name }) => /^[a-z]\w*$/.test(name) && !own.includes(name));
  return [
    ...[...new Set(own)].map((label): Completion => ({ label, kind: 'variable', rank: 0 })),
    ...known.map((entry): Completion => ({ label: entry.name, kind: 'variable', rank: 1, entry })),
  ];
}

const withEquals = (item: Completion): Completion => ({
  ...item,
  insert: { text: `${item.label}=`, snippet: false },
  continues: true,
});
