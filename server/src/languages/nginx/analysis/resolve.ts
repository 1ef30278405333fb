import { remember } from '../../../core/syntax/remember.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import type { NginxDirective } from '../schema/directive.ts';
import { findDirectives } from '../schema/schema.ts';
import { fitsPlace, type Place, placeInside } from './place.ts';

/** Tells where the directives of one file stand, and what they are there. */
export interface Resolver {
  placeOf(directive: DirectiveNode): Place;
  entriesOf(directive: DirectiveNode): readonly NginxDirective[];
}

/** What the schema says about a name in a place. */
interface Resolved {
  readonly entries: readonly NginxDirective[];
  /** The place inside of its block; worked out at the first use. */
  inside: Place | undefined;
}

/** A file has thousands of directives, but few names in few places. Only names of the schema are kept, so that they don't add up. */
const resolvedIn = remember((_place: Place) => new Map<string, Resolved>());

function resolve(name: string, place: Place): Resolved {
  const byName = resolvedIn(place);
  const known = byName.get(name);
  if (known !== undefined) return known;
  const resolved = { entries: entriesIn(name, place), inside: undefined };
  if (resolved.entries.length > 0) byName.set(name, resolved);
  return resolved;
}

function inside(directive: DirectiveNode, place: Place): Place {
  const resolved = resolve(directive.name, place);
  resolved.inside ??= placeInside(directive, place);
  return resolved.inside;
}

/** @param top where the file's top level stands; what is found out about places is kept with it */
export function createResolver(top: Place): Resolver {
  const places = new Map<DirectiveNode | undefined, Place>([[undefined, top]]);
  // Rules ask about one directive many times, and then about the next.
  let lastAsked: DirectiveNode | undefined;
  let lastEntries: readonly NginxDirective[] = [];

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
