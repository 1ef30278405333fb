import type { Analysis, Language } from './language.ts';
import type { Diagnostic, RuleLevel } from './rules/diagnostic.ts';
import { checkSuppressions, uselessIgnore } from './rules/ignore-rules.ts';
import { keepLineEnds } from './rules/line-ends.ts';
import { createNodeMemory } from './rules/node-memory.ts';
import type { RuleSet } from './rules/run-rules.ts';
import { createRuleSet, runRules } from './rules/run-rules.ts';
import type { SectionMemory } from './rules/sections.ts';
import { applySuppressions, findSuppressions } from './rules/suppression.ts';
import { walk } from './syntax/node.ts';

/** Finds what is wrong with analysed documents of one language. */
export type Checker = (
  analysis: Analysis,
  levels: RuleLevels,
  onCrash: CrashHandler,
  /** What was found in this document's sections the last time, by this checker with these levels. */
  memory?: SectionMemory,
) => Diagnostic[];

/** A person's levels by rule id. */
export type RuleLevels = Readonly<Record<string, RuleLevel>>;

/** Told when a rule throws; the other rules still run. */
export type CrashHandler = (rule: string, error: unknown) => void;

/** Makes the checker of a language; the rules are indexed once, at the first use. */
export function createChecker(language: Language): Checker {
  let ruleSet: RuleSet | undefined;
  const names = language.rules.map((rule) => rule.id);
  return (analysis, levels, onCrash, memory) => {
    ruleSet ??= createRuleSet(language.rules);
    const { text, lines } = analysis.document;
    const now = memory === undefined ? undefined : language.sections?.(analysis);
    const keyOf = language.nodeKeys?.(analysis);
    const found = runRules({
      ruleSet,
      analysis,
      root: analysis.root,
      walk: (visit) => (language.walk === undefined ? walk(analysis.root, visit) : language.walk(analysis, visit)),
      nameOf: (node) => language.nameOf(node),
      level: (rule) => levels[rule],
      onCrash,
      sections: now === undefined || memory === undefined ? undefined : { now, memory },
      nodes: keyOf && { keyOf, memory: memory?.nodes ?? createNodeMemory() },
    });
    const suppressions = findSuppressions(text, analysis.comments, lines);
    const visible = keepLineEnds(text, found).map((diagnostic) => widen(diagnostic, text.length));
    const { shown, unused } = applySuppressions(visible, suppressions, lines);
    return [...shown, ...checkSuppressions(unused, names, levels[uselessIgnore.id])];
  };
}

/** An empty span cannot be seen in an editor: it takes the character before it, or else the one behind. */
function widen(diagnostic: Diagnostic, length: number): Diagnostic {
  const { start, end } = diagnostic.span;
  if (start < end || length === 0) return diagnostic;
  const from = Math.max(0, Math.min(start, length) - 1);
  return { ...diagnostic, span: { start: from, end: from + 1 } };
}
