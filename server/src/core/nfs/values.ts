import { parseAddress } from './exports/address.ts';
import { clientType, parseNetwork } from './exports/client.ts';

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

/** What is wrong with a list of clients, in a sentence, or undefined. */
export function checkClients(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length === 0) return 'Name at least one client.';
  if (new Set(value.map((client: string) => client.toLowerCase())).size < value.length)
    return 'A client stands there twice.';
  return value.map((client: string) => checkClient(client)).find((fault) => fault !== undefined);
}

/** An export as a line of exports. */
export interface ExportRequest {
  readonly path: string;
  readonly clients: readonly string[];
  /** Separated by colons, best first. */
  readonly flavours: string;
  readonly write: boolean;
  /** Whether it is the root that NFSv4 clients see. */
  readonly root: boolean;
}

/** The entry of an export, a client a line. */
export function exportLine({ path, clients, flavours, write, root }: ExportRequest): string {
  const options = [`sec=${flavours}`, write ? 'rw' : 'ro', 'sync', 'no_subtree_check', ...(root ? ['fsid=root'] : [])];
  return `${path} ${clients.map((client) => `${client}(${options.join(',')})`).join(' \\\n    ')}\n`;
}

/** A path as the name of a file. */
export const fileName = (path: string): string => path.slice(1).replaceAll('/', '-');
