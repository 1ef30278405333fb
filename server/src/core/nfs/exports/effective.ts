import { remember } from '../../syntax/remember.ts';
import { defaultFlags, flagOptions, flags, perFlavourFlags } from './flags.ts';
import { flavourNumbers, isNumber } from './options.ts';
import type { EntryNode, OptionNode } from './tree.ts';

/** A security flavour that an export offers, with the flags that hold for it. */
export interface OfferedFlavour {
  readonly name: string;
  readonly flags: number;
}

/** What a client gets, all defaults resolved: what exportfs writes to etab. */
export interface EffectiveExport {
  readonly path: string;
  readonly flags: number;
  readonly anonuid: number;
  readonly anongid: number;
  /** A number as exportfs prints it, or undefined. */
  readonly fsid: number | undefined;
  readonly uuid: string | undefined;
  readonly mountpoint: string | undefined;
  readonly location: { readonly kind: 'refer' | 'replicas'; readonly value: string } | undefined;
  readonly flavours: readonly OfferedFlavour[];
  /** Whether `sec=` says so, or nobody does and `sys` holds. */
  readonly explicitFlavours: boolean;
  readonly transports: readonly string[];
  /** Whether `subtree_check` or its opposite stands there. */
  readonly subtreeChosen: boolean;
}

interface State {
  flags: number;
  anonuid: number;
  anongid: number;
  fsid: number;
  uuid: string | undefined;
  mountpoint: string | undefined;
  location: EffectiveExport['location'];
  flavours: { name: string; flags: number }[];
  transports: string[];
  subtreeChosen: boolean;
}

const initial: State = {
  flags: defaultFlags,
  anonuid: 65534,
  anongid: 65534,
  fsid: 0,
  uuid: undefined,
  mountpoint: undefined,
  location: undefined,
  flavours: [],
  transports: [],
  subtreeChosen: false,
};

const copy = (state: State): State => ({
  ...state,
  flavours: state.flavours.map((flavour) => ({ ...flavour })),
  transports: [...state.transports],
});

function addFlavours(state: State, value: string): number[] {
  return value.split(':').flatMap((name) => {
    const number = flavourNumbers[name];
    if (number === undefined) return [];
    const known = state.flavours.findIndex((flavour) => flavourNumbers[flavour.name] === number);
    if (known >= 0) return [known];
    return [state.flavours.push({ name, flags: state.flags }) - 1];
  });
}

const toInt32 = (value: number) => value | 0;

/** Applies options in their order; those behind `sec=` also change the flavours that it names. */
function apply(state: State, items: readonly OptionNode[]): void {
  let active: readonly number[] = [];
  const change = (flag: number, set: boolean) => {
    const changed = (value: number) => (set ? value | flag : value & ~flag);
    state.flags = changed(state.flags);
    for (const index of active) state.flavours[index]!.flags = changed(state.flavours[index]!.flags);
  };
  for (const { text, name, value } of items) {
    const option = Object.hasOwn(flagOptions, text) ? flagOptions[text] : undefined;
    if (option !== undefined) {
      change(option.flag, option.set);
      if (option.flag === flags.noSubtreeCheck) state.subtreeChosen = true;
    } else if (name === 'anonuid' && value !== undefined) state.anonuid = toInt32(Number.parseInt(value, 10) || 0);
    else if (name === 'anongid' && value !== undefined) state.anongid = toInt32(Number.parseInt(value, 10) || 0);
    else if (name === 'fsid' && value !== undefined) applyFsid(state, value, change);
    else if (name === 'mountpoint' || name === 'mp') state.mountpoint = value ?? '';
    else if ((name === 'refer' || name === 'replicas') && value !== undefined) state.location = { kind: name, value };
    else if (name === 'sec' && value !== undefined) active = addFlavours(state, value);
    else if (name === 'xprtsec' && value !== undefined) {
      for (const mode of value.split(':')) if (!state.transports.includes(mode)) state.transports.push(mode);
    }
  }
  for (const flavour of state.flavours) flavour.flags |= state.flags & ~perFlavourFlags;
}

/** What strtoul(3) with base 0 makes of the start of a text. */
function leadingNumber(value: string): number {
  const match = /^\s*([+-]?)(0[xX][\da-fA-F]+|0[0-7]*|[1-9]\d*)/.exec(value);
  if (match === null) return 0;
  const digits = match[2]!;
  const number = /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
  return toInt32(match[1] === '-' ? -number : number);
}

function applyFsid(state: State, value: string, change: (flag: number, set: boolean) => void): void {
  // exportfs keeps the number that a UUID begins with, and prints it where an earlier option asked for one.
  state.fsid = value === 'root' ? 0 : leadingNumber(value);
  if (value !== 'root' && !isNumber(value)) state.uuid = value;
  else change(flags.fsid, true);
}

function result(state: State, path: string): EffectiveExport {
  const explicit = state.flavours.length > 0;
  return {
    path,
    flags: state.flags,
    anonuid: state.anonuid,
    anongid: state.anongid,
    fsid: (state.flags & flags.fsid) !== 0 ? state.fsid : undefined,
    uuid: state.uuid,
    mountpoint: state.mountpoint,
    location: state.location,
    flavours: explicit ? state.flavours : [{ name: 'sys', flags: state.flags }],
    explicitFlavours: explicit,
    transports: state.transports,
    subtreeChosen: state.subtreeChosen,
  };
}

/** Longer lists of options are not remembered. */
const longestKey = 512;

/** What each client of an entry gets, in the order of its clients; faults that exportfs rejects are passed over. */
export const effectiveExports = remember((entry: EntryNode): readonly EffectiveExport[] => {
  const base = copy(initial);
  let next = 0;
  // Clients mostly have the same options, by the thousand in long lists: what these come to is worked out once.
  let known = new Map<string, EffectiveExport>();
  return entry.clients.map((client) => {
    for (; next < entry.defaults.length && entry.defaults[next]!.start < client.start; next++) {
      apply(base, entry.defaults[next]!.options.items);
      known = new Map();
    }
    const items = client.options?.items ?? [];
    const key = items.length === 1 ? items[0]!.text : items.map(({ text }) => text).join(',');
    const same = known.get(key);
    if (same !== undefined) return same;
    const own = copy(base);
    apply(own, items);
    const effective = result(own, entry.path.value);
    if (key.length < longestKey) known.set(key, effective);
    return effective;
  });
});

/** What everybody gets where no client is named. */
export const anonymousExport = remember((entry: EntryNode): EffectiveExport => {
  const base = copy(initial);
  for (const defaults of entry.defaults) apply(base, defaults.options.items);
  return result(base, entry.path.value);
});
