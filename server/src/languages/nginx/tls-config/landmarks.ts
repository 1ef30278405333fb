import type { Span } from '../../../core/text/span.ts';
import { tlsParameter } from '../listen.ts';
import type { DirectiveNode } from '../parse/tree.ts';

/** The words that make a server take TLS: the parameter of its first such `listen`, or `ssl on`. */
export function tlsSwitch(server: DirectiveNode): Span | undefined {
  const items = server.block?.items ?? [];
  const parameter = items
    .filter((item) => item.name === 'listen')
    .map(tlsParameter)
    .find((word) => word !== undefined);
  return parameter ?? items.find((item) => item.name === 'ssl')?.words[0];
}

const last = (items: readonly DirectiveNode[], name: RegExp) =>
  items.findLast((item) => item.block === undefined && name.test(item.name) && isEnded(item));

/** Whether the directive has its `;`, so that something can follow it. */
function isEnded(directive: DirectiveNode): boolean {
  return directive.children.at(-1)?.kind === 'mark';
}

/** The directive behind which another one about TLS belongs: the last of them in the block, or that which opens the port. */
export function lastTlsDirective(block: DirectiveNode): DirectiveNode | undefined {
  const items = block.block?.items ?? [];
  return last(items, /^ssl_/) ?? last(items, /^(server_name|http2)$/) ?? last(items, /^listen$/);
}
