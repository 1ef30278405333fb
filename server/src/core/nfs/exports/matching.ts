import { type Address, inNetwork, parseAddress } from './address.ts';
import { clientType, clientTypes, parseNetwork } from './client.ts';
import { matchesWildcard } from './wildmat.ts';

/** A machine that wants to mount. */
export interface Caller {
  readonly address: Address | undefined;
  /** What reverse DNS and /etc/hosts call it; empty where that is not known. */
  readonly names: readonly string[];
}

/** `perhaps` where the DNS or a netgroup decides. */
export type Match = 'yes' | 'no' | 'perhaps';

/**
 * Whether a network has a prefix of no bits. mountd then shifts a 32 bit number by 32, which C leaves undefined: as built for
 * x86-64 and arm64, the network has its own address alone (init_netmask4 in nfs-utils 2.6.2 to 2.9.2, support/export/client.c).
 */
export const isEmptyPrefix = (name: string): boolean => /\/\s*[+-]?0+$/.test(name);

const sameAddress = (a: Address, b: Address) => a.length === b.length && a.every((byte, index) => byte === b[index]);

/** Whether the client of an entry is the caller (client_check in nfs-utils 2.6.2, support/export/client.c). */
export function matchClient(name: string, { address, names }: Caller): Match {
  switch (clientType(name)) {
    case 'everybody':
      return 'yes';
    case 'gss':
      return 'no';
    case 'netgroup':
      return 'perhaps';
    case 'network': {
      const network = parseNetwork(name);
      if ('kind' in network) return 'no';
      if (address === undefined) return 'perhaps';
      if (isEmptyPrefix(name)) return sameAddress(network.address, address) ? 'yes' : 'perhaps';
      return inNetwork(address, network.address, network.mask) ? 'yes' : 'no';
    }
    case 'wildcard':
      if (names.length === 0) return 'perhaps';
      return names.some((candidate) => matchesWildcard(candidate, name)) ? 'yes' : 'no';
    case 'host': {
      const own = parseAddress(name);
      if (own !== undefined) return address === undefined ? 'perhaps' : sameAddress(own, address) ? 'yes' : 'no';
      // Two names may still be one machine, unless the address has all of its names here.
      return names.some((candidate) => candidate.toLowerCase() === name.toLowerCase()) ? 'yes' : 'perhaps';
    }
  }
}

/**
 * The order in which mountd looks at the entries of a path: hosts, networks, wildcards, netgroups, everybody, and within a kind
 * the order of the files (export_find in support/export/export.c, lookup_export in support/export/cache.c, nfs-utils 2.6.2).
 * Entries for GSS names come last; they hold for requests by Kerberos where the entry of the address says nothing of `sec=`.
 */
export function inOrderOfTrial<T>(entries: readonly T[], nameOf: (entry: T) => string): T[] {
  const rank = (entry: T) => clientTypes.indexOf(clientType(nameOf(entry)));
  return [...entries].sort((a, b) => rank(a) - rank(b));
}

/** What an address gets of one path. */
export interface Answer<T> {
  /** The entry that surely matches and is looked at first, or undefined when none does. */
  readonly chosen: T | undefined;
  /** Entries that are looked at before it and may match. */
  readonly before: readonly T[];
  /** Entries that match too but are never asked. */
  readonly shadowed: readonly T[];
}

/**
 * The entry of one path that holds for a caller; options of several are never put together.
 * @param entries those of one path, in the order of the files
 */
export function chooseEntry<T>(entries: readonly T[], nameOf: (entry: T) => string, caller: Caller): Answer<T> {
  const before: T[] = [];
  const shadowed: T[] = [];
  let chosen: T | undefined;
  for (const entry of inOrderOfTrial(entries, nameOf)) {
    const match = matchClient(nameOf(entry), caller);
    if (match === 'no') continue;
    if (chosen !== undefined) {
      if (match === 'yes') shadowed.push(entry);
    } else if (match === 'yes') chosen = entry;
    else before.push(entry);
  }
  return { chosen, before, shadowed };
}
