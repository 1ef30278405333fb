import type { SyntaxNode } from '../../../core/syntax/node.ts';

/** The sections of a configuration. */
export type SectionKind = 'feed' | 'stream' | 'redirect';

/** One word as ffserver reads it. */
export interface WordNode extends SyntaxNode {
  readonly kind: 'name' | 'argument' | 'extra';
  /** Without its quotes. An unclosed quote takes the line end with it. */
  readonly value: string;
  readonly quote: '' | '"' | "'";
  readonly closed: boolean;
}

/** One line: a directive with its arguments, or the opening or closing tag of a section. */
export interface DirectiveNode extends SyntaxNode {
  readonly kind: 'directive' | 'open' | 'close';
  readonly name: WordNode;
  /** What ffserver reads. */
  readonly args: readonly WordNode[];
  /** Words behind the arguments, which ffserver does not read; a trailing comment is not among them. */
  readonly extra: readonly WordNode[];
  /** The section that the tag opens or closes. */
  readonly section: SectionKind | undefined;
}

/** What is wrong with the tags of a file. */
export type TagFault =
  /** A section opens while another one is open; ours closes the outer one there, ffserver goes on inside it. */
  | 'nested'
  /** The opening tag has no `>`; ffserver 3.4 crashes for feeds and redirects. */
  | 'missing-bracket'
  /** The tag is not spelled as ffserver wants it. */
  | 'malformed-tag'
  /** A closing tag where nothing, or something else, is open. */
  | 'stray-close';

/** A fault and the tag it is about. */
export interface TagProblem {
  readonly fault: TagFault;
  readonly node: DirectiveNode;
  /** What was open, or what the tag was likely meant for. */
  readonly section: SectionKind | undefined;
}

/** `<Feed …>` … `</Feed>`; the tags are its first and last children. */
export interface SectionNode extends SyntaxNode {
  readonly kind: 'section';
  readonly section: SectionKind;
  readonly open: DirectiveNode;
  readonly close: DirectiveNode | undefined;
  /** What stands behind the tag's name, without `>`. */
  readonly title: string;
  /** The characters of the title. */
  readonly titleStart: number;
  readonly titleEnd: number;
  readonly directives: readonly DirectiveNode[];
  readonly comments: readonly SyntaxNode[];
}

export type EntryNode = DirectiveNode | SectionNode;

/** The tree of a file. */
export interface FfserverTree extends SyntaxNode {
  readonly kind: 'file';
  readonly entries: readonly EntryNode[];
  readonly sections: readonly SectionNode[];
  readonly comments: readonly SyntaxNode[];
  readonly problems: readonly TagProblem[];
  /** Places where a line is longer than ffserver's buffer of 1,023 bytes, and what follows is read as a line of its own. */
  readonly splits: readonly number[];
  /** NUL characters, up to a few; the rest of their line is not read. */
  readonly nuls: readonly number[];
  /** Whether a template engine will fill in parts of the text. */
  readonly template: boolean;
}
