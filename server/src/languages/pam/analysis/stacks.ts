import { exploreStack, type Flow } from '../dispatch/explore.ts';
import { shapeOf } from '../dispatch/shape.ts';
import type { Edition } from '../parse/edition.ts';
import type { EntryNode, PamTree } from '../parse/tree.ts';
import { type Facility, facilityNames } from '../schema/facilities.ts';
import { type ExpandedStack, expandStack, type Included, type IncludeResolver, isOfOneType } from './expand.ts';

/** One stack of a service with all that can happen in it. */
export interface Stack extends ExpandedStack {
  /** The file that it is seen from. */
  readonly path: string;
  /** In lower case; the file's name where the file is of one service. */
  readonly service: string;
  /** The lines of the document that can make a difference to it, `@include` and broken ones among them. */
  readonly lines: readonly EntryNode[];
  /** The first place of an entry among the handlers. */
  indexOf(entry: EntryNode): number | undefined;
  /** What can happen; undefined where not all of the stack is in sight. */
  flow(): Flow | undefined;
  /** The same as far as anybody has asked, with all of the stack that it follows from. */
  explored(): ExploredStack | undefined;
  /** What the includes led to. */
  readonly followed: readonly FollowedInclude[];
}

/** What can happen in stacks of the same shape. */
export interface ExploredStack {
  readonly shape: string;
  readonly flow: Flow | undefined;
}

interface FollowedInclude {
  readonly name: string;
  readonly from: string;
  readonly found: Included;
}

/** Stacks by service and type, such as `login auth`. */
export type Stacks = ReadonlyMap<string, Stack>;

/** A document whose stacks are wanted. */
export interface StackSource {
  readonly path: string;
  /** The file's name. */
  readonly name: string;
  readonly root: PamTree;
  readonly edition: Edition;
  readonly resolve: IncludeResolver;
}

/** The service that an entry belongs to, in lower case. */
export function serviceOf(entry: EntryNode, name: string): string {
  return entry.service === undefined ? name : entry.service.value.toLowerCase();
}

/**
 * The stacks of every service that has a line in the document.
 * @param before those of the document before it was changed, read by the same edition; where all that a stack consists of is the
 *   same, in the files that it includes as well, the stack itself is
 */
export function stacksOf(source: StackSource, before: Stacks | undefined): Stacks {
  const stacks = new Map<string, Stack>();
  for (const [service, lines] of linesByService(source)) {
    for (const facility of facilityNames) {
      const name = `${service} ${facility}`;
      const old = before?.get(name);
      const same = old !== undefined && isSame(old, lines[facility], source.resolve);
      stacks.set(name, same ? old : createStack(source, service, facility, lines[facility], old?.explored()));
    }
  }
  return stacks;
}

type Lines = Record<Facility, EntryNode[]>;

function linesByService({ root, name }: StackSource): Map<string, Lines> {
  const noLines = (): Lines => ({ auth: [], account: [], password: [], session: [] });
  const services = new Map(root.form === 'service' ? [[name, noLines()]] : []);
  let last: { readonly service: string | undefined; readonly lines: Lines } | undefined;
  for (const entry of root.entries) {
    const { facility } = entry;
    // Most lines are of the same service as the one before.
    if (last === undefined || last.service !== entry.service?.value) {
      const service = serviceOf(entry, name);
      const lines = services.get(service) ?? noLines();
      services.set(service, lines);
      last = { service: entry.service?.value, lines };
    }
    if (facility !== undefined && isOfOneType(entry)) last.lines[facility].push(entry);
    else for (const one of facilityNames) last.lines[one].push(entry);
  }
  return services;
}

function isSame(old: Stack, lines: readonly EntryNode[], resolve: IncludeResolver): boolean {
  const { lines: were, followed } = old;
  return (
    were.length === lines.length &&
    were.every((entry, index) => entry === lines[index]) &&
    followed.every(({ name, from, found }) => isSameFile(found, resolve(name, from)))
  );
}

function isSameFile(one: Included, other: Included): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return one.tree === other.tree && one.path === other.path;
}

/** Must hold nothing of its document but its lines, since it can outlive it. */
function createStack(
  { path, edition, resolve }: StackSource,
  service: string,
  facility: Facility,
  lines: readonly EntryNode[],
  before: ExploredStack | undefined,
): Stack {
  const followed = new Map<string, FollowedInclude>();
  const expanded = expandStack(
    path,
    { entries: lines },
    facility,
    (name, from) => {
      const found = resolve(name, from);
      followed.set(`${from}\0${name}`, { name, from, found });
      return found;
    },
    edition,
  );
  return { ...expanded, path, service, lines, followed: [...followed.values()], ...answersFor(expanded, before) };
}

/** Apart from the above, so that what it remembers keeps nothing else alive. */
function answersFor({ handlers, unseen, aborted }: ExpandedStack, before: ExploredStack | undefined) {
  let explored: ExploredStack | undefined;
  let places: Map<EntryNode, number> | undefined;
  const explore = (): ExploredStack => {
    const shape = shapeOf(handlers);
    return before?.shape === shape ? before : { shape, flow: exploreStack(handlers) };
  };
  return {
    indexOf(entry: EntryNode): number | undefined {
      // From the end, so that the first place of an entry that is there twice stays.
      places ??= new Map(handlers.map((handler, index): [EntryNode, number] => [handler.entry, index]).reverse());
      return places.get(entry);
    },
    flow(): Flow | undefined {
      if (unseen.length > 0 || aborted || handlers.length === 0) return undefined;
      explored ??= explore();
      return explored.flow;
    },
    explored: () => explored,
  };
}
