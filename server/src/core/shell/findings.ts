import type { ReportDetails } from '../rules/rule.ts';
import { replacement } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { describeShellFault } from './describe-fault.ts';
import type { ShellTree } from './tree.ts';

/** How a rule reports; see `RuleContext`. */
type Report = (span: Span, message: string, details?: ReportDetails) => void;

/** Reports every fault for which a shell rejects the file, with what mends it. */
export function reportShellFaults({ faults }: ShellTree, report: Report): void {
  for (const fault of faults) {
    const { message, fixes } = describeShellFault(fault);
    report({ start: fault.start, end: fault.end }, message, { fixes });
  }
}

/**
 * Reports `NAME = value`, which is a command for the shell and sets nothing.
 * @param isKey whether a word is the name of a setting
 */
export function reportBlanksAroundEquals(
  { commands }: ShellTree,
  isKey: (name: string) => boolean,
  report: Report,
): void {
  for (const [name, sign, value] of commands) {
    if (name === undefined || sign === undefined || !isKey(name.source) || !sign.source.startsWith('=')) continue;
    const end = sign.source === '=' ? (value?.start ?? sign.end) : sign.start + 1;
    report({ start: name.start, end: sign.end }, 'No blanks may stand around the equals sign.', {
      fixes: [
        {
          title: 'Remove the blanks',
          safety: 'suggested',
          edits: [replacement({ start: name.end, end }, '=')],
        },
      ],
    });
  }
}
