import type { SyntaxNode } from '../../../core/syntax/node.ts';
import type { Span } from '../../../core/text/span.ts';
import type { FieldName } from '../schema/fields.ts';

/** Which of cron's two grammars: system tables have a column for the user. */
export type CrontabForm = 'system' | 'user';

/** Why cron rejects a field (get_range and get_number in entry.c). */
export type FieldFaultKind =
  | 'missing'
  | 'not-a-number'
  | 'unknown-name'
  | 'out-of-range'
  | 'step-without-range'
  | 'bad-step';

/** What is wrong with a field, at the characters it is about. */
export interface FieldFault extends Span {
  readonly kind: FieldFaultKind;
}

/** One part of a field's list. `to` and `step` are those in effect: a single value is a range of one. */
export interface FieldItem extends Span {
  readonly shape: 'all' | 'value' | 'range';
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** One of the five fields. */
export interface FieldNode extends SyntaxNode {
  readonly kind: 'field';
  readonly field: FieldName;
  readonly source: string;
  readonly items: readonly FieldItem[];
  /** The values that the field matches, ascending; 7 counts as 0 in the day of the week. */
  readonly values: readonly number[];
  /** Whether it begins with `*`, which decides how the two day fields go together. */
  readonly star: boolean;
  /** Characters behind the list that cron skips in silence. */
  readonly ignored: Span | undefined;
  readonly fault: FieldFault | undefined;
}

/** A piece of text and what it says. */
export interface TextNode extends SyntaxNode {
  readonly value: string;
}

/** The command of an entry, up to the end of the line. */
export interface CommandNode extends SyntaxNode {
  readonly kind: 'command';
  /** What the shell gets, as it stands in the text: `\%` is still there. */
  readonly shell: TextNode;
  /** From the first `%` without a backslash: what the command gets as standard input. */
  readonly input: SyntaxNode | undefined;
  /** In bytes, as cron counts. */
  readonly tooLong: boolean;
}

/** A line that says when and what. */
export interface EntryNode extends SyntaxNode {
  readonly kind: 'entry';
  /** `@daily` and the like, instead of fields. */
  readonly word: TextNode | undefined;
  readonly fields: readonly FieldNode[];
  /** In system tables only. */
  readonly user: TextNode | undefined;
  /** Absent when something before it is at fault or nothing is left of the line. */
  readonly command: CommandNode | undefined;
  /** What of the entry cron rejects, if anything; only the first fault of a line counts. */
  readonly fault: EntryFault | undefined;
}

/** Why cron rejects an entry: the words of its own messages, but for what it cannot tell apart. */
export type EntryFault =
  | 'bad-field'
  | 'bad-word'
  | 'missing-user'
  | 'impossible-user'
  | 'missing-command'
  | 'star-command'
  | 'command-too-long';

/** `NAME = value`. */
export interface SettingNode extends SyntaxNode {
  readonly kind: 'setting';
  readonly name: TextNode;
  /** The value as jobs see it: quotes and blanks around it gone. */
  readonly value: TextNode;
  readonly quote: '' | '"' | "'";
}

/** Why a line is neither setting nor entry. */
export type LineFault =
  | 'blank-carriage-return'
  | 'empty-setting'
  | 'unclosed-quote'
  | 'text-after-quote'
  | 'setting-too-long'
  | 'export'
  | 'foreign-comment'
  | 'unreadable';

/** A line that cron rejects for not being of any kind that it knows. */
export interface ErrorNode extends SyntaxNode {
  readonly kind: 'error';
  readonly fault: LineFault;
}

/** A line of a template engine, or one that only a template engine makes complete. */
export interface TemplateNode extends SyntaxNode {
  readonly kind: 'template';
}

export type LineNode = EntryNode | SettingNode | ErrorNode | TemplateNode;

/** The tree of a table. */
export interface CrontabTree extends SyntaxNode {
  readonly kind: 'file';
  readonly lines: readonly LineNode[];
  readonly comments: readonly SyntaxNode[];
  readonly entries: readonly EntryNode[];
  readonly settings: readonly SettingNode[];
  /** The line that has content and no line feed behind it. */
  readonly unfinished: Span | undefined;
  /** A byte order mark at the start, and whether cron takes it for the start of a setting's name. */
  readonly mark: 'none' | 'in-name' | 'rejected';
  /** NUL characters, up to a few. */
  readonly nuls: readonly number[];
}
