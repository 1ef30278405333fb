import type { Sections } from '../../../core/rules/sections.ts';
import type { BootEntryAnalysis } from './analyse.ts';
import { lonelyKernel } from './versions.ts';

/** The lines of an entry, by which it is checked: each stands for itself, but for the kernel's version and what is in sight. */
export function sections(analysis: BootEntryAnalysis): Sections {
  const { root, template, known, folders, missing } = analysis;
  const files = [...folders].map(([folder, entries]) => [folder, ...entries.map(({ name }) => name)]);
  const outside = [
    template,
    lonelyKernel(analysis),
    [...(known?.keys() ?? [])],
    files,
    [...missing].map(({ value }) => value),
  ];
  return { nodes: root.lines, surroundings: JSON.stringify(outside) };
}
