import { initrdName } from '../../../core/boot-entry/boot-paths.ts';
import type { Sections } from '../../../core/rules/sections.ts';
import { optionsOf } from '../schema/options.ts';
import type { GrubAnalysis } from './analyse.ts';

/**
 * The statements at the top of a script, by which it is checked: each stands for itself, but for the disks and files in sight, and for
 * commands that a function of the script takes the place of. A script with faults is read anew each time, and checked so.
 */
export function sections({ root, functions, known, folders }: GrubAnalysis): Sections | undefined {
  if (root.faults.length > 0) return undefined;
  const own = functions.flatMap(({ name }) =>
    name !== undefined && optionsOf(name.source).length > 0 ? [name.source] : [],
  );
  const initrds = [...folders].map(([folder, entries]) => [
    folder,
    ...entries.flatMap(({ name }) => (initrdName.test(name) ? [name] : [])),
  ]);
  return { nodes: root.items, surroundings: JSON.stringify([own, [...(known?.keys() ?? [])], initrds]) };
}
