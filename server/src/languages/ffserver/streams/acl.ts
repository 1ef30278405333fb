import { readAddress, writeAddress } from '../judge/address.ts';
import type { DirectiveNode } from '../parse/tree.ts';

/** One line that counts: whom it is about, as numbers of IPv4 addresses; undefined where a name stands for them. */
export interface AclRow {
  readonly node: DirectiveNode;
  readonly allow: boolean;
  readonly firstText: string;
  readonly lastText: string;
  readonly first: number | undefined;
  readonly last: number | undefined;
}

/** Who may connect: a client, and the line that says so (undefined where none matches). */
export interface AclAnswer {
  /** Undefined where a host's name, which is not known here, may decide. */
  readonly allowed: boolean | undefined;
  readonly row: AclRow | undefined;
}

const localhost = readAddress('127.0.0.1')!;

/** The number of an address, or of `localhost`. */
export function addressOf(text: string): number | undefined {
  return text.toLowerCase() === 'localhost' ? localhost : readAddress(text);
}

/**
 * An address as ffserver compares it: the bytes as they lie in memory, read by the machine, which on x86 and ARM takes the
 * last one for the most significant (validate_acl_list compares `s_addr` without `ntohl`). Single addresses are not
 * affected, ranges are.
 */
export function comparedAs(address: number): number {
  return [0, 8, 16, 24].reduce((value, shift) => value * 256 + (Math.floor(address / 2 ** shift) % 256), 0);
}

/** Whether a row whose addresses are known here matches an address, on a little-endian machine. */
export function matches({ first, last }: AclRow, address: number): boolean | undefined {
  if (first === undefined || last === undefined) return undefined;
  const value = comparedAs(address);
  return value >= comparedAs(first) && value <= comparedAs(last);
}

/**
 * Who may connect? The first row that has the address decides; where none has, the opposite of the last row. Without rows
 * everybody may (validate_acl_list in ffserver.c, 3.4).
 * @param address a dotted IPv4 address, or `localhost`
 */
export function mayConnect(rows: readonly AclRow[], address: string): AclAnswer {
  const value = addressOf(address);
  if (value === undefined) return { allowed: undefined, row: undefined };
  for (const row of rows) {
    const matched = matches(row, value);
    if (matched === undefined) return { allowed: undefined, row };
    if (matched) return { allowed: row.allow, row };
  }
  return { allowed: allowsOthers(rows), row: undefined };
}

/** Whether an address that no row matches may connect. */
export function allowsOthers(rows: readonly AclRow[]): boolean {
  const last = rows.at(-1);
  return last === undefined || !last.allow;
}

/** How a range that looks like a range of addresses is taken; undefined for a single address and for names. */
export interface RangeFault {
  /** An address outside of the range as it is written that ffserver takes to be in it; undefined where there is none. */
  readonly stranger: string | undefined;
  /** An address inside of the range as it is written that ffserver takes to be outside; undefined where there is none. */
  readonly missed: string | undefined;
}

/** The addresses of two networks for examples: among them is one with every last number. */
const strangers = [0xcb007100, 0xc6336400].flatMap((network) =>
  Array.from({ length: 256 }, (_, host) => ({ address: network + host, compared: comparedAs(network + host) })),
);

/** What a range matches by mistake on a little-endian machine, shown by an address of each kind. */
export function rangeFault(row: AclRow): RangeFault | undefined {
  const { first, last } = row;
  if (first === undefined || last === undefined || first === last) return undefined;
  const low = comparedAs(first);
  const high = comparedAs(last);
  const written = (address: number) => address >= first && address <= last;
  const taken = (compared: number) => compared >= low && compared <= high;
  const ends = [first, last, first + 1, last - 1, Math.floor((first + last) / 2)].filter(
    (address) => address >= 0 && address <= 0xffffffff,
  );
  const missed = ends.find((address) => written(address) && !taken(comparedAs(address)));
  const stranger = strangers.find(({ address, compared }) => !written(address) && taken(compared))?.address;
  if (stranger === undefined && missed === undefined) return undefined;
  return {
    stranger: stranger === undefined ? undefined : writeAddress(stranger),
    missed: missed === undefined ? undefined : writeAddress(missed),
  };
}

/** The rows in words, as Markdown. */
export function describeAcl(rows: readonly AclRow[]): string {
  if (rows.length === 0) return 'No ACL: everybody may connect.';
  const lines = rows.map((row) => `- ${row.allow ? 'in' : 'out'}: ${wordsOf(row)}`);
  return [
    'The first line that matches decides:',
    ...lines,
    `- everybody else: ${allowsOthers(rows) ? 'in' : 'out'}`,
  ].join('\n');
}

function wordsOf(row: AclRow): string {
  if (row.firstText === row.lastText) return row.firstText;
  const range = `${row.firstText} to ${row.lastText}`;
  const fault = rangeFault(row);
  if (fault?.stranger !== undefined) return `${range}, and by mistake others such as ${fault.stranger}`;
  return fault?.missed === undefined ? range : `${range}, but not ${fault.missed}`;
}

/** The addresses of a range, each by itself; undefined where there are more than `most`. */
export function addressesBetween(first: number, last: number, most: number): readonly string[] | undefined {
  if (last < first || last - first >= most) return undefined;
  return Array.from({ length: last - first + 1 }, (_, index) => writeAddress(first + index));
}

/** The first and the last address of a network such as `192.168.0.0/16`. */
export function rangeOfNetwork(text: string): { readonly first: number; readonly last: number } | undefined {
  const match = /^([\d.]+)\/(\d{1,2})$/.exec(text);
  const base = readAddress(match?.[1] ?? '');
  const bits = Number(match?.[2]);
  if (base === undefined || bits > 32) return undefined;
  const size = 2 ** (32 - bits);
  const first = Math.floor(base / size) * size;
  return { first, last: first + size - 1 };
}
