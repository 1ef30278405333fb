import type { Sections } from '../../../core/rules/sections.ts';
import { placeOfSettings } from '../edits.ts';
import type { CrontabAnalysis } from './analyse.ts';

/**
 * The entries of a table, by which it is checked: each stands for itself, but for the settings above it and for whether there is a
 * column for the user.
 */
export function sections(analysis: CrontabAnalysis): Sections | undefined {
  const { root, choice, settings, cronDName } = analysis;
  if (root.mark !== 'none' || root.nuls.length > 0) return undefined;
  // Fixes may write a setting, which no entry must take for a part of its own.
  const place = String(placeOfSettings(analysis));
  const outside = [place, choice.form, String(choice.certain), JSON.stringify(settings), cronDName ?? ''];
  let entries = 0;
  for (const line of root.lines) {
    if (line.kind === 'entry') entries++;
    // A setting holds for the entries below it.
    else if (line.kind === 'setting') outside.push(String(entries), line.name.value, line.value.value);
  }
  return { nodes: root.entries, surroundings: outside.join('\0') };
}
