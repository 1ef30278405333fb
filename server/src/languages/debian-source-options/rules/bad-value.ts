import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { findSourceOption } from '../options.ts';

/** Finds values that an option cannot have. */
export default defineRule({
  id: 'debian-source-options/bad-value',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An option has a value that it cannot have, or lacks one.',
  why: 'At an unknown compression or level, dpkg-source stops. An option with a value that takes none, or without one that it needs, is none that it knows.',
  references: ['dpkg-source(1)', 'Dpkg::Compression (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      { code: 'compression = gzp\n', fixed: 'compression = gzip\n' },
      'compression-level = 11\n',
      'single-debian-patch = yes\n',
      'extend-diff-ignore\n',
      'compression =\n',
    ],
    valid: ["compression = 'xz'\ncompression-level = best\ntar-ignore\ntar-ignore = .git\n"],
  },
  visit: {
    option({ name, nameSpan, value, valueSpan, short }, context) {
      const known = short ? undefined : findSourceOption(name);
      if (known === undefined) return;
      if (known.value === 'none' && value !== undefined) {
        context.report(valueSpan!, `"${name}" takes no value; dpkg-source leaves the option out.`, {
          severity: 'warning',
        });
      } else if (known.value === 'required' && (value === undefined || value === '')) {
        // Without "=", it is an option that dpkg-source does not know; with nothing behind it, a value that it refuses.
        const refused = value === '' && known.values !== undefined;
        context.report(nameSpan, `"${name}" needs a value.`, refused ? {} : { severity: 'warning' });
      } else if (known.values !== undefined && value !== undefined && !known.values.includes(value)) {
        const meant = nearest(value, known.values);
        context.report(valueSpan!, `"${value}" is none of ${known.values.join(', ')}.`, {
          fixes:
            meant === undefined
              ? []
              : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(valueSpan!, meant)] }],
        });
      }
    },
  },
});
