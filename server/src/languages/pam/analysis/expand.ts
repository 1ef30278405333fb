import { basename } from '../../../core/text/path.ts';
import type { Handler } from '../dispatch/chain.ts';
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
  /** libpam gives up on the whole service: an `@include` of nothing, a loop. */
  readonly aborted: boolean;
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

/**
 * The stack of one facility as libpam builds it (_pam_parse_conf_file and _pam_add_handler in pam_handlers.c, Linux-PAM
 * 1.5.2 with Debian's `@include`). Lines that libpam cannot use become handlers that fail.
 */
export function expandStack(path: string, tree: PamTree, facility: Facility, resolve: IncludeResolver): ExpandedStack {
  const handlers: StackEntry[] = [];
  const unseen: EntryNode[] = [];
  let aborted = false;
  let followed = 0;

  function add(kind: Handler['kind'], entry: EntryNode, from: Frame): void {
    const { actions = failingTable } = entry.meaning ?? {};
    const origin = from.origin ?? entry;
    handlers.push({ kind, actions, level: from.level, path: from.path, entry, origin, depth: from.depth });
  }

  function read(from: Frame, lines: PamTree, requested: Facility | undefined): void {
    for (const entry of lines.entries) {
      if (aborted || handlers.length > mostHandlers || followed > mostIncludes) return;
      readEntry(from, entry, requested);
    }
  }

  function readEntry(from: Frame, entry: EntryNode, requested: Facility | undefined): void {
    if (entry.template) {
      // What a template writes here, and for which type, nobody knows yet.
      if (entry.facility === undefined || entry.facility === facility) unseen.push(from.origin ?? entry);
      return;
    }
    if (entry.fault === 'unfinished' || isNameless(entry)) {
      aborted = true;
      return;
    }
    if (entry.includes === '@include') {
      follow(from, entry, requested, 0);
      return;
    }
    // What libpam takes for no type at all, it counts as the type it looks for, or as auth.
    const counted = entry.facility ?? requested ?? 'auth';
    if (counted !== facility) return;
    if (entry.includes !== undefined && entry.fault === undefined) {
      if (entry.includes === 'substack') add('substack', entry, from);
      follow(from, entry, facility, entry.includes === 'substack' ? 1 : 0);
    } else add(entry.fault === undefined ? 'module' : 'failing', entry, from);
  }

  function follow(from: Frame, entry: EntryNode, requested: Facility | undefined, deeper: number): void {
    const origin = from.origin ?? entry;
    const target = entry.module === undefined ? 'missing' : resolve(entry.module.value, from.path);
    followed += 1;
    // Where they are too many to be followed, nothing is known of the rest.
    if (target === 'unseen' || followed > mostIncludes) {
      unseen.push(origin);
      return;
    }
    const loops = typeof target !== 'string' && from.chain.includes(target.path);
    if (target === 'missing' || loops || from.depth + 1 >= deepestInclude) {
      if (entry.includes === '@include' && requested === undefined) aborted = true;
      else add('failing', entry, from);
      return;
    }
    const frame: Frame = {
      path: target.path,
      level: from.level + deeper,
      depth: from.depth + 1,
      chain: [...from.chain, target.path],
      origin,
    };
    read(frame, target.tree, requested);
  }

  read({ path, level: 0, depth: 0, chain: [path], origin: undefined }, tree, undefined);
  return { facility, handlers, unseen, aborted };
}

/**
 * Whether a line names a module without a name, for which libpam has no handler at all: `[]`, `/lib/security/`, `.so` or `?`
 * (extract_modulename in pam_handlers.c, Linux-PAM 1.5.2 to 1.7.2).
 */
export function isNameless({ module, includes, fault }: EntryNode): boolean {
  if (fault !== undefined || includes !== undefined || module === undefined) return false;
  return /^\??$/.test(basename(module.value).replace(/\.[^.]*$/, ''));
}

interface Frame {
  readonly path: string;
  readonly level: number;
  readonly depth: number;
  readonly chain: readonly string[];
  readonly origin: EntryNode | undefined;
}
