import { patternsOf } from '../analysis/shadows.ts';
import { defineRule } from '../define-rule.ts';
import { header } from '../examples.ts';

const stanza = (files: string): string => `Files: ${files}\nCopyright: 2024 A\nLicense: Expat\n The terms.\n`;

/** Finds patterns that a later one overrides wholly. */
export default defineRule({
  id: 'debian-copyright/shadowed-pattern',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A pattern never counts, since a later one matches all of its files.',
  why: 'Of all stanzas that match a file, the last one counts. General patterns such as `*` stand first, exceptions to them below. A pattern that another one of the same stanza covers is merely superfluous.',
  references: [
    'copyright-format 1.0, section 6.9',
    'lintian: global-files-wildcard-not-first-paragraph-in-dep5-copyright, globbing-patterns-out-of-order, duplicate-globbing-patterns, redundant-globbing-patterns',
  ],
  examples: {
    invalid: [
      `${header}${stanza('debian/*')}\n${stanza('*')}`,
      `${header}${stanza('*')}\n${stanza('src/*.c')}\n${stanza('src/*')}`,
      `${header}${stanza('*')}\n${stanza('a')}\n${stanza('a')}`,
      `${header}${stanza('* debian/*')}`,
    ],
    valid: [`${header}${stanza('*')}\n${stanza('src/*')}\n${stanza('src/*.c debian/*')}`],
  },
  visit: {
    end(context) {
      const { stanzas, shadows } = context.analysis;
      if (shadows.pairs.length === 0) return;
      const all = patternsOf(stanzas);
      for (const [index, by] of shadows.pairs) {
        const { owner, pattern } = all[index]!;
        const shadow = all[by]!;
        const same = shadow.owner === owner;
        const message = same
          ? `"${shadow.pattern.text}" in the same stanza matches all of these files.`
          : `A stanza below matches all of these files by "${shadow.pattern.text}", and the last match counts.`;
        context.report(pattern, message, {
          ...(same ? { severity: 'info' as const, tags: ['unnecessary' as const] } : {}),
          related: [{ span: shadow.pattern, message: 'the pattern that counts' }],
        });
      }
    },
  },
});
