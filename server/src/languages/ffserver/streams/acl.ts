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
 * Who may connect? The first row whose range has the address decides; where none has, the opposite of the last row.
 * Without rows everybody may (validate_acl_list in ffserver.c, 3.4).
 * @param address a dotted IPv4 address, or `localhost`
 */
export function mayConnect(rows: readonly AclRow[], address: string): AclAnswer {
  const value = addressOf(address);
  if (value === undefined) return { allowed: undefined, row: undefined };
  for (const row of rows) {
    if (row.first === undefined || row.last === undefined) return { allowed: undefined, row };
    if (value >= row.first && value <= row.last) return { allowed: row.allow, row };
  }
  const last = rows.at(-1);
  return { allowed: last === undefined ? true : !last.allow, row: undefined };
}

/** Whether an address that no row names may connect. */
export function allowsOthers(rows: readonly AclRow[]): boolean {
  const last = rows.at(-1);
  return last === undefined || !last.allow;
}

/** The rows in words, as Markdown. */
export function describeAcl(rows: readonly AclRow[]): string {
  if (rows.length === 0) return 'No ACL: everybody may connect.';
  const lines = rows.map((row) => {
    const range = row.firstText === row.lastText ? row.firstText : `${row.firstText} to ${row.lastText}`;
    const empty =
      row.first !== undefined && row.last !== undefined && row.first > row.last
        ? ' (nobody: the range is reversed)'
        : '';
    return `- ${row.allow ? 'in' : 'out'}: ${range}${empty}`;
  });
  return [
    'The first line that matches decides:',
    ...lines,
    `- everybody else: ${allowsOthers(rows) ? 'in' : 'out'}`,
  ].join('\n');
}

/** The size of a network such as `192.168.0.0/16` as the two addresses that an ACL wants. */
export function rangeOfNetwork(text: string): { readonly first: string; readonly last: string } | undefined {
  const match = /^([\d.]+)\/(\d{1,2})$/.exec(text);
  const base = readAddress(match?.[1] ?? '');
  const bits = Number(match?.[2]);
  if (base === undefined || bits > 32) return undefined;
  const size = 2 ** (32 - bits);
  const first = Math.floor(base / size) * size;
  return { first: writeAddress(first), last: writeAddress(first + size - 1) };
}
