/** The number of a dotted IPv4 address, or undefined. */
export function readAddress(text: string): number | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (match === null) return undefined;
  const parts = match.slice(1).map(Number);
  if (parts.some((part) => part > 255)) return undefined;
  return parts.reduce((value, part) => value * 256 + part, 0);
}

/** The dotted form of an address. */
export function writeAddress(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}

/**
 * Why a host can't be found, whatever the network; undefined where it may be. ffserver looks for IPv4 addresses only
 * (resolve_host in ffserver_config.c), and what a name stands for is known to the machine alone.
 */
export function hostFault(text: string): string | undefined {
  if (text === '') return 'An address is missing.';
  if (text.includes(':')) return 'ffserver knows IPv4 only.';
  if (/^[\d.]+$/.test(text)) {
    const parts = text.split('.');
    if (parts.length > 4 || parts.some((part) => part === '')) return 'It is no IPv4 address.';
    return parts.length === 4 && parts.some((part) => Number(part) > 255)
      ? 'Each part of an address is at most 255.'
      : undefined;
  }
  return /^[\w.\u0080-\uffff-]+$/.test(text) ? undefined : 'It is no name of a host.';
}
