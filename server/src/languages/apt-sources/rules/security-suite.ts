import { suites as releases } from '../../../core/debian-suites/suites.ts';
import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Whether a Debian release is bullseye or newer. */
function isRenamed(codename: string): boolean {
  const debian = releases.filter((suite) => suite.vendor === 'debian').map((suite) => suite.codename);
  const index = debian.indexOf(codename);
  return codename === 'stable' || codename === 'testing' || (index >= 0 && index >= debian.indexOf('bullseye'));
}

/** Finds security suites by the name that they had before bullseye. */
export default defineRule({
  id: 'apt-sources/security-suite',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The security suite of Debian 11 or newer is written with a slash, as older ones were.',
  why: 'Since bullseye the suite is called `bullseye-security`; there is no `bullseye/updates`, so that `apt update` fails and no security updates come.',
  references: ['Release notes for Debian 11, 5.1.2'],
  examples: {
    invalid: [
      {
        code: 'deb https://mirror.example.org/debian-security bullseye/updates main\n',
        fixed: 'deb https://mirror.example.org/debian-security bullseye-security main\n',
      },
    ],
    valid: [
      'deb https://mirror.example.org/debian-security bookworm-security main\n',
      'deb https://mirror.example.org/debian-security buster/updates main\n',
    ],
  },
  reach: 'section',
  visit: {
    entry({ suites }, context) {
      for (const word of suites) {
        const codename = /^([a-z]+)\/updates$/.exec(word.value)?.[1];
        if (codename === undefined || !isRenamed(codename)) continue;
        const right = `${codename}-security`;
        context.report(word, `This suite is called "${right}" since Debian 11.`, {
          fixes: [{ title: `Change to ${right}`, safety: 'suggested', edits: [replacement(word, right)] }],
        });
      }
    },
  },
});
