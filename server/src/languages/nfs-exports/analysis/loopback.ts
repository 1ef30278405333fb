import { maskBits, parseAddress } from '../../../core/nfs/exports/address.ts';
import { clientType, parseNetwork } from '../../../core/nfs/exports/client.ts';

/** Whether a client can only be the server itself. */
export function isLoopback(name: string): boolean {
  if (name === 'localhost' || name === 'localhost.localdomain' || name === 'ip6-localhost') return true;
  if (clientType(name) === 'network') {
    const network = parseNetwork(name);
    return !('kind' in network) && isLoopbackAddress(network.address) && maskBits(network.mask) >= 8;
  }
  const address = parseAddress(name);
  return address !== undefined && isLoopbackAddress(address);
}

const isLoopbackAddress = (address: readonly number[]) =>
  address.length === 4 ? address[0] === 127 : address.every((byte, index) => byte === (index === 15 ? 1 : 0));

/** Whether a client's name covers the whole world: `*`, nothing at all, or a network without a bit of prefix. */
export function isWorld(name: string): boolean {
  const type = clientType(name);
  if (type === 'everybody') return true;
  if (type !== 'network') return false;
  const network = parseNetwork(name);
  return !('kind' in network) && maskBits(network.mask) === 0;
}
