import type { Handler } from '../dispatch/chain.ts';
import type { Edition } from '../parse/edition.ts';
import type { EntryNode, PamTree } from '../parse/tree.ts';
import { failingTable } from '../schema/actions.ts';
import type { Facility } from '../schema/facilities.ts';

/** A handler and the line that it comes from. */
export interface StackEntry extends Handler {
  readonly path: string;
  readonly entry: EntryNode;
  /** The entry of the document at hand by which it got here; the entry itself where nothing is included. */
  readonly origin: EntryNode;
  /** How many includes and substacks it lies in. */
  readonly depth: number;
}

/** A stack with its includes in place. */
export interface ExpandedStack {
  readonly facility: Facility;
  readonly handlers: readonly StackEntry[];
  /** Lines that include what is not in sight, or that a template will write; what is known holds only without them. */
  readonly unseen: readonly EntryNode[];
  /** libpam gives up on the whole service: an `@include` of nothing, an unfinished line. */
  readonly aborted: boolean;
  /** How many files libpam reads because of a line of the document at hand. */
  readonly reads: ReadonlyMap<EntryNode, number>;
}

/** What an include leads to. `unseen` files may well be there. */
export type Included = { readonly path: string; readonly tree: PamTree } | 'missing' | 'unseen';

/** Finds the file that an include of a file names. */
export type IncludeResolver = (name: string, from: string) => Included;

/** libpam's bound on includes (PAM_SUBSTACK_MAX_LEVEL in pam_private.h). */
export const deepestInclude = 16;

/** A bound on the handlers of a stack, far above what anybody writes. */
const mostHandlers = 20_000;

/** A bound on the includes of a stack: files that include each other many times make 16 levels of them. */
const mostIncludes = 20_000;

/** A bound on the lines of included files, most of which may be of other types. */
const mostLines = 200_000;

/** How deep includes are followed that libpam itself does not bound; it goes on until no more files may be opened. */
const deepestUnbounded = 200;

/**
 * The stack of one facility as libpam builds it (_pam_parse_conf_file and _pam_add_handler in pam_handlers.c, Linux-PAM
 * 1.5.0 to 1.7.2 with Debian's `@include`). Lines that libpam cannot use become handlers that fail.
 * @param tree the lines of the service; those of other types that are {@link isOfOneType} may be left out
 */
export function expandStack(
  path: string,
  tree: Pick<PamTree, 'entries'>,
  facility: Facility,
  resolve: IncludeResolver,
  edition: Edition,
): ExpandedStack {
  const handlers: StackEntry[] = [];
  const unseen: EntryNode[] = [];
  const reads = new Map<EntryNode, number>();
  let includes = 0;
  let lines = 0;
  /** Whether there is so much that the rest is left out. */
  let endless = false;

  function add(kind: Handler['kind'], entry: EntryNode, from: Frame): void {
    const { actions = failingTable } = entry.meaning ?? {};
    const origin = from.origin ?? entry;
    handlers.push({ kind, actions, level: from.level, path: from.path, entry, origin, depth: from.depth });
  }

  /** Returns whether libpam can read the file to its end, as _pam_parse_conf_file does. */
  function read(from: Frame, file: Pick<PamTree, 'entries'>, requested: Facility | undefined): boolean {
    for (const entry of file.entries) {
      if (from.depth > 0 && (lines++ > mostLines || handlers.length > mostHandlers)) endless = true;
      if (endless) return true;
      if (!readEntry(from, entry, requested)) return false;
    }
    return true;
  }

  function readEntry(from: Frame, entry: EntryNode, requested: Facility | undefined): boolean {
    if (entry.template) {
      // What a template writes here, and for which type, nobody knows yet.
      if (entry.facility === undefined || entry.facility === facility) unseen.push(from.origin ?? entry);
      return true;
    }
    if (entry.fault === 'unfinished') return false;
    if (entry.includes === '@include') {
      if (follow(from, entry, requested, 0)) return true;
      // Within an include, Debian's libpam takes the actions of whatever line it read before.
      if (requested !== undefined) unseen.push(from.origin ?? entry);
      return requested !== undefined;
    }
    // What libpam takes for no type at all, it counts as the type it looks for, or as auth.
    const counted = entry.facility ?? requested ?? 'auth';
    if (requested !== undefined && counted !== requested) return true;
    if (entry.nameless) {
      // Within an include, libpam keeps half of the line and may crash when it runs it.
      if (requested !== undefined) unseen.push(from.origin ?? entry);
      return false;
    }
    if (counted !== facility) return true;
    const { includes: including, module } = entry;
    if (including === 'substack') add('substack', entry, from);
    if (including !== undefined && module !== undefined) {
      if (!follow(from, entry, facility, including === 'substack' ? 1 : 0)) add('failing', entry, from);
    } else add(entry.fault === undefined ? 'module' : 'failing', entry, from);
    return true;
  }

  /** Returns whether libpam can read what is included, as _pam_load_conf_file does. */
  function follow(from: Frame, entry: EntryNode, requested: Facility | undefined, deeper: number): boolean {
    const origin = from.origin ?? entry;
    const level = from.level + deeper;
    const depth = from.depth + 1;
    if ((edition.boundsIncludes ? depth : level) >= deepestInclude) return false;
    const target = entry.module === undefined ? 'missing' : resolve(entry.module.value, from.path);
    if (target === 'missing') return false;
    includes += 1;
    reads.set(origin, (reads.get(origin) ?? 0) + 1);
    if (includes > mostIncludes || depth > deepestUnbounded) endless = true;
    // Where they are too many to be followed, nothing is known of the rest.
    if (target === 'unseen' || endless) {
      unseen.push(origin);
      return true;
    }
    return read({ path: target.path, level, depth, origin }, target.tree, requested);
  }

  const finished = read({ path, level: 0, depth: 0, origin: undefined }, tree, undefined);
  if (endless && unseen.length === 0) unseen.push(...[...reads.keys()].slice(-1));
  return { facility, handlers, unseen, aborted: !finished, reads };
}

/** Whether a line makes no difference to the stacks of other types than its own. */
export function isOfOneType({ facility, fault, nameless }: EntryNode): boolean {
  return facility !== undefined && fault !== 'unfinished' && !nameless;
}

interface Frame {
  readonly path: string;
  readonly level: number;
  readonly depth: number;
  readonly origin: EntryNode | undefined;
}
