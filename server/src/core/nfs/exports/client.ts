import type { Address } from './address.ts';
import { parseAddress, parseMask } from './address.ts';

/** How exportfs takes a client's name, in the order in which it looks for the entry of an address. */
export const clientTypes = ['host', 'network', 'wildcard', 'netgroup', 'everybody', 'gss'] as const;
export type ClientType = (typeof clientTypes)[number];

/** The kind of a client (client_gettype in nfs-utils, support/export/client.c). */
export function clientType(name: string): ClientType {
  if (name === '' || name === '*') return 'everybody';
  if (name.startsWith('gss/')) return 'gss';
  if (name.startsWith('@')) return 'netgroup';
  for (let index = 0; index < name.length; index++) {
    const character = name[index]!;
    if (character === '*' || character === '?' || character === '[') return 'wildcard';
    if (character === '/') return 'network';
    if (character === '\\' && index + 1 < name.length) index++;
  }
  return 'host';
}

/** Why exportfs rejects a network, and what part of the name it means. */
export interface NetworkFault {
  readonly kind: 'address' | 'netmask' | 'prefix';
  readonly start: number;
  readonly end: number;
}

/** A network with its mask. */
export interface Network {
  readonly address: Address;
  readonly mask: Address;
}

/**
 * Reads `address/mask` or `address/prefix` as init_subnetwork does: an address of four numbers or of IPv6, and either a
 * mask in the same notation or a number up to 32 or 128.
 */
export function parseNetwork(name: string): Network | NetworkFault {
  const slash = name.indexOf('/');
  const before = name.slice(0, slash);
  const after = name.slice(slash + 1);
  const address = parseAddress(before);
  if (address === undefined) return { kind: 'address', start: 0, end: slash };
  const fault = (kind: NetworkFault['kind']): NetworkFault => ({ kind, start: slash + 1, end: name.length });
  const six = address.length === 16;
  if (after.includes(six ? ':' : '.')) {
    const mask = parseAddress(after);
    return mask?.length === address.length ? { address, mask } : fault('netmask');
  }
  const match = /^[ \t\n\v\f\r]*([+-]?)(\d*)$/.exec(after);
  if (match === null || (match[1] !== '' && match[2] === '')) return fault('prefix');
  const prefix = Number(match[2]);
  if (prefix > (six ? 128 : 32) || (match[1] === '-' && prefix !== 0)) return fault('prefix');
  return { address, mask: parseMask(prefix, address.length) };
}
