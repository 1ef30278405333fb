import { uselessIgnore } from './core/rules/ignore-rules.ts';
import type { RuleMetadata } from './core/rules/rule.ts';
import { languages } from './languages/registry.ts';

/** Every rule that there is, those of all languages and the ones about ignore comments. */
export function allRules(): readonly RuleMetadata[] {
  return [uselessIgnore, ...languages.flatMap((language) => language.rules)];
}
