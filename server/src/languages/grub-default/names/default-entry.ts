import type { EntryPath } from '../../../core/grub-script/menu-names.ts';
import { entryNamed } from '../../../core/grub-script/menu-names.ts';
import type { ShellAssignment } from '../../../core/shell/tree.ts';
import type { GrubDefaultAnalysis } from '../analysis/analyse.ts';

/** The keys whose value names an entry of the menu. */
export const defaultKeys: ReadonlySet<string> = new Set(['GRUB_DEFAULT', 'GRUB_DEFAULT_BUTTON']);

/** What a key wants to start: the value, or what the environment block holds where that is `saved`; undefined where nobody knows. */
export function wantedBy(
  { name, literal, value }: ShellAssignment,
  { system }: GrubDefaultAnalysis,
): string | undefined {
  if (!defaultKeys.has(name) || !literal || value === '') return undefined;
  return value === 'saved' ? system?.saved : value;
}

/** The entry of grub.cfg that a key starts, where the whole menu is in sight. */
export function entryOf(assignment: ShellAssignment, analysis: GrubDefaultAnalysis): EntryPath | undefined {
  const wanted = wantedBy(assignment, analysis);
  return wanted === undefined || analysis.system === undefined ? undefined : entryNamed(analysis.system.menu, wanted);
}
