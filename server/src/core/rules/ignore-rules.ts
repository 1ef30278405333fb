import { nearest } from '../text/nearest.ts';
import type { Diagnostic, RuleLevel } from './diagnostic.ts';
import type { RuleMetadata } from './rule.ts';
import type { Suppression } from './suppression.ts';

/** The rule about ignore comments themselves; every language has it, and no comment can hide it. */
export const uselessIgnore: RuleMetadata = {
  id: 'etcetera/useless-ignore',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  what: 'An `etcetera-ignore` comment names a rule that does not exist, or that finds nothing here.',
  why: 'A comment that hides nothing today may hide a real fault tomorrow. Remove it, or correct the name.',
  references: [],
  examples: {
    invalid: ['# etcetera-ignore nginx/no-such-rule: a typo\nhttp { }'],
    valid: ['# etcetera-ignore nginx/server-tokens: wanted here\nhttp { server_tokens on; }'],
  },
};

/** What to say about suppressions that hid nothing. */
export function checkSuppressions(
  unused: readonly Suppression[],
  knownRules: readonly string[],
  level: RuleLevel | undefined,
): Diagnostic[] {
  if (level === 'off') return [];
  return unused.map((suppression) => {
    const known = knownRules.includes(suppression.rule);
    const meant = known ? undefined : nearest(suppression.rule, knownRules);
    const message = known
      ? `This comment hides nothing: ${suppression.rule} finds nothing here.`
      : `No rule is called "${suppression.rule}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`;
    return {
      rule: uselessIgnore.id,
      severity: level ?? uselessIgnore.severity,
      span: suppression.span,
      message,
      fixes:
        meant === undefined
          ? []
          : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [{ ...suppression.span, newText: meant }] }],
      related: [],
      tags: known ? ['unnecessary'] : [],
    };
  });
}
