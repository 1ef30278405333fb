import { toBytes } from './bytes.ts';
import { named } from './level.ts';
import { Undecided, type Walk } from './walk.ts';

/** The name that a server goes by: the first of its `server_name`, a pattern with its tilde. Bytes. @throws Undecided */
export function ownName({ server }: Walk): string {
  const placed = named(server, 'server_name')[0];
  const first = placed?.directive.args[0]?.value ?? '';
  if (first.toLowerCase() === '$hostname') {
    throw new Undecided('what $hostname stands for is up to the machine', placed);
  }
  if (first.startsWith('~')) return toBytes(first);
  return toBytes(first)
    .toLowerCase()
    .replace(/^\.(?=.)/, '');
}
