import type { Sections } from '../../../core/rules/sections.ts';
import type { PamAnalysis } from './analyse.ts';

/** The lines of a file, by which it is checked: each stands for itself but for what it does in its stack, which other rules look at. */
export function sections({ root, document, settings }: PamAnalysis): Sections | undefined {
  if (root.nuls.length > 0) return undefined;
  const outside = [document.path, root.form, settings.version ?? '', ...settings.modules];
  return { nodes: root.entries, surroundings: outside.join('\0') };
}
