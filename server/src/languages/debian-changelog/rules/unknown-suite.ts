import { aliases, isKnownSuite, suites } from '../../../core/debian-suites/suites.ts';
import { otherPockets } from '../../../core/debian-suites/vendor.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';

const entry = (suite: string) =>
  `hello (1.0) ${suite}; urgency=low\n\n  * x\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n`;

/** Finds suites that are nearly, but not quite, those of Debian or Ubuntu. */
export default defineRule({
  id: 'debian-changelog/unknown-suite',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The newest entry’s suite looks like a misspelt one of Debian or Ubuntu, or is one that the other of the two has.',
  why: 'The archive refuses an upload to a suite that it does not have. Other distributions have suites of their own: only near misses are named.',
  references: ['deb-changelog(5)', 'distro-info-data 0.58'],
  examples: {
    invalid: [
      { code: entry('unstabel'), fixed: entry('unstable') },
      { code: entry('bookwrom'), fixed: entry('bookworm') },
      { code: entry('bookworm-proposed'), fixed: entry('bookworm-proposed-updates') },
      { code: entry('noble-proposed-updates'), fixed: entry('noble-proposed') },
    ],
    valid: [
      entry('unstable'),
      entry('noble-proposed'),
      entry('bookworm-backports-sloppy'),
      entry('bookworm-security'),
      entry('UNRELEASED'),
      entry('kali-dev'),
      entry('noble'),
    ],
  },
  visit: {
    end(context) {
      const heading = context.analysis.root.entries[0]?.heading;
      if (heading === undefined) return;
      const names = [...aliases, 'experimental', 'UNRELEASED', ...suites.map(({ codename }) => codename)];
      for (const suite of heading.suites) {
        const other = otherPockets(suite.text);
        if (other !== undefined) {
          const { vendor, pocket, known } = other;
          const base = suite.text.slice(0, -pocket.length);
          const archive = vendor === 'debian' ? 'Debian' : 'Ubuntu';
          const same = known.find((name) => name.startsWith(pocket) || pocket.startsWith(name));
          context.report(
            suite,
            `${archive} has no suite "${suite.text}"; uploads go to ${base}${known.slice(0, 3).join(`, ${base}`)}.`,
            {
              fixes:
                same === undefined
                  ? []
                  : [
                      {
                        title: `Change to ${base}${same}`,
                        safety: 'suggested',
                        edits: [replacement(suite, base + same)],
                      },
                    ],
            },
          );
          continue;
        }
        if (isKnownSuite(suite.text) || suite.text.length < 5) continue;
        const meant = nearest(suite.text, names);
        if (meant === undefined) continue;
        context.report(suite, `No suite of Debian or Ubuntu is called "${suite.text}"; did you mean "${meant}"?`, {
          fixes: [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(suite, meant)] }],
        });
      }
    },
  },
});
