import { toBytes } from './bytes.ts';

/** What a client asks for. */
export interface ExplainRequest {
  readonly scheme: 'http' | 'https';
  /** As in the Host header, without the port; IPv6 addresses in brackets. */
  readonly host: string;
  readonly port: number;
  /** Path and query as sent, percent-encoded; begins with `/`. */
  readonly target: string;
  /** The address that the connection goes to, if that is known: `203.0.113.7` or `[2001:db8::1]`. */
  readonly address?: string;
  /** `GET` if left out. */
  readonly method?: string;
  /** Request headers by their names in small letters; what is not here is not known. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is on the disk under a path. */
export type FileKind = 'file' | 'directory' | 'missing';

/** Says what is on the disk that nginx sees; undefined where nobody knows. */
export type FileOracle = (path: string) => FileKind | undefined;

/** Longer ones no server takes. */
const longestUrl = 8000;

/**
 * Reads a URL as a browser or curl would send it; without a scheme it is `http`.
 * @returns the request, or a sentence about what is wrong
 */
export function readUrl(text: string): ExplainRequest | string {
  const url = text.trim();
  if (url.length > longestUrl) return 'The URL is too long.';
  const match =
    /^(?:(https?):\/\/)?(?:[^@/?#]*@)?(\[[\da-f:.]+\]|[^\s:/?#[\]@\\]+)(?::(\d{1,5}))?([/?][^#]*)?(?:#.*)?$/is.exec(
      url,
    );
  if (match === null) return 'A URL looks like https://example.org/path.';
  const scheme = match[1]?.toLowerCase() === 'https' ? 'https' : 'http';
  const port = match[3] === undefined ? (scheme === 'https' ? 443 : 80) : Number(match[3]);
  if (port === 0 || port > 65535) return 'The port lies outside of 1 to 65535.';
  const rest = match[4] ?? '/';
  const target = rest.startsWith('/') ? rest : `/${rest}`;
  return { scheme, host: match[2]!, port, target: encode(target) };
}

/** Escapes what no client sends as it is: blanks and what is not ASCII. */
function encode(target: string): string {
  return toBytes(target).replace(
    /[^\x21-\x7e]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** The URL of a request. */
export function urlOf({ scheme, host, port, target }: ExplainRequest): string {
  return `${scheme}://${hostHeader({ scheme, host, port })}${target}`;
}

/** The Host header as clients send it: with the port only where it is not the scheme's own. */
export function hostHeader({ scheme, host, port }: Pick<ExplainRequest, 'scheme' | 'host' | 'port'>): string {
  return port === (scheme === 'https' ? 443 : 80) ? host : `${host}:${port}`;
}

/**
 * The host that nginx compares with names: in small letters, without the dot at its end. Undefined for one that nginx
 * answers with 400. Source: ngx_http_validate_host() of nginx 1.22.
 */
export function validHost(host: string): string | undefined {
  if (/\.\.|[\0- /\x7f]/.test(host)) return undefined;
  const bare = host.replace(/\.$/, '').toLowerCase();
  return bare === '' ? undefined : bare;
}
