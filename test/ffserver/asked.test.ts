import { describe, expect, test } from 'vitest';
import type { RuleExample } from '../../server/src/core/rules/rule.ts';
import { ffserver } from '../../server/src/languages/ffserver/language.ts';
import { check } from '../harness/check.ts';
import { verdictsOn } from './asked.ts';

/** Texts of examples that FFmpeg can be asked about: what a preset holds is not in them. */
function textsOf(examples: readonly RuleExample[]): readonly string[] {
  return examples.flatMap((example) => {
    if (typeof example === 'string') return [example];
    if (example.files !== undefined) return [];
    return example.fixed === undefined ? [example.code] : [example.code, example.fixed];
  });
}

/** Rules that warn of what only some builds refuse, such as the one that was asked. */
const ofSomeBuilds: ReadonlySet<string> = new Set(['ffserver/no-encoder', 'ffserver/optional-codec']);

const texts = ffserver.rules.flatMap(({ examples }) => [...textsOf(examples.invalid), ...textsOf(examples.valid)]);

describe('beside FFmpeg 3.4', () => {
  test('the examples of the rules have an error where its parser refuses them, and nowhere else', async () => {
    const verdicts = verdictsOn(texts);
    expect(texts.length).toBeGreaterThan(200);
    for (const [index, text] of texts.entries()) {
      const { diagnostics } = await check({ language: 'ffserver', text });
      if (diagnostics.some(({ rule, severity }) => severity === 'warning' && ofSomeBuilds.has(rule))) continue;
      const refused = diagnostics.some(({ severity }) => severity === 'error');
      expect({ text, refused }).toEqual({ text, refused: verdicts[index] === 'refused' });
    }
  });
});
