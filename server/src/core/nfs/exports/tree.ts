import type { SyntaxNode } from '../../syntax/node.ts';
import type { Stretch } from '../../syntax/stretches.ts';
import type { Span } from '../../text/span.ts';

/** One option of a list: `rw`, `anonuid=65534`. */
export interface OptionNode extends SyntaxNode {
  readonly kind: 'option';
  /** As exportfs reads it: quotes gone, octal escapes resolved. */
  readonly text: string;
  readonly name: string;
  /** What stands behind the first `=`. */
  readonly value: string | undefined;
  /** How much of the text its name and its value take, quotes and escapes included; see `nameSpan` and `valueSpan`. */
  readonly nameLength: number;
  readonly valueLength: number;
}

/** Where the name of an option stands. */
export const nameSpan = ({ start, nameLength }: OptionNode): Span => ({ start, end: start + nameLength });

/** Where the value of an option stands; undefined where it has none. */
export const valueSpan = ({ end, value, valueLength }: OptionNode): Span | undefined =>
  value === undefined ? undefined : { start: end - valueLength, end };

/** Options in parentheses, or behind a `-` as an entry's defaults. */
export interface OptionsNode extends SyntaxNode {
  readonly kind: 'options';
  readonly items: readonly OptionNode[];
}

/** Why exportfs cannot read a client. */
export type ClientFault = 'no-options' | 'no-host' | 'unclosed' | 'text-behind' | 'too-long';

/** A client with its options. */
export interface ClientNode extends SyntaxNode {
  readonly kind: 'client';
  /** The characters that name the client; empty where nothing does. */
  readonly host: HostNode | undefined;
  /** Who is meant: `*` where nobody is named before the parenthesis. */
  readonly name: string;
  readonly options: OptionsNode | undefined;
  readonly faults: readonly ClientFault[];
}

export interface HostNode extends SyntaxNode {
  readonly kind: 'host';
  readonly value: string;
}

export interface PathNode extends SyntaxNode {
  readonly kind: 'path';
  readonly value: string;
}

/** `-ro,sync`: options for the clients behind it. */
export interface DefaultsNode extends SyntaxNode {
  readonly kind: 'defaults';
  readonly options: OptionsNode;
}

/** A path and who may mount it. */
export interface EntryNode extends SyntaxNode {
  readonly kind: 'entry';
  readonly path: PathNode;
  readonly clients: readonly ClientNode[];
  readonly defaults: readonly DefaultsNode[];
  /** No client stands behind the path or the last default options: everybody is meant, as if `*` stood there. */
  readonly anonymous: boolean;
}

/** What exportfs takes for the end of the file. */
interface SilentEndNode extends SyntaxNode {
  readonly kind: 'error';
  readonly silent: true;
}

/** What stands in exports: entries, and what is between them. */
export type ExportsNode =
  | EntryNode
  | SilentEndNode
  | (SyntaxNode & { readonly kind: 'comment' | 'continuation' | 'error' });

/** The tree of /etc/exports. */
export interface ExportsTree extends SyntaxNode {
  readonly kind: 'file';
  readonly children: readonly Stretch<ExportsNode>[];
  readonly entries: readonly EntryNode[];
  readonly comments: readonly SyntaxNode[];
  /** Where exportfs stops reading without a word, long before the end of the file. */
  readonly silentEnd: Span | undefined;
}
