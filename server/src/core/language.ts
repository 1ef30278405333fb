import type { Addition } from './features/addition.ts';
import type { CompletionList } from './features/completion.ts';
import type { Conversion } from './features/conversion.ts';
import type { FormatOptions } from './features/format.ts';
import type { CodeLens, DocumentLink, InlayHint } from './features/hints.ts';
import type { Hover } from './features/hover.ts';
import type { IncludeEdge } from './features/include-graph.ts';
import type { NameOccurrence } from './features/names.ts';
import type { OutlineItem } from './features/outline.ts';
import type { Refactoring } from './features/refactoring.ts';
import type { SemanticToken } from './features/semantic-tokens.ts';
import type { SignatureHelp } from './features/signature.ts';
import type { View } from './features/view.ts';
import type { Recognition } from './recognition.ts';
import type { NodeKey } from './rules/node-memory.ts';
import type { Rule } from './rules/rule.ts';
import type { Sections } from './rules/sections.ts';
import type { SyntaxNode, Visit } from './syntax/node.ts';
import type { TextEdit } from './text/edit.ts';
import type { LineIndex } from './text/line-index.ts';
import type { Span } from './text/span.ts';
import type { FileView } from './workspace/file-source.ts';

/** A text with a name. */
export interface Document {
  /** Absolute and slash-separated; an untitled document has a path too, which no file has. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** Present where bytes were read that are none of the encoding, so that U+FFFD stands for them; an editor has no bytes. */
  readonly damaged?: true;
}

/** What a person set for a language: values by the names of its {@link SettingDefinition}s, untrusted. */
export type LanguageSettings = Readonly<Record<string, unknown>>;

/** What an analysis may look at. */
export interface AnalysisInput<A extends Analysis = Analysis> {
  readonly document: Document;
  readonly files: FileView;
  readonly settings: LanguageSettings;
  /** Milliseconds since 1970, for what hangs on the day; the machine's clock where absent. */
  readonly now?: number;
  /** The clock that `now` was read from, for answers that are asked for long after the analysis, such as a hover. */
  readonly clock?: () => number;
  /**
   * The analysis of this document before it was last changed. What has stayed the same may be taken out of it, so that nobody
   * must use it any more.
   */
  readonly previous?: A | undefined;
}

/** What is known about one document; each language adds its own. Made anew for every version of the text. */
export interface Analysis {
  readonly document: Document;
  readonly root: SyntaxNode;
  readonly comments: readonly Span[];
}

/** A setting `etcetera.<section>.<name>`; becomes the extension's configuration and the command line's `--set`. */
export interface SettingDefinition {
  readonly name: string;
  /** Where several languages share the setting; without it, the language's id. */
  readonly section?: string;
  readonly type: 'string' | 'boolean' | 'number' | 'array';
  readonly default: string | boolean | number | readonly string[];
  readonly description: string;
  readonly choices?: readonly string[];
  /** A regular expression that valid text matches. */
  readonly pattern?: string;
}

/** A change that a person asks for by name, at an offset, with arguments that nobody has checked. */
export type Operation<A extends Analysis = Analysis> = {
  run(analysis: A, offset: number, options: Readonly<Record<string, unknown>>): readonly TextEdit[];
}['run'];

/** How comments are written, so that an ignore comment can be. */
export interface CommentStyle {
  readonly open: string;
  readonly close: string;
}

/**
 * Everything the rest of the program needs to know about a configuration language. Only what a language can do is there:
 * an absent member means that the format has no such thing. All offsets are UTF-16 offsets of the document's text.
 */
export interface Language<A extends Analysis = Analysis> {
  /** As in `--language` and VS Code's language mode. */
  readonly id: string;
  readonly title: string;
  readonly recognition: Recognition;
  readonly settings: readonly SettingDefinition[];
  readonly comment?: CommentStyle;
  /** Whether comments may stand in such a file, where that differs from file to file. */
  takesComments?(analysis: A): boolean;
  /** Node kinds that fold. */
  readonly foldable: readonly string[];
  readonly rules: readonly Rule[];
  /** Characters that ask for completions as they are typed. */
  readonly triggers?: readonly string[];

  /** Parses and resolves a document. Never throws, whatever the text. */
  analyse(input: AnalysisInput<A>): A;
  /** The name by which rules ask for a node (`directive:listen`). */
  nameOf(node: SyntaxNode): string | undefined;
  /** Visits the nodes that rules ask for, outer ones first; where it is absent, all nodes are visited. */
  walk?(analysis: A, visit: Visit<SyntaxNode>): void;
  /**
   * The large blocks by which a file is checked; undefined where it must be checked as a whole. `walk` must not visit what a block stands
   * in and begins with, such as the root: it would count as part of the block.
   */
  sections?(analysis: A): Sections | undefined;
  /**
   * Makes the function that gives nodes their keys, for rules of the reach `node`; a node without a key is looked at each time. The
   * keys hold whatever such rules look at, the settings among it.
   */
  nodeKeys?(analysis: A): (node: SyntaxNode) => NodeKey | undefined;
  /**
   * Whether the paragraphs of such a file (empty lines part them) stand for themselves, so that a large one can be checked in parts.
   * Left out where that is never so.
   */
  standsInParagraphs?(path: string): boolean;
  /** The tokens that carry meaning; formatting must not change them. An `analysis` of the text spares reading it again. */
  tokensOf?(text: string, analysis?: A): readonly string[];

  complete?(analysis: A, offset: number): CompletionList | undefined;
  hover?(analysis: A, offset: number): Hover | undefined;
  signature?(analysis: A, offset: number): SignatureHelp | undefined;
  outline?(analysis: A): readonly OutlineItem[];
  /** Every name in this document and in the files in sight. */
  names?(analysis: A): readonly NameOccurrence[];
  /** A new name's fault, or undefined when a name of this kind may be spelled so. */
  checkName?(kind: string, name: string): string | undefined;
  /** The spans that hold the same name as the one at an offset and change with it as it is typed, such as a pair of tags. */
  linkedSpans?(analysis: A, offset: number): readonly Span[] | undefined;
  links?(analysis: A): readonly DocumentLink[];
  includes?(analysis: A): readonly IncludeEdge[];
  semanticTokens?(analysis: A): readonly SemanticToken[];
  inlayHints?(analysis: A, span: Span): readonly InlayHint[];
  codeLenses?(analysis: A): readonly CodeLens[];
  refactorings?(analysis: A, span: Span): readonly Refactoring[];
  /**
   * What a command can do to a document at a place in it, by name; `etcetera.<language>.<name>` runs it.
   * @throws Error with a sentence for the person when it can't be done there
   */
  readonly operations?: Readonly<Record<string, Operation<A>>>;
  /** What a person can look at beside the text. */
  readonly views?: readonly View<A>[];
  /** Other files that follow from one of this language. */
  readonly conversions?: readonly Conversion<A>[];
  /** What a person can add to a file of this language. */
  readonly additions?: readonly Addition<A>[];
  format?(analysis: A, options: FormatOptions): readonly TextEdit[];
}
