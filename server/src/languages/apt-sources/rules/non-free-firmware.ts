import { suites as releases } from '../../../core/debian-suites/suites.ts';
import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

function hasFirmware(suite: string): boolean {
  const debian = releases.filter(({ vendor }) => vendor === 'debian').map(({ codename }) => codename);
  const index = debian.indexOf(suite.replace(/[-/].*$/, ''));
  return index >= debian.indexOf('bookworm');
}

/** Finds `non-free` without the component that its firmware moved to. */
export default defineRule({
  id: 'apt-sources/non-free-firmware',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An entry for Debian 12 or newer has `non-free` but not `non-free-firmware`.',
  why: 'Since bookworm, firmware lies in a component of its own. Who upgrades with `non-free` alone gets no updates of firmware and microcode any more.',
  references: ['Release notes for Debian 12, 5.1.1'],
  examples: {
    invalid: [
      {
        code: 'deb https://mirror.example.org/debian bookworm main contrib non-free\n',
        fixed: 'deb https://mirror.example.org/debian bookworm main contrib non-free non-free-firmware\n',
      },
    ],
    valid: [
      'deb https://mirror.example.org/debian bookworm main\n',
      'deb https://mirror.example.org/debian bullseye main non-free\n',
    ],
  },
  reach: 'section',
  visit: {
    entry({ components, suites, fault }, context) {
      const word = components.find((component) => component.value === 'non-free');
      if (fault !== undefined || word === undefined || !suites.some((suite) => hasFirmware(suite.value))) return;
      if (components.some((component) => component.value === 'non-free-firmware')) return;
      context.report(word, 'Firmware lies in "non-free-firmware" since Debian 12.', {
        fixes: [
          { title: 'Add non-free-firmware', safety: 'suggested', edits: [insertion(word.end, ' non-free-firmware')] },
        ],
      });
    },
  },
});
