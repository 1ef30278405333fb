import { clientType } from './client.ts';
import { networkOf, type Overlap, overlap } from './overlap.ts';

/** A client of a path, and what it gets as one text. */
export interface OverlapItem {
  readonly name: string;
  readonly options: string;
}

/** A client, by its place, and an earlier one that shares machines with it and gets something else. */
export interface FoundOverlap {
  readonly at: number;
  readonly other: number;
  readonly kind: Exclude<Overlap, 'no'>;
}

/** The first of some clients, and the first of those that get something else than it; Infinity where there is none. */
interface Firsts {
  readonly options: string;
  readonly first: number;
  readonly second: number;
}

const nobody: Firsts = { options: '', first: Number.POSITIVE_INFINITY, second: Number.POSITIVE_INFINITY };

const alone = ({ options }: OverlapItem, at: number): Firsts => ({ ...nobody, options, first: at });

function merge(a: Firsts, b: Firsts): Firsts {
  const [one, other] = a.first <= b.first ? [a, b] : [b, a];
  const second = other.options === one.options ? other.second : other.first;
  return { ...one, second: Math.min(one.second, second) };
}

const firstBut = (firsts: Firsts, options: string) => (firsts.options === options ? firsts.second : firsts.first);

/** The machines that a client means, as a range of keys: two ranges lie one within the other, or apart. */
interface Range {
  readonly at: number;
  readonly low: string;
  readonly high: string;
}

/** Wildcards of other shapes and masks with gaps are compared one by one; beyond so many they are left out. */
const mostOdd = 200;

/**
 * For each client, the first of the earlier ones that can mean the same machine (see `overlap`) and gets something else; one that
 * surely does comes before one of which the DNS or a netgroup decides. Clients of the same name are left out but for the first, which
 * holds. Takes n log n steps.
 */
export function findOverlaps(items: readonly OverlapItem[]): FoundOverlap[] {
  if (items.every(({ options }) => options === items[0]!.options)) return [];
  const names = new Set<string>();
  const places = [...items.keys()].filter((at) => {
    const name = items[at]!.name.toLowerCase();
    return !names.has(name) && names.add(name);
  });
  const sure = new Map<number, number>();
  const note = (at: number, other: number) => {
    if (other < at) sure.set(at, Math.min(other, sure.get(at) ?? other));
  };
  const odd: number[] = [];
  const ranges = places.flatMap((at): Range[] => {
    const range = rangeOf(items[at]!.name);
    if (range === 'odd') odd.push(at);
    return typeof range === 'object' ? [{ at, ...range }] : [];
  });
  sweep(ranges, items, note);
  for (const at of odd.slice(0, mostOdd))
    for (const other of places) {
      const [one, two] = [items[at]!, items[other]!];
      if (one.options === two.options || overlap(one.name, two.name) !== 'yes') continue;
      note(at, other);
      note(other, at);
    }
  const doubtful = findDoubtful(places, items);
  return places.flatMap((at): FoundOverlap[] => {
    const other = sure.get(at) ?? doubtful.get(at);
    return other === undefined ? [] : [{ at, other, kind: sure.has(at) ? 'yes' : 'perhaps' }];
  });
}

/** Goes through ranges from the lowest key on, the outer ones first, and notes what lies around each and within it. */
function sweep(ranges: Range[], items: readonly OverlapItem[], note: (at: number, other: number) => void): void {
  const open: { readonly range: Range; readonly around: Firsts; inside: Firsts }[] = [];
  const close = () => {
    const { range, inside } = open.pop()!;
    note(range.at, firstBut(inside, items[range.at]!.options));
    const outer = open.at(-1);
    if (outer !== undefined) outer.inside = merge(outer.inside, merge(inside, alone(items[range.at]!, range.at)));
  };
  for (const range of ranges.sort((a, b) => compare(a.low, b.low) || compare(b.high, a.high))) {
    while (open.length > 0 && compare(open.at(-1)!.range.high, range.low) < 0) close();
    const outer = open.at(-1);
    const around = outer === undefined ? nobody : merge(outer.around, alone(items[outer.range.at]!, outer.range.at));
    note(range.at, firstBut(around, items[range.at]!.options));
    open.push({ range, around, inside: nobody });
  }
  while (open.length > 0) close();
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** For each client, the first earlier one of which the DNS or a netgroup decides whether it means the same machine. */
function findDoubtful(places: readonly number[], items: readonly OverlapItem[]): Map<number, number> {
  const found = new Map<number, number>();
  const firsts = { network: nobody, wildcard: nobody, netgroup: nobody };
  for (const at of places) {
    const { name, options } = items[at]!;
    const type = clientType(name);
    if (type !== 'network' && type !== 'wildcard' && type !== 'netgroup') continue;
    if (type === 'network' && networkOf(name) === undefined) continue;
    const others = (['network', 'wildcard', 'netgroup'] as const).filter(
      (kind) => kind !== type || kind === 'netgroup',
    );
    const other = Math.min(...others.map((kind) => firstBut(firsts[kind], options)));
    if (other < at) found.set(at, other);
    firsts[type] = merge(firsts[type], alone(items[at]!, at));
  }
  return found;
}

/** The keys of a client; `odd` where they are no range, undefined where it is left out. */
function rangeOf(name: string): Omit<Range, 'at'> | 'odd' | undefined {
  const type = clientType(name);
  const network = networkOf(name);
  if (network !== undefined) {
    const { address, mask } = network;
    if (!/^1*0*$/.test(mask.map((byte) => byte.toString(2).padStart(8, '0')).join(''))) return 'odd';
    const key = (bits: (byte: number, masked: number) => number) =>
      `${address.length} ${String.fromCharCode(...address.map((byte, index) => bits(byte, mask[index]!)))}`;
    return {
      low: key((byte, masked) => byte & masked),
      high: key((byte, masked) => (byte & masked) | (~masked & 255)),
    };
  }
  if (type === 'host') return { low: reversed(name), high: reversed(name) };
  if (type !== 'wildcard') return undefined;
  if (!/^\*[^*?[\\]*$/.test(name)) return 'odd';
  const suffix = reversed(name.slice(1));
  return { low: suffix, high: `${suffix}\uFFFF` };
}

/** A host's name from its end, as wildcards compare it; apart from addresses. */
const reversed = (name: string) => `n ${[...name.toUpperCase()].reverse().join('')}`;
