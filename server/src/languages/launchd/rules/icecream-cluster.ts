import { hostOf, isPublicAddress } from '../../../core/icecream/address.ts';
import { defineRule } from '../define-rule.ts';
import { job } from '../examples.ts';

const iceccd = (scheduler: string, network: string) =>
  job(
    `  <key>ProgramArguments</key>\n  <array>\n${['/usr/local/sbin/iceccd', '-s', scheduler, '-n', network, '--no-remote'].map((word) => `    <string>${word}</string>`).join('\n')}\n  </array>`,
  );
const path = '/srv/mac/Library/LaunchDaemons/org.example.job.plist';

/** Finds icecream daemons that do not fit the rest of their cluster. */
export default defineRule({
  id: 'launchd/icecream-cluster',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A job runs one of icecream’s daemons with another network or scheduler than the rest of the workspace, or with one on the internet.',
  why: 'One scheduler serves one network, and a daemon that was told of another never joins. icecream authenticates nobody and encrypts nothing, so its scheduler belongs into a network that you trust.',
  references: ['icecream(7), icecream 1.4'],
  examples: {
    invalid: [
      {
        code: iceccd('build1', 'a'),
        path,
        files: { '/srv/build1/etc/icecc/icecc.conf': 'ICECC_NETNAME=b\nICECC_SCHEDULER_HOST=build1\n' },
      },
      {
        code: iceccd('build1', 'a'),
        path,
        files: { '/srv/build2/etc/icecc/icecc.conf': 'ICECC_NETNAME=a\nICECC_SCHEDULER_HOST=build2\n' },
      },
      iceccd('8.8.4.4', 'a'),
    ],
    valid: [
      {
        code: iceccd('build1', 'a'),
        path,
        files: { '/srv/build1/etc/icecc/icecc.conf': 'ICECC_NETNAME=a\nICECC_SCHEDULER_HOST=build1\n' },
      },
    ],
  },
  visit: {
    end({ analysis, report }) {
      for (const { kind, span, message, other } of analysis.disagreements) {
        report(span, message, {
          related: [{ ...other, message: 'The other file.' }],
          ...(kind === 'environment' ? { severity: 'info' as const } : {}),
        });
      }
      const { icecream } = analysis;
      for (const { option, value, valueIndex } of icecream?.found ?? []) {
        if (option.name !== '-s' || value === undefined || !isPublicAddress(hostOf(value))) continue;
        report(
          icecream!.elements[valueIndex!]!,
          'icecream authenticates nobody; with a scheduler on the internet, whoever reaches a daemon runs programs on it.',
        );
      }
    },
  },
});
