import { defineRule } from '../define-rule.ts';

/** Another file of the workspace names the same scheduler and another network. */
export default defineRule({
  id: 'icecc/other-network',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'Another file of the workspace names the same scheduler and another network.',
  why: 'A scheduler serves one network. A daemon that looks for another name by broadcast never finds it, and monitors show two clusters where one is meant.',
  references: ['icecream(7), icecream 1.4'],
  examples: {
    invalid: [
      {
        code: 'ICECC_NETNAME=a\nICECC_SCHEDULER_HOST=build1\n',
        path: '/srv/a/etc/icecc/icecc.conf',
        files: { '/srv/b/etc/icecc/icecc.conf': 'ICECC_NETNAME=b\nICECC_SCHEDULER_HOST=build1\n' },
      },
    ],
    valid: [
      {
        code: 'ICECC_NETNAME=a\nICECC_SCHEDULER_HOST=build1\n',
        path: '/srv/a/etc/icecc/icecc.conf',
        files: { '/srv/b/etc/icecc/icecc.conf': 'ICECC_NETNAME=a\nICECC_SCHEDULER_HOST=build1\n' },
      },
      {
        code: 'ICECC_NETNAME=a\nICECC_SCHEDULER_HOST=build1\n',
        path: '/srv/a/etc/icecc/icecc.conf',
        files: { '/srv/b/etc/icecc/icecc.conf': 'ICECC_NETNAME=b\nICECC_SCHEDULER_HOST=build9\n' },
      },
    ],
  },
  visit: {
    end({ analysis, report }) {
      for (const { kind, span, message, other } of analysis.disagreements) {
        if (kind !== 'network') continue;
        report(span, message, { related: [{ ...other, message: 'The other file.' }] });
      }
    },
  },
});
