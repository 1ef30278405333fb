import type { NginxAnalysis } from '../analysis/analyse.ts';
import { tlsParameter } from '../listen.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { findDirectives } from '../schema/schema.ts';
import { type Expanded, expandItems, type Placed } from './expand.ts';

/** The part of nginx that a server belongs to. */
export type ServerFamily = 'http' | 'stream' | 'mail';

/** A server block with what it inherits. */
export interface ServerView {
  readonly node: DirectiveNode;
  readonly path: string;
  /** Undefined where nothing tells. */
  readonly family: ServerFamily | undefined;
  /** What stands directly in the block, includes followed. */
  readonly own: Expanded;
  /** What stands in the block around it, as far as that is in sight. */
  readonly outer: Expanded;
  readonly listens: readonly Placed[];
  /** Whether it takes TLS connections by what is in sight. */
  readonly tls: boolean;
  /** The directive that is in force: the server's own, or else the inherited one. */
  find(name: string): Placed | undefined;
  /** All that are in force of a directive that may stand several times. */
  findAll(name: string): readonly Placed[];
  /** Whether the directive is surely in force nowhere. */
  lacks(name: string): boolean;
}

/** Whether a directive that is a switch says `on`. */
export function isOn(placed: Placed | undefined): boolean {
  return placed?.directive.args[0]?.value.toLowerCase() === 'on';
}

/** The names of a server in small letters. */
export function serverNames(view: ServerView): string[] {
  return view.own.named('server_name').flatMap(({ directive }) => directive.args.map((arg) => arg.value.toLowerCase()));
}

/** Which part of nginx a server belongs to: by where it stands or, where that is open, by what only one part has. */
export function familyOf(analysis: NginxAnalysis, server: DirectiveNode, own: Expanded): ServerFamily | undefined {
  const place = analysis.placeOf(server);
  if (place.kind !== 'config') return undefined;
  const families = (['http', 'stream', 'mail'] as const).filter((family) => place.contexts.includes(family));
  if (families.length < 2) return families[0];
  return families.find((family) =>
    own.items.some(({ directive }) => {
      const entries = findDirectives(directive.name);
      return (
        entries.length > 0 &&
        entries.every((entry) => entry.contexts.every((at) => at.startsWith(`${family}.`) || at === family))
      );
    }),
  );
}

/** Looks at a server block. `outer` is the level around it. */
export function viewServer(
  analysis: NginxAnalysis,
  { directive: node, path }: Placed,
  outer: Expanded,
  known?: ServerFamily,
): ServerView {
  const own = expandItems(analysis, node.block?.items ?? [], path);
  const listens = own.named('listen');
  const findAll = (name: string) => {
    const mine = own.named(name);
    return mine.length > 0 ? mine : outer.named(name);
  };
  const find = (name: string) => findAll(name)[0];
  return {
    node,
    path,
    family: known ?? familyOf(analysis, node, own),
    own,
    outer,
    listens,
    tls: isOn(find('ssl')) || listens.some(({ directive }) => tlsParameter(directive) !== undefined),
    find,
    findAll,
    lacks: (name) => own.known && outer.known && find(name) === undefined,
  };
}
