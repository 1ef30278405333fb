import type { Severity } from '../../core/rules/diagnostic.ts';
import type { ControlAnalysis } from './analysis/analyse.ts';
import type { KindChoice } from './analysis/kind.ts';

const oneStanza = new Set(['dsc', 'changes', 'buildinfo']);
const lax = new Set(['packages', 'sources', 'release']);

/**
 * How bad a fault of form is: dpkg refuses the files that it reads itself; apt passes over most faults in an archive's
 * indices; and a template is not what dpkg gets to see.
 */
export function formSeverity({ choice, root }: ControlAnalysis, offset = 0): Severity {
  // Behind the only stanza of such a file nobody reads on.
  const end = root.stanzas[0]?.end ?? 0;
  if (oneStanza.has(choice.kind) && offset > end) return 'warning';
  return lax.has(choice.kind) || choice.template ? 'warning' : 'error';
}

/** Whether libdpkg reads the file, which has its own rules: `built-package` says what it refuses, other rules about form are silent. */
export function isReadByLibdpkg({ kind }: KindChoice): boolean {
  return kind === 'binary' || kind === 'status';
}
