import type { Sections } from '../../../core/rules/sections.ts';
import { formSeverity } from '../strictness.ts';
import type { ChangelogAnalysis } from './analyse.ts';

/**
 * The entries below the newest one that have no fault of form, by which a changelog is checked; each stands for itself, but for how
 * bad a fault of form is.
 */
export function sections(analysis: ChangelogAnalysis): Sections {
  const { entries, faults } = analysis.root;
  // Where a heading was not expected, the fault has its place, but is none of the entry.
  const places = new Set(faults.map(({ start }) => start));
  const nodes = entries.slice(1).filter(({ whole, start }) => whole && !places.has(start));
  return { nodes, surroundings: formSeverity(analysis) };
}
