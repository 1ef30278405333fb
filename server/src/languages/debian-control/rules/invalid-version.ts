import { joinedValue, valueSpan } from '../../../core/deb822/values.ts';
import { findPerlVersionFault, findVersionFault } from '../../../core/debian-version/version.ts';
import { defineRule } from '../define-rule.ts';
import { isReadByLibdpkg } from '../strictness.ts';

/** Finds packages whose own version dpkg refuses. */
export default defineRule({
  id: 'debian-control/invalid-version',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The version of a package is none to dpkg.',
  why: 'A version is `[epoch:]upstream[-revision]`, begins with a digit and has letters, digits and the signs `.`, `+`, `~` and `-`. Tools that compare or install the package refuse another one.',
  references: ['deb-version(7)', 'lib/dpkg/parsehelp.c (dpkg 1.21.22)', 'Dpkg::Version (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      { code: 'Format: 1.0\nSource: hello\nVersion: v1.0-1\n', path: '/srv/hello.dsc' },
      { code: 'Source: hello\nVersion: 1.0-\n', path: '/srv/hello.changes' },
      { code: 'Package: hello\nVersion: a:1.0\n', path: '/srv/dists/sid/main/binary-amd64/Packages' },
    ],
    valid: [
      { code: 'Format: 1.0\nSource: hello\nVersion: 1:2.0~rc1-1\n', path: '/srv/hello.dsc' },
      { code: 'Format: 1.0\nSource: hello\nVersion: @VERSION@\n', path: '/srv/hello.dsc' },
    ],
  },
  reach: 'section',
  visit: {
    'field:version'(field, context) {
      const { choice, document } = context.analysis;
      // Releases of an archive have a number of their own under this name.
      if (isReadByLibdpkg(choice)) return;
      if (choice.kind === 'source' || choice.kind === 'release' || choice.kind === 'tests') return;
      const value = joinedValue(document.text, field);
      if (value === '' || /[$@{}%]/.test(value)) return;
      const fault = choice.kind === 'dsc' ? findPerlVersionFault(value) : findVersionFault(value);
      if (fault === undefined) return;
      const { start } = valueSpan(document.text, field);
      context.report(
        { start: start + fault.start, end: start + fault.end },
        `dpkg refuses the version "${value}": ${fault.reason}.`,
      );
    },
  },
});
