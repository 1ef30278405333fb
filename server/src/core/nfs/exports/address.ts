/** The bytes of an address: 4 or 16. */
export type Address = readonly number[];

/** Reads an address as inet_pton(3) does: four decimal numbers without leading zeros, or IPv6, a zone allowed. */
export function parseAddress(text: string): Address | undefined {
  return text.includes(':') ? parseSix(text) : parseFour(text);
}

/** Lists have addresses by the hundred thousand, so that this looks at each character once. */
function parseFour(text: string): Address | undefined {
  if (text.length > '255.255.255.255'.length) return undefined;
  const bytes: number[] = [];
  let digits = 0;
  let byte = 0;
  for (let index = 0; index <= text.length; index++) {
    const code = index < text.length ? text.charCodeAt(index) : dot;
    if (code === dot) {
      if (digits === 0 || bytes.push(byte) > 4) return undefined;
      digits = 0;
      byte = 0;
    } else {
      // A number must not begin with a zero.
      if (code < zero || code > zero + 9 || (digits > 0 && byte === 0)) return undefined;
      byte = byte * 10 + code - zero;
      if (byte > 255) return undefined;
      digits++;
    }
  }
  return bytes.length === 4 ? bytes : undefined;
}

const dot = 46;
const zero = 48;

function parseSix(source: string): Address | undefined {
  const text = source.replace(/%.*$/s, '');
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const read = (half: string, last: boolean): number[] | undefined => {
    if (half === '') return [];
    const bytes: number[] = [];
    const parts = half.split(':');
    for (const [index, part] of parts.entries()) {
      if (last && index === parts.length - 1 && part.includes('.')) {
        const four = parseFour(part);
        if (four === undefined) return undefined;
        bytes.push(...four);
      } else if (/^[\da-fA-F]{1,4}$/.test(part)) {
        const value = Number.parseInt(part, 16);
        bytes.push(value >> 8, value & 255);
      } else return undefined;
    }
    return bytes;
  };
  const head = read(halves[0]!, halves.length === 1);
  const tail = halves.length === 2 ? read(halves[1]!, true) : [];
  if (head === undefined || tail === undefined) return undefined;
  const missing = 16 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 2) return undefined;
  return [...head, ...new Array<number>(missing).fill(0), ...tail];
}

/** The mask of a prefix length, in so many bytes. */
export function parseMask(prefix: number, length: number): Address {
  return Array.from({ length }, (_, index) => {
    const bits = Math.max(0, Math.min(8, prefix - index * 8));
    return (0xff << (8 - bits)) & 0xff;
  });
}

/** Whether an address lies in a network. */
export function inNetwork(address: Address, network: Address, mask: Address): boolean {
  return (
    address.length === network.length && address.every((byte, index) => ((byte ^ network[index]!) & mask[index]!) === 0)
  );
}

/** How many bits a mask sets. */
export function maskBits(mask: Address): number {
  return mask.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
}

/** Whether an address is of a private, local or link-local range (RFC 1918, RFC 6598, RFC 4193, RFC 4291). */
export function isPrivate(address: Address): boolean {
  const [a = 0, b = 0] = address;
  if (address.length === 16)
    return (
      (a & 0xfe) === 0xfc || (a === 0xfe && (b & 0xc0) === 0x80) || address.slice(0, 15).every((byte) => byte === 0)
    );
  if (a === 10 || a === 127) return true;
  return (
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b < 128)
  );
}
