import type { RuleMetadata } from '../core/rules/rule.ts';
import { rulePages } from '../rule-pages.ts';
import { allRules } from '../rules-catalogue.ts';
import { UsageError, unknownName } from './usage-error.ts';

/** The address of a rule's page on the web; undefined where none is known. */
export function ruleDocs(rule: string): string | undefined {
  return rulePages === undefined ? undefined : `${rulePages}${rule}.md`;
}

/**
 * A rule by its id, or by its name alone where only one language has it.
 * @throws UsageError when there is none, or more than one
 */
export function findRule(id: string): RuleMetadata {
  const rules = allRules();
  const named = rules.filter((rule) => rule.id === id || rule.id.endsWith(`/${id}`));
  if (named.length === 1) return named[0]!;
  if (named.length > 1) throw new UsageError(`"${id}" may be ${named.map((rule) => rule.id).join(' or ')}`);
  throw unknownName(
    'rule',
    id,
    rules.flatMap((rule) => (id.includes('/') ? [rule.id] : [rule.id.slice(rule.id.indexOf('/') + 1)])),
  );
}
