import type { DirectiveNode } from '../parse/tree.ts';
import type { NginxDirective } from '../schema/directive.ts';
import { findDirectives } from '../schema/schema.ts';
import { fitsPlace, type Place, placeInside } from './place.ts';

/** Tells where the directives of one file stand, and what they are there. */
export interface Resolver {
  placeOf(directive: DirectiveNode): Place;
  entriesOf(directive: DirectiveNode): readonly NginxDirective[];
}

/** What the schema says about a name in a place. A file has thousands of directives, but few names in few places. */
interface Resolved {
  readonly entries: readonly NginxDirective[];
  /** The place inside of its block; worked out at the first use. */
  inside: Place | undefined;
}

/** @param top where the file's top level stands */
export function createResolver(top: Place): Resolver {
  const places = new Map<DirectiveNode | undefined, Place>([[undefined, top]]);
  const known = new Map<Place, Map<string, Resolved>>();
  // Rules ask about one directive many times, and then about the next.
  let lastAsked: DirectiveNode | undefined;
  let lastEntries: readonly NginxDirective[] = [];

  function resolve(name: string, place: Place): Resolved {
    const byName = known.get(place) ?? new Map<string, Resolved>();
    const resolved = byName.get(name) ?? { entries: entriesIn(name, place), inside: undefined };
    known.set(place, byName.set(name, resolved));
    return resolved;
  }

  function inside(directive: DirectiveNode, place: Place): Place {
    const resolved = resolve(directive.name, place);
    resolved.inside ??= placeInside(directive, place);
    return resolved.inside;
  }

  // Without recursion, since blocks can be nested deeper than the call stack is.
  function placeWithin(directive: DirectiveNode | undefined): Place {
    const found = places.get(directive);
    if (found !== undefined) return found;
    const unknown: DirectiveNode[] = [];
    let at = directive;
    while (!places.has(at)) {
      unknown.push(at!);
      at = at!.parent;
    }
    let place = places.get(at)!;
    for (const inner of unknown.reverse()) {
      place = inside(inner, place);
      places.set(inner, place);
    }
    return place;
  }

  return {
    placeOf: (directive) => placeWithin(directive.parent),
    entriesOf(directive) {
      if (directive !== lastAsked) {
        lastEntries = resolve(directive.name, placeWithin(directive.parent)).entries;
        lastAsked = directive;
      }
      return lastEntries;
    },
  };
}

/** Where none of them fits the place, all are meant: the directive is in the wrong place, and nobody knows which it is. */
function entriesIn(name: string, place: Place): readonly NginxDirective[] {
  if (place.kind !== 'config') return [];
  const entries = findDirectives(name);
  const fitting = entries.filter((entry) => fitsPlace(entry, place.contexts));
  return fitting.length > 0 ? fitting : entries;
}
