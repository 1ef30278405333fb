import type { Analysis, Language } from './language.ts';
import type { Diagnostic, RuleLevel } from './rules/diagnostic.ts';
import { checkSuppressions, uselessIgnore } from './rules/ignore-rules.ts';
import type { RuleSet } from './rules/run-rules.ts';
import { createRuleSet, runRules } from './rules/run-rules.ts';
import { applySuppressions, findSuppressions } from './rules/suppression.ts';
import { walk } from './syntax/node.ts';

/** Finds what is wrong with analysed documents of one language. */
export type Checker = (analysis: Analysis, levels: RuleLevels, onCrash: CrashHandler) => Diagnostic[];

/** A person's levels by rule id. */
export type RuleLevels = Readonly<Record<string, RuleLevel>>;

/** Told when a rule throws; the other rules still run. */
export type CrashHandler = (rule: string, error: unknown) => void;

/** Makes the checker of a language; the rules are indexed once, at the first use. */
export function createChecker(language: Language): Checker {
  let ruleSet: RuleSet | undefined;
  const names = language.rules.map((rule) => rule.id);
  return (analysis, levels, onCrash) => {
    ruleSet ??= createRuleSet(language.rules);
    const { text, lines } = analysis.document;
    const found = runRules({
      ruleSet,
      analysis,
      root: analysis.root,
      walk: (visit) => (language.walk === undefined ? walk(analysis.root, visit) : language.walk(analysis, visit)),
      nameOf: (node) => language.nameOf(node),
      level: (rule) => levels[rule],
      onCrash,
    });
    const suppressions = findSuppressions(text, analysis.comments, lines);
    const { shown, unused } = applySuppressions(found, suppressions, lines);
    return [...shown, ...checkSuppressions(unused, names, levels[uselessIgnore.id])];
  };
}
