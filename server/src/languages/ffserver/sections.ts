import type { Sections } from '../../core/rules/sections.ts';
import type { SyntaxNode, Visit } from '../../core/syntax/node.ts';
import type { FfserverAnalysis } from './analysis/analyse.ts';
import { namesPreset } from './presets/find-presets.ts';

/**
 * Feeds, streams and redirects, by which a file is checked: what one means follows from its own lines and the directives outside of
 * all sections; rules that compare sections look at the whole file. A stream that names a preset hangs on that file, too.
 */
export function sections({ root, document: { text } }: FfserverAnalysis): Sections {
  // Fixes write a first line, which a section that begins the file must not take for a part of its own.
  const first = (root.sections[0]?.start ?? text.length) <= 1;
  const outside = [String(root.template), String(first)];
  let above = 0;
  for (const entry of root.entries) {
    if (entry.kind === 'section') above++;
    else {
      // Defaults count for the sections below.
      if (/^(?:use|no)defaults$/i.test(entry.name.value)) outside.push(String(above));
      outside.push(text.slice(entry.start, entry.end));
    }
  }
  const nodes = root.sections.filter((section) => !namesPreset(section));
  return { nodes, surroundings: outside.join('\n') };
}

/** Visits the sections and directives, which are all that rules ask for. */
export function walkEntries({ root }: FfserverAnalysis, visit: Visit<SyntaxNode>): void {
  for (const entry of root.entries) {
    const step = visit(entry);
    if (step === 'stop') return;
    if (step === 'skip' || entry.kind !== 'section') continue;
    for (const directive of entry.directives) if (visit(directive) === 'stop') return;
  }
}
