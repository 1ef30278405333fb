import { findSuite } from '../../../core/debian-suites/suites.ts';
import { findPerlVersionFault, splitVersion } from '../../../core/debian-version/version.ts';
import { defineRule } from '../define-rule.ts';

const entry = (version: string, suite: string) =>
  `hello (${version}) ${suite}; urgency=low\n\n  * x\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n`;

/** What a version with certain marks says of the suite that it is made for; a sentence where the two differ. */
function disagreement(version: string, suite: string): string | undefined {
  const backport = /~bpo(\d+)\+\d+/.exec(version);
  const isBackports = /-backports(-sloppy)?$/.test(suite);
  const known = findSuite(suite);
  const open = suite === 'unstable' || suite === 'sid' || suite === 'experimental';
  if (isBackports && known?.vendor === 'debian' && backport === null) {
    return `A version for ${suite} has "~bpo${known.version}+1" behind it, so that the next release of Debian brings a newer one.`;
  }
  if (backport !== null && open) return `"${backport[0]}" marks a backport, which is not for ${suite}.`;
  if (backport !== null && isBackports && known?.version !== undefined && known.version !== backport[1]) {
    return `"${backport[0]}" is for Debian ${backport[1]}, and ${suite} belongs to Debian ${known.version}.`;
  }
  const update = /[+~]deb(\d+)u\d+/.exec(version);
  if (
    update !== null &&
    known?.vendor === 'debian' &&
    known.version !== '' &&
    !isBackports &&
    known.version !== update[1]
  ) {
    return `"${update[0]}" is for Debian ${update[1]}, and ${suite} is Debian ${known.version}.`;
  }
  if (/ubuntu\d/.test(version) && (open || known?.vendor === 'debian')) {
    return 'A version with "ubuntu" in it is for Ubuntu’s archive, not for Debian’s.';
  }
  if (/\+b\d+$/.test(version)) return '"+b" with a number is for rebuilds, which change no source and have no entry.';
  return undefined;
}

/** Finds versions that are made for another suite, or have a form that packagers avoid. */
export default defineRule({
  id: 'debian-changelog/suite-version',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The newest entry’s version has marks of another suite, or a form that leads astray.',
  why: '`~bpo13+1` marks a backport for Debian 13 and `+deb13u1` an update of it; their numbers make upgrades between releases go in the right direction. `+b1` is added by build machines. A revision of 0 means to most tools that there is none.',
  references: ['Developer’s Reference 5.8.4 and 5.11.2', 'Fields::Version and Fields::Distribution (lintian 2.116)'],
  examples: {
    invalid: [
      entry('1.0-1', 'bookworm-backports'),
      entry('1.0-1~bpo12+1', 'unstable'),
      entry('1.0-1~bpo11+1', 'bookworm-backports'),
      entry('1.0-1+deb11u1', 'bookworm'),
      entry('1.0-1ubuntu1', 'unstable'),
      entry('1.0-1+b1', 'unstable'),
      entry('1.0-0', 'unstable'),
      entry('1.0+dsfg-1', 'unstable'),
      entry('1.0+dfsg', 'unstable'),
      entry('1.0.dfsg-1', 'unstable'),
      entry('1.0~dfsg-1', 'unstable'),
    ],
    valid: [
      entry('1.0-1~bpo12+1', 'bookworm-backports'),
      entry('1.0-1+deb12u1', 'bookworm-security'),
      entry('1.0+dfsg1-1', 'unstable'),
      entry('1.0-1ubuntu1', 'noble'),
    ],
  },
  visit: {
    end(context) {
      const heading = context.analysis.root.entries[0]?.heading;
      const [suite] = heading?.suites ?? [];
      if (heading === undefined || suite === undefined || findPerlVersionFault(heading.version.text) !== undefined)
        return;
      const { text } = heading.version;
      const { upstream, revision } = splitVersion(text);
      const said = disagreement(text, suite.text);
      if (said !== undefined) context.report(heading.version, said);
      else if (revision === '0') {
        context.report(heading.version, 'Revisions begin with 1; 0 sorts alike with none at all.');
      } else if (/[.+~-](dsfg|dfgs|dgsf|dsf)\b/.test(text)) {
        context.report(heading.version, 'The mark for repacked sources is spelt "dfsg".');
      } else if (revision !== undefined && /[.~]dfsg/.test(upstream)) {
        const mark = upstream[upstream.search(/[.~]dfsg/)];
        const order =
          mark === '.' ? '"1.2.dfsg" is newer than "1.2.1"' : '"1.2~dfsg" is older than "1.2", as if it came before';
        context.report(heading.version, `"+dfsg" sorts as one expects; ${order}.`, { severity: 'info' });
      } else if (/[+~.]dfsg/.test(upstream) && revision === undefined && !/ubuntu|nmu/.test(text)) {
        context.report(
          heading.version,
          'A native package has no upstream source that could have been repacked ("dfsg").',
          {
            severity: 'info',
          },
        );
      }
    },
  },
});
