import { defineRule } from '../define-rule.ts';

/** Finds formats that are old, or that do not go with the version of the package. */
export default defineRule({
  id: 'debian-source-format/unusual-format',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The format is old or unusual, does not go with the package’s version, or more lines follow it.',
  why: 'Debian’s archive takes 1.0, `3.0 (quilt)` and `3.0 (native)`. A native package has a version without a revision, and every other one has a revision: dpkg-source stops where the two do not agree. Only the first line is read.',
  references: ['dpkg-source(1)', 'lintian: older-source-format'],
  examples: {
    invalid: ['1.0\n', '3.0 (git)\n', '3.0 (quilt)\nmore\n'],
    valid: ['3.0 (quilt)\n', '3.0 (native)\n'],
  },
  visit: {
    format(line, context) {
      const { version, rest } = context.analysis;
      const name = line.text.trim();
      if (name === '1.0')
        context.report(line, 'Format 1.0 is old; "3.0 (quilt)" keeps changes as patches.', { severity: 'info' });
      else if (/^(?:2\.0|3\.0 \((?:git|bzr|custom)\))$/.test(name))
        context.report(line, 'Debian’s archive takes no packages in this format.');
      if (version !== undefined) {
        const revision = version.includes('-');
        if (name === '3.0 (native)' && revision) {
          context.report(
            line,
            `The version ${version} in debian/changelog has a revision, which a native package has not.`,
          );
        } else if (name === '3.0 (quilt)' && !revision) {
          context.report(line, `The version ${version} in debian/changelog has no revision, which this format needs.`);
        }
      }
      if (rest !== undefined)
        context.report(rest, 'dpkg-source reads the first line only.', { severity: 'info', tags: ['unnecessary'] });
    },
  },
});
