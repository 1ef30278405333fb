import { inNetwork, parseAddress } from './address.ts';
import { clientType, parseNetwork } from './client.ts';
import { matchesWildcard } from './wildmat.ts';

/** Whether two clients of exports can mean the same machine; `perhaps` where the DNS or a netgroup decides. */
export type Overlap = 'yes' | 'perhaps' | 'no';

/** An address as the network of itself alone, or a network; undefined for names, and for networks that exportfs cannot read. */
export function networkOf(name: string) {
  if (clientType(name) === 'network') {
    const network = parseNetwork(name);
    return 'kind' in network ? undefined : network;
  }
  const address = parseAddress(name);
  return address === undefined ? undefined : { address, mask: address.map(() => 255) };
}

/** Beyond so many characters, two wildcards are not compared; names in the DNS are shorter. */
const longestPattern = 300;

/**
 * Whether some name matches both wildcards, as mountd reads them (`matchesWildcard`). A set in brackets counts as any character, so
 * that the answer may then be too wide. The time is bound by the product of the lengths.
 */
function wildcardsMeet(a: string, b: string): boolean {
  const [left, right] = [a, b].map((pattern) => pattern.toUpperCase().replace(/\[[^\]]*\]/g, '?')) as [string, string];
  if (left.length > longestPattern || right.length > longestPattern) return false;
  // reached[j]: whether what is read of `left` and the first j characters of `right` match some common name.
  let reached = Array.from({ length: right.length + 1 }, (_, at) => /^\**$/.test(right.slice(0, at)));
  for (const character of left) {
    const next = [character === '*' && reached[0]!];
    for (let at = 0; at < right.length; at++) {
      const other = right[at]!;
      const same = character === other || character === '?' || other === '?';
      next.push(
        character === '*' || other === '*'
          ? (character === '*' && (reached[at + 1]! || next[at]!)) || (other === '*' && (next[at]! || reached[at + 1]!))
          : same && reached[at]!,
      );
    }
    reached = next;
  }
  return reached[right.length]!;
}

/**
 * Whether two clients can mean one machine, so that only one of their entries holds for it. Everybody and names of GSS are left out:
 * the one is meant to be what remains, the others speak of flavours. For the order of trial, see `inOrderOfTrial`.
 */
export function overlap(a: string, b: string): Overlap {
  const [left, right] = [networkOf(a), networkOf(b)];
  if (left !== undefined && right !== undefined)
    return inNetwork(left.address, right.address, right.mask) || inNetwork(right.address, left.address, left.mask)
      ? 'yes'
      : 'no';
  const types = [clientType(a), clientType(b)];
  if (types.includes('everybody') || types.includes('gss')) return 'no';
  // exportfs skips a network that it cannot read.
  if ((types[0] === 'network' && left === undefined) || (types[1] === 'network' && right === undefined)) return 'no';
  if (types.every((type) => type === 'wildcard')) return wildcardsMeet(a, b) ? 'yes' : 'no';
  if (types.includes('host')) {
    // A host of its own is meant as an exception from what is wider, and comes first anyway.
    if (types.every((type) => type === 'host' || type === 'wildcard') && (left ?? right) === undefined) {
      const [host, pattern] = types[0] === 'host' ? [a, b] : [b, a];
      return types.includes('wildcard') && matchesWildcard(host, pattern) ? 'yes' : 'no';
    }
    return 'no';
  }
  return 'perhaps';
}
