import type { SyntaxNode } from '../../syntax/node.ts';

/** Why a line is no section, assignment or comment (conf_parse_line in nfs-utils, support/nfs/conffile.c). */
export type ConfFault =
  | 'unclosed-section'
  | 'unclosed-section-quote'
  | 'not-an-assignment'
  | 'outside-section'
  | 'unclosed-quote'
  | 'missing-key';

/** A name or a value; `value` has no quotes and no continuations. */
export interface ConfText extends SyntaxNode {
  readonly value: string;
}

/** `[ section "argument" ]`. */
export interface ConfHeader extends SyntaxNode {
  readonly kind: 'header';
  readonly name: ConfText;
  readonly argument: ConfText | undefined;
  readonly fault: ConfFault | undefined;
}

/** `key = value`. */
export interface ConfAssignment extends SyntaxNode {
  readonly kind: 'assignment';
  /** The name of its section, as written; undefined where no section is open. */
  readonly section: string | undefined;
  readonly argument: string | undefined;
  readonly key: ConfText;
  readonly value: ConfText;
  readonly quote: '' | '"' | "'";
  readonly fault: ConfFault | undefined;
}

/** A line that says nothing. */
export interface ConfError extends SyntaxNode {
  readonly kind: 'error';
  readonly fault: ConfFault;
}

/** A header and what stands below it. */
export interface ConfSection extends SyntaxNode {
  readonly kind: 'section';
  readonly header: ConfHeader;
  readonly assignments: readonly ConfAssignment[];
}

/** The tree of nfs.conf, nfsmount.conf or idmapd.conf. */
export interface ConfTree extends SyntaxNode {
  readonly kind: 'file';
  readonly sections: readonly ConfSection[];
  readonly assignments: readonly ConfAssignment[];
  readonly errors: readonly ConfError[];
  readonly comments: readonly SyntaxNode[];
  /** The last line where no line feed ends it: the program does not read it. */
  readonly unfinished: { readonly start: number; readonly end: number } | undefined;
}
