import type { Machine } from './machine.ts';
import { readOptions } from './options.ts';

const many = { value: 'required' } as const;

/** The options of `search`. Knowledge: grub-core/commands/search_wrap.c (GRUB 2.12). */
export const searchForms = {
  file: { short: 'f' },
  label: { short: 'l' },
  'fs-uuid': { short: 'u' },
  set: { short: 's', value: 'optional' },
  'no-floppy': { short: 'n' },
  'efidisk-only': {},
  'cryptodisk-only': {},
  'root-dev-only': { short: 'r' },
  hint: { short: 'h', ...many },
  'hint-ieee1275': many,
  'hint-bios': many,
  'hint-baremetal': many,
  'hint-efi': many,
  'hint-arc': many,
} as const;

/** What a `search` looks for, and the variable that it sets, if any. */
export interface Search {
  readonly by: 'fs-uuid' | 'label' | 'file';
  readonly wanted: string;
  readonly variable: string | undefined;
}

/** Reads the arguments of `search`; undefined where GRUB would refuse them. */
export function readSearch(args: readonly string[]): Search | undefined {
  const { given, rest } = readOptions(args, searchForms);
  const by = given.has('label') ? 'label' : given.has('fs-uuid') ? 'fs-uuid' : given.has('file') ? 'file' : undefined;
  if (by === undefined) return undefined;
  const set = given.get('set')?.at(-1);
  const wanted = rest.find((arg) => !arg.startsWith('--hint-'));
  if (wanted !== undefined) return { by, wanted, variable: set === '' ? 'root' : set };
  // `--set` takes the word behind it, even if that was meant to be what is looked for.
  return set === undefined || set === '' ? undefined : { by, wanted: set, variable: 'root' };
}

/** Carries out `search`: the device is named by what it was found by, since no disk is in sight. */
export function findDevice(
  machine: Machine,
  args: readonly string[],
  setVariable: (machine: Machine, name: string, value: string) => boolean,
): number {
  const search = readSearch(args);
  if (search === undefined) return 1;
  const name = { 'fs-uuid': 'UUID', label: 'LABEL', file: 'FILE' }[search.by];
  if (search.variable !== undefined) setVariable(machine, search.variable, `${name}=${search.wanted}`);
  return 0;
}
