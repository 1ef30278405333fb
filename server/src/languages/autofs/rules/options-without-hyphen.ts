import { findGeneralOption } from '../../../core/nfs/general-options.ts';
import { findMountOption } from '../../../core/nfs/mount-options.ts';
import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

const isOption = (word: string) => {
  const name = word.replace(/=.*/s, '');
  return findMountOption(name) !== undefined || findGeneralOption(name) !== undefined || name === 'fstype';
};

/** Finds options that the automounter takes for a location. */
export default defineRule({
  id: 'autofs/options-without-hyphen',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'Options of a map do not begin with a hyphen.',
  why: 'In a map, a word without a hyphen is a location. The automounter then looks for a server of that name, and the options do not hold.',
  references: ['autofs(5)'],
  examples: {
    invalid: [{ code: 'srv rw,hard files.example.org:/srv\n', fixed: 'srv -rw,hard files.example.org:/srv\n' }],
    valid: ['srv -rw,hard files.example.org:/srv\n', 'sync files.example.org:/sync\n'],
  },
  visit: {
    entry({ parts }, { report }) {
      for (const { locations } of parts) {
        const [first, second] = locations;
        if (first === undefined || second === undefined || /[:/]/.test(first.value)) continue;
        if (!first.value.split(',').every(isOption)) continue;
        report(first, 'The automounter takes this for a location; options begin with a hyphen.', {
          fixes: [{ title: 'Insert the hyphen', safety: 'suggested', edits: [insertion(first.start, '-')] }],
        });
      }
    },
  },
});
