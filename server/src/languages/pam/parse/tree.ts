import type { SyntaxNode } from '../../../core/syntax/node.ts';
import type { Span } from '../../../core/text/span.ts';
import type { ActionTable } from '../schema/actions.ts';
import type { Facility } from '../schema/facilities.ts';

/** Files of a service, or the one file of all services with a column more. */
export type PamForm = 'service' | 'conf';

/** One word as libpam reads it: brackets around it are gone, `\]` has become `]`. */
export interface WordNode extends SyntaxNode {
  readonly kind: 'service' | 'type' | 'control' | 'module' | 'argument';
  readonly value: string;
  readonly bracketed: boolean;
  /** False for a bracket that the end of the line closes. */
  readonly closed: boolean;
}

/** Why libpam cannot read a control (_pam_parse_control), in its own terms. */
export type ControlFaultKind =
  | 'return value'
  | 'equals sign'
  | 'missing action'
  | 'action'
  | 'zero jump'
  /** Linux-PAM 1.6 and later refuse what does not fit an int; earlier ones let it overflow. */
  | 'large jump';

/** What is wrong with a control, at the characters it is about. */
export interface ControlFault extends Span {
  readonly kind: ControlFaultKind;
  readonly text: string;
}

/** One `value=action` of a control. */
export interface ControlPair {
  readonly name: string;
  readonly nameSpan: Span;
  /** As in the schema: negative, 0 or a jump. */
  readonly action: number;
  readonly actionSpan: Span;
}

/** A control, read. */
export interface Control {
  readonly kind: 'keyword' | 'pairs' | 'include' | 'substack';
  /** In lower case; '' for pairs. */
  readonly keyword: string;
  readonly pairs: readonly ControlPair[];
  readonly fault: ControlFault | undefined;
  /** What happens for each return value; all `bad` where libpam could not read the control. */
  readonly actions: ActionTable;
}

/** What keeps libpam from using an entry. */
export type EntryFault =
  | 'unknown-type'
  | 'missing-type'
  | 'missing-control'
  | 'missing-module'
  | 'missing-file'
  | 'unfinished';

/** One logical line. */
export interface EntryNode extends SyntaxNode {
  readonly kind: 'entry';
  /** The service's column of pam.conf. */
  readonly service: WordNode | undefined;
  readonly type: WordNode | undefined;
  /** The `-` before the type, by which libpam does not log a missing module. */
  readonly silent: boolean;
  /** Undefined for `@include` and for words that are no type. */
  readonly facility: Facility | undefined;
  readonly control: WordNode | undefined;
  readonly meaning: Control | undefined;
  /** The module, or what `include`, `substack` and `@include` name. */
  readonly module: WordNode | undefined;
  /** How the entry reads another service, if it does. */
  readonly includes: 'include' | 'substack' | '@include' | undefined;
  readonly args: readonly WordNode[];
  readonly fault: EntryFault | undefined;
  /** A comment or blank line between continued lines, which libpam skips before 1.6.0 and stops at from then on. */
  readonly interrupted: Span | undefined;
  /** The line has more bytes than the version of libpam reads as one; what is behind is an entry of its own. */
  readonly cut: boolean;
  /** Bytes of the line as libpam joins it. */
  readonly bytes: number;
  readonly template: boolean;
  /**
   * Whether the line names a module or substack without a name, for which libpam has no handler at all: `[]`, `/lib/security/`,
   * `.so` or `?` (extract_modulename in pam_handlers.c, Linux-PAM 1.5.0 to 1.7.2).
   */
  readonly nameless: boolean;
  /** How many characters before the entry libpam begins to read its line. */
  readonly lead: number;
}

/** A whole file. */
export interface PamTree extends SyntaxNode {
  readonly kind: 'file';
  readonly form: PamForm;
  readonly entries: readonly EntryNode[];
  readonly comments: readonly SyntaxNode[];
  /** The first carriage return at the end of a line. */
  readonly carriageReturn: Span | undefined;
  readonly byteOrderMark: boolean;
  readonly nuls: readonly Span[];
}
