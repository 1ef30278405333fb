import type { NameOccurrence } from '../../../core/features/names.ts';
import { basename } from '../../../core/text/path.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import { serviceOf } from '../analysis/stacks.ts';

/** The file of a service, as a name: declared by the file itself, used by each line that includes it. */
const serviceFile = 'service file';
/** A service of pam.conf: declared by its first line. */
const confService = 'service';
const fileStart = { start: 0, end: 0 };

/**
 * Files of services by their paths, and the services of pam.conf. What includes a file is known for the services in the same
 * pam.d and for all that this file leads to.
 */
export function names(analysis: PamAnalysis): readonly NameOccurrence[] {
  const { root, document, name } = analysis;
  const { path } = document;
  const found: NameOccurrence[] = [];
  const declared = new Set<string>();
  for (const entry of root.entries) {
    if (entry.service === undefined) continue;
    const service = serviceOf(entry, name);
    const role = declared.has(service) ? 'reference' : 'declaration';
    declared.add(service);
    found.push({ kind: confService, name: service, role, path, span: entry.service });
  }
  const edges = analysis.edges();
  for (const { from, to, span } of edges) {
    found.push({ kind: serviceFile, name: to, role: 'reference', path: from, span });
  }
  const files = new Set([...(root.form === 'service' ? [path] : []), ...edges.map(({ to }) => to)]);
  for (const file of files) {
    found.push({ kind: serviceFile, name: file, role: 'declaration', path: file, span: fileStart });
  }
  return found;
}

/** Services of pam.conf can be renamed by their lines; a file has its own name. */
export function checkName(kind: string, name: string): string | undefined {
  if (kind === serviceFile) return `A service is named by its file: rename the file, then the lines that include it.`;
  return /^[^\s#[\\]+$/.test(name) ? undefined : 'The name of a service has neither blanks nor #, [ or a backslash.';
}

/** The names of the files that include this one, in the order of names. */
export function includers({ document, edges }: PamAnalysis): readonly string[] {
  const files = new Set(edges().flatMap(({ from, to }) => (to === document.path ? [basename(from)] : [])));
  return [...files].sort();
}
