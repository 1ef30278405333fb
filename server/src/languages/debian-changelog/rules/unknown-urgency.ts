import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { urgencies } from '../schema/words.ts';

const entry = (urgency: string) =>
  `hello (1.0) unstable; urgency=${urgency}\n\n  * x\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n`;

/** Finds urgencies that the archive does not know. */
export default defineRule({
  id: 'debian-changelog/unknown-urgency',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An urgency is none of low, medium, high, critical and emergency.',
  why: 'dpkg passes any word on; the archive knows these five, and takes another one for its own default.',
  references: ['Debian Policy 5.6.17', 'deb-changelog(5)'],
  examples: {
    invalid: [{ code: entry('meduim'), fixed: entry('medium') }, entry('asap')],
    valid: [entry('medium'), entry('HIGH'), entry('low (see below)')],
  },
  reach: 'section',
  visit: {
    heading({ options }, context) {
      for (const { key, value } of options) {
        if (key?.text.toLowerCase() !== 'urgency' || value === undefined) continue;
        const word = /^[-\w]+/.exec(value.text)?.[0];
        if (word === undefined || urgencies.has(word.toLowerCase())) continue;
        const meant = nearest(word, urgencies.keys());
        const span = { start: value.start, end: value.start + word.length };
        const hint =
          meant === undefined ? `; it knows ${[...urgencies.keys()].join(', ')}.` : `; did you mean "${meant}"?`;
        context.report(span, `The archive knows no urgency "${word}"${hint}`, {
          fixes:
            meant === undefined
              ? []
              : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(span, meant)] }],
        });
      }
    },
  },
});
