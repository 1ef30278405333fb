import { findKernelArgument } from '../../../core/boot-entry/kernel-arguments.ts';
import type { Hover } from '../../../core/features/hover.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import type { ShellAssignment } from '../../../core/shell/tree.ts';
import { touches } from '../../../core/text/span.ts';
import type { GrubDefaultAnalysis } from '../analysis/analyse.ts';
import { findKey } from '../schema/keys.ts';
import { explainValue } from './explain-value.ts';

/** What the key under the cursor is, what its value means, or what a kernel argument in it does. */
export function hover(analysis: GrubDefaultAnalysis, offset: number): Hover | undefined {
  const found = analysis.root.assignments.find((assignment) => touches(assignment, offset));
  const entry = found === undefined ? undefined : findKey(found.name);
  if (found === undefined || entry === undefined) return undefined;
  const meaning = found.literal ? explainValue(entry, found.value) : undefined;
  if (touches(found.nameSpan, offset)) {
    const parts = [`**${entry.name}**`, describeEntry(entry), ...(meaning === undefined ? [] : [meaning])];
    return { span: found.nameSpan, markdown: parts.join('\n\n') };
  }
  if (entry.type === 'cmdline') return argumentHover(analysis, found, offset);
  return meaning === undefined ? undefined : { span: found.valueSpan, markdown: meaning };
}

function argumentHover(
  { document, known }: GrubDefaultAnalysis,
  { valueSpan }: ShellAssignment,
  offset: number,
): Hover | undefined {
  const value = document.text.slice(valueSpan.start, valueSpan.end);
  for (const match of value.matchAll(/[^\s"']+/g)) {
    const span = { start: valueSpan.start + match.index, end: valueSpan.start + match.index + match[0].length };
    const argument = touches(span, offset) ? findKernelArgument(match[0]) : undefined;
    if (argument === undefined) continue;
    const uuid = /UUID=([0-9a-fA-F-]+)$/i.exec(match[0])?.[1]?.toLowerCase();
    const about = uuid === undefined ? undefined : known?.get(uuid)?.about;
    const parts = [
      `**${argument.name}**`,
      describeEntry(argument),
      ...(about === undefined ? [] : [`Known as ${about}.`]),
    ];
    return { span, markdown: parts.join('\n\n') };
  }
  return undefined;
}
