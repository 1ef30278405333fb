import type { Deb822Error, Deb822Field, Deb822Stanza } from '../../core/deb822/tree.ts';
import { quietOn } from '../../core/rules/quiet-lines.ts';
import { type Rule, ruleDefiner } from '../../core/rules/rule.ts';
import type { ControlAnalysis } from './analysis/analyse.ts';

/** The nodes that the rules visit: fields by their names in small letters, broken lines by what is wrong. */
interface ControlNodes {
  readonly stanza: Deb822Stanza;
  readonly field: Deb822Field;
  readonly error: Deb822Error;
}

const define = ruleDefiner<ControlAnalysis, ControlNodes>();

/** What something fills in before dpkg reads the file; dpkg's own variables are none. */
const placeholder = /\{\{|\{%|<%|@[A-Za-z_][\w-]{0,80}@|\$\{[A-Z][A-Z0-9_]{0,80}\}/;

/**
 * Defines a rule for debian/control. `field:architecture` visits one field. In a template it is silent about lines with placeholders.
 */
export function defineRule(rule: Rule<ControlAnalysis, ControlNodes>): Rule {
  return define(quietOn(rule, (line, { choice }) => choice.template && placeholder.test(line)));
}
