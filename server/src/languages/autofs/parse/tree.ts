import type { MountOptionNode } from '../../../core/nfs/fstab/tree.ts';
import type { SyntaxNode } from '../../../core/syntax/node.ts';
import type { Stretch } from '../../../core/syntax/stretches.ts';

/** A word, quotes and backslashes resolved in `value`. */
export interface WordNode extends SyntaxNode {
  readonly kind: 'key' | 'path' | 'location' | 'map' | 'argument' | 'include';
  readonly value: string;
}

/** `-rw,soft`: options for what follows; in a master map, the hyphen may be missing. */
export interface OptionListNode extends SyntaxNode {
  readonly kind: 'options';
  readonly items: readonly MountOptionNode[];
}

/** What is mounted at one place: the only one of an entry, or one of several. */
export interface PartNode extends SyntaxNode {
  readonly kind: 'part';
  /** `/usr` in an entry of several mounts; undefined for the only one. */
  readonly path: WordNode | undefined;
  readonly lists: readonly OptionListNode[];
  readonly locations: readonly WordNode[];
}

/** A key and what is mounted there. */
export interface MapEntryNode extends SyntaxNode {
  readonly kind: 'entry';
  readonly key: WordNode;
  /** Options of all parts; of a single mount too. */
  readonly lists: readonly OptionListNode[];
  readonly parts: readonly PartNode[];
}

/** A line of the master map: a mount point and the map for it. */
export interface MasterEntryNode extends SyntaxNode {
  readonly kind: 'master-entry';
  readonly key: WordNode;
  readonly map: WordNode | undefined;
  /** Words for the automounter itself, such as `--timeout=60`. */
  readonly arguments: readonly WordNode[];
  readonly lists: readonly OptionListNode[];
}

/** What stands in a map: entries of a map or the master map, other maps that it includes, and what is between them. */
export type AutofsNode =
  | MapEntryNode
  | MasterEntryNode
  | WordNode
  | (SyntaxNode & { readonly kind: 'comment' | 'continuation' });

/** The tree of a map of the automounter. */
export interface AutofsTree extends SyntaxNode {
  readonly kind: 'file';
  readonly form: 'master' | 'map' | 'program';
  /** What its children are, but for a program. */
  readonly stretches: readonly Stretch<AutofsNode>[];
  readonly entries: readonly MapEntryNode[];
  readonly masters: readonly MasterEntryNode[];
  readonly includes: readonly WordNode[];
  readonly comments: readonly SyntaxNode[];
}
