import { uselessIgnore } from './core/rules/ignore-rules.ts';
import type { RuleMetadata } from './core/rules/rule.ts';
import { languages } from './languages/registry.ts';

/** Every rule that there is, those of all languages and the ones about ignore comments. */
export function allRules(): readonly RuleMetadata[] {
  return [uselessIgnore, ...languages.flatMap((language) => language.rules)];
}

/** What the addresses of the rules' pages begin with, where a client does not show them itself. */
export const rulePages = 'https://etcetera.example.org/rules/';
