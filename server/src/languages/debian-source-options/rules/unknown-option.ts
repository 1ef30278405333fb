import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { findSourceOption, optionTable } from '../options.ts';

const names = optionTable.map(({ name }) => name);

/** Finds options that dpkg-source does not know, or drops. */
export default defineRule({
  id: 'debian-source-options/unknown-option',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An option is none of dpkg-source, one of another source format, or one that it drops from this file.',
  why: 'A line is a long option, with or without its two hyphens. Short options do not work here. `format` belongs in debian/source/format; `unapply-patches` and `abort-on-upstream-changes` are matters of taste and work in `local-options` only.',
  references: ['dpkg-source(1), debian/source/options', 'Dpkg::Conf (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      { code: 'extend-dif-ignore = "x"\n', fixed: 'extend-diff-ignore = "x"\n' },
      '-I.git\n',
      'unapply-patches\n',
      'format = 1.0\n',
      {
        code: 'git-ref = main\n',
        path: '/srv/debian/source/options',
        files: { '/srv/debian/source/format': '3.0 (quilt)\n' },
      },
    ],
    valid: [
      '# why\n--compression = "xz"\nextend-diff-ignore "(^|/)x$"\n',
      { code: 'unapply-patches\n', path: '/srv/debian/source/local-options' },
    ],
  },
  visit: {
    option({ name, nameSpan, short }, context) {
      if (short) {
        context.report(nameSpan, 'Short options do not work in this file; write the long one.');
        return;
      }
      const { format } = context.analysis;
      const known = findSourceOption(name);
      if (known === undefined) {
        const meant = nearest(name, names);
        context.report(
          nameSpan,
          `dpkg-source knows no option "${name}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
          {
            fixes:
              meant === undefined
                ? []
                : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(nameSpan, meant)] }],
          },
        );
      } else if (known.dropped === 'everywhere' || (known.dropped === 'options' && !context.analysis.local)) {
        const where = known.dropped === 'everywhere' ? 'debian/source/format' : 'debian/source/local-options';
        context.report(nameSpan, `dpkg-source drops "${name}" here; it belongs in ${where}.`);
      } else if (known.places !== undefined && format !== undefined && !known.places.includes(format)) {
        context.report(
          nameSpan,
          `"${name}" is for ${known.places.join(' and ')}; with this package’s ${format}, dpkg-source leaves it out.`,
        );
      }
    },
  },
});
