import type { NameOccurrence } from '../../../core/features/names.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import { serviceOf } from '../analysis/analyse.ts';

/** Services: in pam.conf each is declared by its first line; elsewhere the lines that include it refer to it. */
export function names(analysis: PamAnalysis): readonly NameOccurrence[] {
  const { root, document, name } = analysis;
  const { path } = document;
  const found: NameOccurrence[] = [];
  const declared = new Set<string>();
  for (const entry of root.entries) {
    if (entry.service !== undefined) {
      const service = serviceOf(entry, name);
      const role = declared.has(service) ? 'reference' : 'declaration';
      declared.add(service);
      found.push({ kind: 'service', name: service, role, path, span: entry.service });
    }
    if (entry.includes !== undefined && entry.module !== undefined) {
      found.push({ kind: 'included service', name: entry.module.value, role: 'reference', path, span: entry.module });
    }
  }
  return found;
}
