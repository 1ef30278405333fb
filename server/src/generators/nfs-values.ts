import { parseAddress } from '../core/nfs/exports/address.ts';
import { clientType, parseNetwork } from '../core/nfs/exports/client.ts';

/** What is wrong with a path that is to be exported or mounted, in a sentence, or undefined. */
export function checkPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\/[\w./+@-]*$/.test(value))
    return 'Give an absolute path of letters, digits and -._+@.';
  return value === '/' ? 'Choose a folder below the root.' : undefined;
}

/** What is wrong with a host, network or netgroup, in a sentence, or undefined. */
export function checkClient(value: string): string | undefined {
  if (/[\s()"\\#,]/.test(value) || value === '' || value.startsWith('-')) return `"${value}" is no client.`;
  if (clientType(value) !== 'network') return undefined;
  return 'kind' in parseNetwork(value) ? `"${value}" is no network; write 192.0.2.0/24 or 2001:db8::/32.` : undefined;
}

/** What is wrong with a server's name or address, in a sentence, or undefined. */
export function checkServer(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'Give a name or an address.';
  const known = parseAddress(value) !== undefined || /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(value);
  return known ? undefined : 'Give a name such as files.example.org, or an address.';
}
