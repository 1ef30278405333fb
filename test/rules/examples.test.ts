import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../server/src/core/rules/diagnostic.ts';
import { fixAll } from '../../server/src/core/rules/fix-all.ts';
import type { RuleExample } from '../../server/src/core/rules/rule.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { languages } from '../../server/src/languages/registry.ts';
import { check } from '../harness/check.ts';

/** Every rule's examples are its tests: they say what its page says. */
for (const language of languages) {
  describe.each(language.rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const findings = async (example: RuleExample): Promise<Diagnostic[]> => {
      const { code, path, settings, files, now } = typeof example === 'string' ? { code: example } : example;
      const input = {
        language: language.id,
        text: code,
        ...(path === undefined ? {} : { path }),
        ...(settings === undefined ? {} : { settings }),
        ...(files === undefined ? {} : { files }),
        ...(now === undefined ? {} : { now }),
      };
      return (await check(input)).diagnostics.filter((diagnostic) => diagnostic.rule === id);
    };

    it('has an id of its language, and the sentences that its page needs', () => {
      expect(id).toMatch(new RegExp(`^${language.id}/[a-z0-9-]+$`));
      for (const sentence of [rule.what, rule.why]) expect(sentence).toMatch(/[.`]$/);
      expect(rule.references.length).toBeGreaterThan(0);
      expect(rule.examples.invalid.length).toBeGreaterThan(0);
      expect(rule.examples.valid.length).toBeGreaterThan(0);
    });

    it.each(rule.examples.invalid)('finds %#', async (example) => {
      const code = typeof example === 'string' ? example : example.code;
      const found = await findings(example);
      expect(found, code).not.toEqual([]);
      for (const { span, message } of found) {
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(code.length);
        expect(message).toMatch(/^\S.*[.?!]$/s);
      }
      const offered = found.flatMap((diagnostic) => diagnostic.fixes.map((fix) => fix.safety));
      if (rule.fix !== 'safe') expect(offered).not.toContain('safe');
      if (rule.fix === 'none') expect(offered).toEqual([]);
    });

    it.each(rule.examples.valid)('is silent on %#', async (example) => {
      const code = typeof example === 'string' ? example : example.code;
      expect(await findings(example), code).toEqual([]);
    });

    it.each(rule.examples.invalid.filter((example) => typeof example !== 'string' && example.fixed !== undefined))(
      'mends %#',
      async (example) => {
        if (typeof example === 'string') return;
        const mended = await mend(example.code, (text) => findings({ ...example, code: text }));
        expect(mended).toBe(example.fixed);
        expect(await findings({ ...example, code: mended })).toEqual([]);
      },
    );

    it('shows a mended text for a rule that can mend', () => {
      const shown = rule.examples.invalid.some((example) => typeof example !== 'string' && example.fixed !== undefined);
      expect(shown).toBe(rule.fix !== 'none');
    });
  });
}

/** Applies the first fix of each finding, one after the other, until none is left. */
async function mend(code: string, find: (text: string) => Promise<Diagnostic[]>): Promise<string> {
  let text = code;
  for (let round = 0; round < 10; round++) {
    const fix = (await find(text)).flatMap((diagnostic) => diagnostic.fixes)[0];
    if (fix === undefined) return text;
    text = applyEdits(text, fix.edits);
  }
  return text;
}

describe('fixAll', () => {
  it('stops when nothing is left to do', () => {
    expect(fixAll('text', () => [])).toEqual({ text: 'text', applied: 0 });
  });
});
