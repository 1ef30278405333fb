import { compareDebianVersions } from '../../../core/debian-version/compare.ts';
import { findPerlVersionFault } from '../../../core/debian-version/version.ts';
import { defineRule } from '../define-rule.ts';

const entry = (version: string) =>
  `hello (${version}) unstable; urgency=low\n\n  * x\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n`;

/** Finds a newest version that is not newer than the one below it. */
export default defineRule({
  id: 'debian-changelog/version-order',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The newest entry’s version does not sort behind the one below it.',
  why: 'An archive takes an upload only if its version is newer than the one it has, as dpkg compares versions. A backport or a stable update of an older line may be meant; older entries are history and not looked at.',
  references: ['deb-version(7)', 'Debian Policy 3.2.2'],
  examples: {
    invalid: [
      `${entry('1.0-1~rc1')}\n${entry('1.0-1')}`,
      `${entry('1.0')}\n${entry('1.0')}`,
      `${entry('1.2')}\n${entry('1.1')}\n${entry('1.2')}`,
    ],
    valid: [`${entry('1.0-2')}\n${entry('1.0-1')}`, `${entry('1.0-1~bpo12+1')}\n${entry('1.0-1')}`],
  },
  visit: {
    end(context) {
      const [newest, older] = context.analysis.root.entries;
      if (newest?.heading === undefined || older?.heading === undefined) return;
      if (newest.heading.package.text !== older.heading.package.text) return;
      const [version, other] = [newest.heading.version, older.heading.version];
      if ([version, other].some(({ text }) => findPerlVersionFault(text) !== undefined)) return;
      const reused = context.analysis.root.entries
        .slice(2)
        .find(
          ({ heading }) =>
            heading?.package.text === newest.heading!.package.text && heading.version.text === version.text,
        );
      if (reused?.heading !== undefined) {
        context.report(version, `The version "${version.text}" was used before; the archive takes each one once.`, {
          related: [{ span: reused.heading.version, message: 'the other entry' }],
        });
        return;
      }
      if (/~(bpo|deb|ubuntu|\d\d\.)\d/.test(version.text) || compareDebianVersions(version.text, other.text) > 0)
        return;
      context.report(version, `"${version.text}" is not newer than "${other.text}", the version of the entry below.`, {
        related: [{ span: other, message: 'the entry below' }],
      });
    },
  },
});
