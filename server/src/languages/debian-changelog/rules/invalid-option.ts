import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';

const example = (options: string) =>
  `hello (1.0) unstable; ${options}\n\n  * x\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n`;

/** Finds what dpkg does not know behind a heading's semicolon. */
export default defineRule({
  id: 'debian-changelog/invalid-option',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A heading has an option that dpkg does not know, or one of a wrong form.',
  why: 'Behind the semicolon stand `urgency=word`, and in rare cases `binary-only=yes` or fields of one’s own (`XS-…=…`), parted by commas. dpkg warns about anything else.',
  references: ['deb-changelog(5)', 'Dpkg::Changelog::Entry::Debian (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      { code: example('urgncy=low'), fixed: example('urgency=low') },
      example('low'),
      example('urgency=low, urgency=high'),
      example('urgency=low, binary-only=no'),
    ],
    valid: [example('urgency=low'), example('urgency=medium, binary-only=yes'), example('urgency=high (see below)')],
  },
  reach: 'section',
  visit: {
    heading({ options }, context) {
      const seen = new Set<string>();
      for (const option of options) {
        const { key, value } = option;
        if (key === undefined || value === undefined) {
          context.report(option, `"${option.text}" is no "key=value"; write "urgency=medium", for example.`);
          continue;
        }
        const name = key.text.toLowerCase();
        if (seen.has(name)) context.report(option, `"${key.text}" stands here twice.`);
        seen.add(name);
        if (name === 'urgency') {
          if (!/^[-0-9a-z]+(\s.*)?$/i.test(value.text)) context.report(value, `"${value.text}" is no urgency.`);
        } else if (name === 'binary-only') {
          if (value.text !== 'yes') context.report(value, '"binary-only" can only be "yes".');
        } else if (!/^x[bcs]+-/.test(name)) {
          const meant = nearest(name, ['urgency', 'binary-only']);
          const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
          context.report(key, `dpkg knows no option "${key.text}"${hint}${hint === '' ? '.' : ''}`, {
            fixes:
              meant === undefined
                ? []
                : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(key, meant)] }],
          });
        }
      }
    },
  },
});
