import type { Hover } from '../../../core/features/hover.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import type { LaunchdAnalysis } from '../analyse.ts';
import { elementAt, entryOfKey } from './place.ts';

/** What a key means. */
export function hover(analysis: LaunchdAnalysis, offset: number): Hover | undefined {
  const { element } = elementAt(analysis, offset);
  const entry = element === undefined ? undefined : entryOfKey(element, analysis);
  if (element === undefined || entry === undefined) return undefined;
  const only = entry.only === undefined ? '' : `\n\nOnly in ${entry.only === 'daemon' ? 'daemons' : 'agents'}.`;
  return { span: element, markdown: `**${entry.name}**\n\n${describeEntry(entry)}${only}` };
}
