import type { StatementNode } from './tree.ts';

/** Calls `visit` for every statement, outer ones first, in the order of the text; `skip` leaves out those within. */
export function walkStatements(items: readonly StatementNode[], visit: (node: StatementNode) => unknown): void {
  for (const item of items) {
    if (visit(item) === 'skip') continue;
    for (const list of listsOf(item)) walkStatements(list, visit);
  }
}

/** The lists of statements within a statement. */
export function listsOf(item: StatementNode): readonly (readonly StatementNode[])[] {
  if (item.kind === 'command') return item.block === undefined ? [] : [item.block.items];
  if (item.kind === 'function') return [item.items];
  if (item.kind === 'loop') return [item.condition, item.body];
  return item.branches.flatMap(({ condition, body }) => [condition ?? [], body]);
}
