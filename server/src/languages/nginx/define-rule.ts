import { ruleDefiner } from '../../core/rules/rule.ts';
import type { NginxAnalysis } from './analysis/analyse.ts';
import type { DirectiveNode, ErrorNode } from './parse/tree.ts';

/** The nodes that nginx's rules visit: directives by name, syntax errors by fault. */
interface NginxNodes {
  readonly directive: DirectiveNode;
  readonly error: ErrorNode;
}

/** Defines a rule for nginx. `directive:listen` visits one directive, `error:missing-semicolon` one fault. */
export const defineRule = ruleDefiner<NginxAnalysis, NginxNodes>();
