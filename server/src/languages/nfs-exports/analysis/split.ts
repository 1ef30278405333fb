import type { ClientNode, EntryNode } from '../../../core/nfs/exports/tree.ts';

/** Whether a client is one half of `host (options)`, which a blank has cut in two. */
export function isSplit(entry: EntryNode, client: ClientNode): boolean {
  const index = indexOf(entry.clients, client);
  const before = entry.clients[index - 1];
  const after = entry.clients[index + 1];
  if (client.faults.includes('no-host')) return before !== undefined && before.options === undefined;
  return client.options === undefined && after?.faults.includes('no-host') === true;
}

/** The place of a client among those of its entry, which are in the order of the text. */
function indexOf(clients: readonly ClientNode[], client: ClientNode): number {
  let low = 0;
  let high = clients.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clients[middle]!.start < client.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
