import type { ValueProblem } from '../../../../core/schema/value-type.ts';

/** What a directive allows in an address. */
export interface AddressRules {
  /** The address of a listening socket: a port alone, ranges of ports and `*` are allowed. */
  readonly listen?: boolean;
  /** A path may follow. */
  readonly uri?: boolean;
}

/** An address as nginx takes it apart. */
export interface AddressReading {
  /** What nginx refuses; offsets in UTF-16 units of the text. */
  readonly problem?: ValueProblem;
  readonly hasPort: boolean;
  /** A numeric address or a socket’s path, which no name server is asked about. */
  readonly literal: boolean;
}

/** Whether nginx takes the text for an IPv4 address (ngx_inet_addr; the broadcast address stands for failure there). */
export function isIpv4(text: string): boolean {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d*$/.test(part) && Number(part) <= 255)) return false;
  return parts.some((part) => Number(part) !== 255);
}

/** Whether nginx takes the text for an IPv6 address (ngx_inet6_addr, with its leniencies). */
export function isIpv6(text: string): boolean {
  if (text === '') return false;
  let start = -1;
  let digits = 0;
  let groups = 8;
  let compressed = false;
  for (let index = text[0] === ':' ? 1 : 0; index < text.length; index++) {
    const char = text[index]!;
    if (char === ':') {
      if (digits > 0 ? --groups === 0 : compressed) return false;
      if (digits === 0) compressed = true;
      start = index + 1;
      digits = 0;
    } else if (char === '.' && digits > 0) {
      if (groups < 2 || start < 0 || !isIpv4(text.slice(start))) return false;
      groups--;
      break;
    } else if (++digits > 4 || !/[\da-f]/i.test(char)) return false;
  }
  if (digits === 0 && !compressed) return false;
  return --groups > 0 ? compressed : !compressed;
}

/** What is wrong with an address or network in CIDR form (ngx_ptocidr), or undefined. */
export function networkProblem(text: string): ValueProblem | undefined {
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  const widest = isIpv4(address) ? 32 : isIpv6(address) ? 128 : undefined;
  if (widest === undefined) {
    return { start: 0, end: address.length, message: `"${address}" is neither an IPv4 nor an IPv6 address` };
  }
  const bits = text.slice(slash + 1);
  if (slash < 0 || (/^\d+$/.test(bits) && Number(bits) <= widest)) return undefined;
  return { start: slash + 1, end: text.length, message: `the prefix must be a number from 0 to ${widest}` };
}

const isPort = (text: string): boolean => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;

function portProblem(text: string, offset: number, listen: boolean): ValueProblem | undefined {
  const whole = { start: offset, end: offset + text.length };
  const dash = listen ? text.indexOf('-') : -1;
  const ports = dash < 0 ? [text] : [text.slice(0, dash), text.slice(dash + 1)];
  const wrong = ports.find((port) => !isPort(port));
  if (wrong !== undefined) return { ...whole, message: `"${wrong}" is not a port; ports are numbers from 1 to 65535` };
  if (ports.length === 2 && Number(ports[0]) > Number(ports[1])) {
    return { ...whole, message: 'the range of ports ends before it begins' };
  }
  return undefined;
}

const good: AddressReading = { hasPort: true, literal: true };

function readSocket(text: string, { uri }: AddressRules): AddressReading {
  const colon = uri ? text.indexOf(':', 5) : -1;
  const path = text.slice(5, colon < 0 ? undefined : colon);
  if (path === '') return { ...good, problem: { start: 0, end: 5, message: 'the path of the socket is missing' } };
  if (path.length <= 107) return good;
  return {
    ...good,
    problem: { start: 5, end: 5 + path.length, message: 'the path of a socket can’t be longer than 107 bytes' },
  };
}

function readIpv6(text: string, { listen = false, uri = false }: AddressRules): AddressReading {
  const close = text.indexOf(']');
  if (close < 0)
    return { ...good, problem: { start: 0, end: text.length, message: 'a "]" must close the IPv6 address' } };
  const slash = text.indexOf('/', close);
  const end = slash < 0 ? text.length : slash;
  const port = text.slice(close + 1, end);
  const reading = { hasPort: port !== '', literal: true };
  if (slash >= 0 && (listen || !uri)) return { ...reading, problem: pathProblem(text, slash) };
  if (port !== '' && port[0] !== ':') {
    return { ...reading, problem: { start: close + 1, end, message: 'only ":" and a port may follow the "]"' } };
  }
  const address = text.slice(1, close);
  const bad = port === '' ? undefined : portProblem(port.slice(1), close + 2, listen);
  if (bad !== undefined) return { ...reading, problem: bad };
  if (isIpv6(address)) return reading;
  return { ...reading, problem: { start: 0, end: close + 1, message: `"${address}" is not an IPv6 address` } };
}

function pathProblem(text: string, start: number): ValueProblem {
  return { start, end: text.length, message: `"${text.slice(start)}" does not belong here: an address has no path` };
}

/** Whether a listening address without a colon is a port or a range; a text such as `a-1` is a host’s name. */
function isPortAlone(text: string): boolean {
  const [first = '', last] = text.includes('-')
    ? [text.slice(0, text.indexOf('-')), text.slice(text.indexOf('-') + 1)]
    : [text];
  return /^\d+$/.test(first) && (last === undefined || /^\d+$/.test(last));
}

function readHost(text: string, { listen = false, uri = false }: AddressRules): AddressReading {
  const path = text.search(/[/?]/);
  if (path >= 0 && (listen || !uri)) return { hasPort: false, literal: false, problem: pathProblem(text, path) };
  const end = path < 0 ? text.length : path;
  const colon = text.slice(0, end).indexOf(':');
  if (colon < 0 && path < 0 && listen && isPortAlone(text)) {
    const problem = portProblem(text, 0, true);
    return problem === undefined ? good : { ...good, problem };
  }
  const host = text.slice(0, colon < 0 ? end : colon);
  const reading = { hasPort: colon >= 0, literal: isIpv4(host) || (listen && host === '*') };
  const problem = colon < 0 ? undefined : portProblem(text.slice(colon + 1, end), colon + 1, listen);
  if (problem !== undefined) return { ...reading, problem };
  if (host !== '') return reading;
  return { ...reading, problem: { start: 0, end: text.length, message: 'the host is missing' } };
}

/**
 * Takes an address apart as nginx does (ngx_parse_url, 1.22 to 1.31): `host`, `host:port`, `[v6]:port`, `unix:path`.
 * Whether a host’s name exists is not asked.
 */
export function readAddress(text: string, rules: AddressRules = {}): AddressReading {
  if (/^unix:/i.test(text)) return readSocket(text, rules);
  return text.startsWith('[') ? readIpv6(text, rules) : readHost(text, rules);
}
