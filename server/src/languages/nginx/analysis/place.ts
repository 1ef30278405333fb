import type { DirectiveNode } from '../parse/tree.ts';
import { contextInside, possibleContextsInside } from '../schema/contexts.ts';
import type { NginxDirective } from '../schema/directive.ts';
import type { NginxContext } from '../schema/imported/types.ts';
import { findDirectives } from '../schema/schema.ts';

/** Where a directive stands, as far as that is known. */
export type Place =
  /** Among directives; one of these contexts. */
  | { readonly kind: 'config'; readonly contexts: readonly NginxContext[] }
  /** In a block of values (map, types, geo …), whose directive is `of`. */
  | { readonly kind: 'values'; readonly of: string }
  /** Nobody knows; say nothing. */
  | { readonly kind: 'unknown' };

/** Whether two places are the same. */
export function isSamePlace(a: Place, b: Place): boolean {
  if (a.kind === 'config') return b.kind === 'config' && a.contexts.join() === b.contexts.join();
  return a.kind === 'values' ? b.kind === 'values' && a.of === b.of : b.kind === 'unknown';
}

const unknownPlace: Place = { kind: 'unknown' };

/** The place inside a directive's block. */
export function placeInside({ name }: Pick<DirectiveNode, 'name'>, outer: Place): Place {
  if (outer.kind !== 'config') return unknownPlace;
  const entries = findDirectives(name).filter((entry) =>
    entry.contexts.some((context) => outer.contexts.includes(context)),
  );
  const contents = new Set(entries.map((entry) => entry.block));
  if (contents.has('values')) return { kind: 'values', of: name };
  const inside = outer.contexts.flatMap((context) => contextInside(name, context) ?? []);
  if (inside.length > 0) return { kind: 'config', contexts: [...new Set(inside)] };
  // A block in the wrong place (a location at the top level) still has an inside that a person means.
  const possible = entries.length === 0 ? possibleContextsInside(name) : [];
  return possible.length === 0 ? unknownPlace : { kind: 'config', contexts: possible };
}

/** Whether a directive may stand in one of the contexts; one whose contexts nobody told us may stand anywhere. */
export function fitsPlace(directive: NginxDirective, contexts: readonly NginxContext[]): boolean {
  return directive.contexts.length === 0 || directive.contexts.some((context) => contexts.includes(context));
}
