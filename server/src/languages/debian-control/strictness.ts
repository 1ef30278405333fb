import type { Severity } from '../../core/rules/diagnostic.ts';
import type { ControlAnalysis } from './analysis/analyse.ts';

const lax = new Set(['packages', 'sources', 'release']);

/**
 * How bad a fault of form is: dpkg refuses the files that it reads itself; apt passes over most faults in an archive's
 * indices; and a template is not what dpkg gets to see.
 */
export function formSeverity({ choice }: ControlAnalysis): Severity {
  return lax.has(choice.kind) || choice.template ? 'warning' : 'error';
}
