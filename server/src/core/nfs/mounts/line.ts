import type { Fix } from '../../rules/diagnostic.ts';
import type { ReportDetails } from '../../rules/rule.ts';
import type { TextEdit } from '../../text/edit.ts';
import { replacement } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { MountOptionNode } from '../fstab/tree.ts';

/** An option that holds without standing in the list itself. */
export interface InheritedOption {
  readonly name: string;
  readonly text: string;
  readonly value: string | undefined;
}

/** The options of an NFS mount, wherever they stand: in a line of fstab, in an automounter's map. */
export interface MountLine {
  readonly options: readonly MountOptionNode[];
  /** What holds before them, from wider settings; the options themselves win. */
  readonly inherited: readonly InheritedOption[];
  /** Where to speak of an option that is missing. */
  readonly anchor: Span;
  /** Whether others may add what is missing, so that nothing can be said of it. */
  readonly partial: boolean;
  /** What is mounted, as `server:/path`; several where one of them is chosen, none where that is not known here. */
  readonly sources: readonly string[];
  /** The mount point, if that is known. */
  readonly target: string | undefined;
  /** The edit that adds options, separated by commas. */
  add(options: string): TextEdit;
  /** The edit that takes an option out. */
  remove(option: MountOptionNode): TextEdit;
}

/** How advice about a line is given: a rule's `report`. */
export type Report = (span: Span, message: string, details?: ReportDetails) => void;

/** Every option in force, the line's own last. */
export const optionsInForce = ({
  inherited,
  options,
}: Pick<MountLine, 'inherited' | 'options'>): readonly InheritedOption[] =>
  inherited.length === 0 ? options : [...inherited, ...options];

/** A fix that adds options. */
export const addFix = (line: MountLine, options: string): Fix => ({
  title: `Add ${options}`,
  safety: 'suggested',
  edits: [line.add(options)],
});

/** A fix that takes an option out. */
export const removeFix = (line: MountLine, option: MountOptionNode, safety: Fix['safety'] = 'suggested'): Fix => ({
  title: `Remove ${option.text}`,
  safety,
  edits: [line.remove(option)],
});

/** A fix that writes another option instead. */
export const replaceFix = (option: MountOptionNode, text: string): Fix => ({
  title: `Change to ${text}`,
  safety: 'suggested',
  edits: [replacement(option, text)],
});
