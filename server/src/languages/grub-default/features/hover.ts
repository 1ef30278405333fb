import { kernelArgumentHover } from '../../../core/boot-entry/argument-hover.ts';
import type { Hover } from '../../../core/features/hover.ts';
import { titleOf } from '../../../core/grub-script/menu-names.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import type { ShellAssignment } from '../../../core/shell/tree.ts';
import { basename } from '../../../core/text/path.ts';
import { touches } from '../../../core/text/span.ts';
import type { GrubDefaultAnalysis } from '../analysis/analyse.ts';
import { entryOf } from '../names/default-entry.ts';
import { findKey, type KeyEntry } from '../schema/keys.ts';
import { explainValue } from './explain-value.ts';

/** What the key under the cursor is, what its value means, or what a kernel argument in it does. */
export function hover(analysis: GrubDefaultAnalysis, offset: number): Hover | undefined {
  const found = analysis.root.assignments.find((assignment) => touches(assignment, offset));
  const entry = found === undefined ? undefined : findKey(found.name);
  if (found === undefined || entry === undefined) return undefined;
  const meaning = found.literal ? meaningOf(found, entry, analysis) : undefined;
  if (touches(found.nameSpan, offset)) {
    const parts = [`**${entry.name}**`, describeEntry(entry), ...(meaning === undefined ? [] : [meaning])];
    return { span: found.nameSpan, markdown: parts.join('\n\n') };
  }
  const { start, end } = found.valueSpan;
  if (entry.type === 'cmdline') {
    return kernelArgumentHover({ text: analysis.document.text.slice(start, end), start }, analysis.known, offset);
  }
  return meaning === undefined ? undefined : { span: found.valueSpan, markdown: meaning };
}

function meaningOf(found: ShellAssignment, entry: KeyEntry, analysis: GrubDefaultAnalysis): string | undefined {
  const said = explainValue(entry, found.value);
  const named = entryOf(found, analysis);
  if (named === undefined) return said;
  return `${said ?? ''} In ${basename(analysis.system!.path)} that is “${titleOf(named)}”.`.trim();
}
